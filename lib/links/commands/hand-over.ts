import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { type LinkSlot, ROLE_OF_SLOT } from "@/lib/enterprises/access.policy";
import { changeHolders, type HolderChange } from "@/lib/enterprises/commands/links";
import { takeEnterprises } from "@/lib/enterprises/gate";
import { Refusal } from "@/lib/refusal";
import type { HandOver } from "../schema";

/**
 * Hands slots of one person over to one successor with a note: all of them or none. Refuses `notFound`, `handOverToSelf`,
 * `personUnknown`, `personDisabled` at the successor; and at the line (`line.<link>`), naming the enterprise, `successorLacksRole`,
 * `handedOverMeanwhile`, `closedMeanwhile` and `notAllowedFor`. Returns how many slots went over.
 */
export async function handOver(actor: Actor, input: HandOver, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const lines = await linesOf(tx, input);
    const taken = await takeEnterprises(
      tx,
      actor,
      "link",
      lines.map(({ enterpriseId }) => enterpriseId),
    );
    const successor = await successorOf(tx, input);

    const changes = lines.map((line): HolderChange => {
      const field = `line.${line.id}`;
      const enterprise = taken.get(line.enterpriseId);
      if (!enterprise) throw new Refusal("notFound");
      const { name, because } = enterprise;
      if (because === "enterpriseClosed") throw new Refusal("closedMeanwhile", { enterprise: name }, field);
      if (because) throw new Refusal("notAllowedFor", { enterprise: name }, field);
      const before = enterprise.links.find(({ slot }) => slot === line.slot);
      if (before?.id !== line.id)
        throw new Refusal("handedOverMeanwhile", { enterprise: name, holder: before?.person.name ?? "none" }, field);
      if (!successor.roles.includes(ROLE_OF_SLOT[line.slot as LinkSlot]))
        throw new Refusal("successorLacksRole", { enterprise: name, name: successor.name, slot: line.slot }, field);
      const change = { enterpriseId: enterprise.id, slot: before.slot as LinkSlot, before };
      return { ...change, personId: input.successorId, personName: successor.name };
    });
    await changeHolders(tx, actor, changes, input.handOverNote, now);
    return changes.length;
  });
}

/** The chosen links of this person, in the order of the enterprises' ids; a link of somebody else is not found. */
async function linesOf(tx: Tx, { personId, linkIds }: HandOver) {
  const ids = [...new Set(linkIds)];
  const lines = await tx.link.findMany({
    where: { id: { in: ids }, personId },
    orderBy: [{ enterpriseId: "asc" }, { slot: "asc" }],
    select: { id: true, slot: true, enterpriseId: true },
  });
  if (lines.length < ids.length) throw new Refusal("notFound");
  return lines;
}

async function successorOf(tx: Tx, { personId, successorId }: HandOver): Promise<{ name: string; roles: string[] }> {
  const person = await tx.person.findUnique({
    where: { id: successorId },
    select: { name: true, disabledAt: true, grants: { where: { endedAt: null }, select: { role: true } } },
  });
  if (!person) throw new Refusal("personUnknown", {}, "successorId");
  if (successorId === personId) throw new Refusal("handOverToSelf", { name: person.name }, "successorId");
  if (person.disabledAt) throw new Refusal("personDisabled", { name: person.name }, "successorId");
  return { name: person.name, roles: person.grants.map(({ role }) => role) };
}
