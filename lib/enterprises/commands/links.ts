import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { type LinkSlot, ROLE_OF_SLOT } from "../access.policy";
import { recordEnterprise, recordEnterprises, type TakenEnterprise, takeEnterprise } from "../gate";
import type { AssignLink, EndLink } from "../schema";
import { recordHandOver } from "./hand-over";

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
    const change = { enterpriseId: enterprise.id, slot, personId, personName: person.name };
    await changeHolders(tx, actor, [{ ...change, before: before ?? null }], handOverNote, now);
  });
}

/** One slot that gets a holder. `before` is whoever holds it now. */
export type HolderChange = {
  enterpriseId: string;
  slot: LinkSlot;
  personId: string;
  personName: string;
  before: { id: string; personId: string; person: { name: string } } | null;
};

/**
 * The last two beats of every change of holders, for one slot or hundreds: ends the links before with the note, makes the new ones,
 * and tells each enterprise's stream, and the people of the whole. The caller has locked the enterprises and checked the people.
 */
export async function changeHolders(
  tx: Tx,
  actor: Actor,
  changes: readonly HolderChange[],
  handOverNote: string,
  now: Date,
): Promise<void> {
  const ended = changes.flatMap(({ before }) => before?.id ?? []);
  await tx.link.updateMany({ where: { id: { in: ended } }, data: { endedAt: now, handOverNote } });
  await tx.link.createMany({
    data: changes.map(({ enterpriseId, slot, personId }) => ({ enterpriseId, slot, personId, fromAt: now })),
  });
  const happenings = changes.map(({ enterpriseId, slot, personId, personName, before }) => ({
    id: enterpriseId,
    event: {
      kind: "linkAssigned" as const,
      slot,
      personId,
      personName,
      previousId: before?.personId ?? null,
      previousName: before?.person.name ?? null,
      handOverNote: before ? handOverNote : "",
    },
  }));
  await recordEnterprises(tx, actor, happenings, now);
  const slots = changes.map(({ enterpriseId, slot, personId, personName, before }) => ({
    enterpriseId,
    slot,
    to: { id: personId, name: personName },
    from: before && { id: before.personId, name: before.person.name },
  }));
  await recordHandOver(tx, actor, slots, ended.length > 0 ? handOverNote : "", now);
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
      personId: before.personId,
      personName: before.person.name,
      handOverNote,
    } as const;
    await recordEnterprise(tx, enterprise.id, actor, event, now);
    const from = { id: before.personId, name: before.person.name };
    await recordHandOver(tx, actor, [{ enterpriseId: enterprise.id, slot, to: null, from }], handOverNote, now);
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
