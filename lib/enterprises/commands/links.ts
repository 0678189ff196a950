import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { type LinkSlot, ROLE_OF_SLOT } from "../access.policy";
import { recordEnterprise, type TakenEnterprise, takeEnterprise } from "../gate";
import type { AssignLink, EndLink } from "../schema";

/**
 * Makes a person the one holder of a slot (三帮一); the holder before hands over and stays in the history. Refuses
 * `alreadyHolder`, `handOverMissing` (a holder goes without a note), `personUnknown`, `personDisabled`,
 * `personLacksRole`, and like `takeEnterprise`.
 */
export async function assignLink(actor: Actor, input: AssignLink, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const enterprise = await takeEnterprise(tx, actor, "link", input.enterpriseId);
    const before = holderOf(enterprise, input.slot);
    if (before?.personId === input.personId)
      throw new Refusal("alreadyHolder", { name: before.person.name }, "personId");
    if (before && input.handOverNote === "")
      throw new Refusal("handOverMissing", { name: before.person.name }, "handOverNote");
    const person = await personFor(tx, input.slot, input.personId);

    const { slot, personId, handOverNote } = input;
    if (before)
      await tx.link.update({
        where: { id: before.id },
        data: { endedAt: now, handOverNote },
      });
    await tx.link.create({
      data: { enterpriseId: enterprise.id, slot, personId, fromAt: now },
    });
    const previousName = before?.person.name ?? null;
    const event = {
      kind: "linkAssigned",
      slot,
      personId,
      personName: person.name,
      previousName,
      handOverNote,
    } as const;
    await recordEnterprise(tx, enterprise.id, actor, event, now);
  });
}

/** Leaves a slot without a holder. Refuses `slotEmpty`, and like `takeEnterprise`. */
export async function endLink(actor: Actor, input: EndLink, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const enterprise = await takeEnterprise(tx, actor, "link", input.enterpriseId);
    const before = holderOf(enterprise, input.slot);
    if (!before) throw new Refusal("slotEmpty");

    const { slot, handOverNote } = input;
    await tx.link.update({
      where: { id: before.id },
      data: { endedAt: now, handOverNote },
    });
    const event = {
      kind: "linkEnded",
      slot,
      personName: before.person.name,
      handOverNote,
    } as const;
    await recordEnterprise(tx, enterprise.id, actor, event, now);
  });
}

function holderOf(enterprise: TakenEnterprise, slot: LinkSlot) {
  return enterprise.links.find((link) => link.slot === slot);
}

async function personFor(tx: Tx, slot: LinkSlot, personId: string): Promise<{ name: string }> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: {
      name: true,
      disabledAt: true,
      grants: { where: { endedAt: null }, select: { role: true } },
    },
  });
  if (!person) throw new Refusal("personUnknown", {}, "personId");
  if (person.disabledAt) throw new Refusal("personDisabled", { name: person.name }, "personId");
  if (!person.grants.some(({ role }) => role === ROLE_OF_SLOT[slot])) {
    throw new Refusal("personLacksRole", { name: person.name }, "personId");
  }
  return person;
}
