import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { LINK_SLOTS, ROLE_OF_SLOT } from "@/lib/enterprises/access.policy";
import { changeHolders, type HolderChange } from "@/lib/enterprises/commands/links";
import { takeEnterprises } from "@/lib/enterprises/gate";
import { Refusal } from "@/lib/refusal";
import { managesLinks } from "../policy";
import type { HandOver } from "../schema";

/**
 * Hands slots of one person over to one successor with a note: all of them or none. Refuses `notAllowed`, `notFound`,
 * `handOverToSelf`, `personUnknown`, `personDisabled` at the successor; and at the line (`line.<link>`), naming the enterprise,
 * `successorLacksRole`, `handedOverMeanwhile`, `emptiedMeanwhile` and `closedMeanwhile`. Returns how many slots went over.
 */
export async function handOver(actor: Actor, input: HandOver, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    if (!managesLinks(actor)) throw new Refusal("notAllowed");
    const lines = await linesOf(tx, input);
    const ids = lines.map(({ enterpriseId }) => enterpriseId);
    const taken = await takeEnterprises(tx, actor, "link", ids);
    const successor = await successorOf(tx, input);

    const changes = lines.map((line) => changeOf(line, taken.get(line.enterpriseId), successor));
    await changeHolders(tx, actor, changes, input.handOverNote, now);
    return changes.length;
  });
}

type Line = { id: string; slot: string; enterpriseId: string };
type Taken = Awaited<ReturnType<typeof takeEnterprises>> extends Map<string, infer One> ? One : never;

type LineRefusal = "closedMeanwhile" | "emptiedMeanwhile" | "handedOverMeanwhile" | "successorLacksRole";

/** What becomes of one line, or why nothing does: said at the line, with the enterprise's name. */
function changeOf({ id, slot: stored }: Line, enterprise: Taken | undefined, successor: Successor): HolderChange {
  const slot = LINK_SLOTS.find((one) => one === stored);
  if (!enterprise || !slot) throw new Refusal("notFound");
  const { name, because, links } = enterprise;
  const refused = (code: LineRefusal, more: Record<string, string> = {}) =>
    new Refusal(code, { enterprise: name, ...more }, `line.${id}`);
  if (because === "notAllowed") throw new Refusal("notAllowed");
  if (because) throw refused("closedMeanwhile");
  const before = links.find((link) => link.slot === slot);
  if (!before) throw refused("emptiedMeanwhile");
  if (before.id !== id) throw refused("handedOverMeanwhile", { holder: before.person.name });
  if (!successor.roles.includes(ROLE_OF_SLOT[slot])) throw refused("successorLacksRole", { name: successor.name });
  return { enterpriseId: enterprise.id, slot, before, personId: successor.id, personName: successor.name };
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

type Successor = { id: string; name: string; roles: string[] };

async function successorOf(tx: Tx, { personId, successorId }: HandOver): Promise<Successor> {
  const person = await tx.person.findUnique({
    where: { id: successorId },
    select: { name: true, disabledAt: true, grants: { where: { endedAt: null }, select: { role: true } } },
  });
  if (!person) throw new Refusal("personUnknown", {}, "successorId");
  if (successorId === personId) throw new Refusal("handOverToSelf", { name: person.name }, "successorId");
  if (person.disabledAt) throw new Refusal("personDisabled", { name: person.name }, "successorId");
  return { id: successorId, name: person.name, roles: person.grants.map(({ role }) => role) };
}
