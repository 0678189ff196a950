import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { recordTopic, takeTopic } from "../gate";
import { canOpenTopics, LEAST_CASES, OWNER_ROLES } from "../policy";
import type { ChangeTopic, OpenTopic } from "../schema";
import { join, takeCases } from "./cases";

/**
 * Makes a common problem of at least three cases and returns its id. Refuses `notAllowed`, `ownerUnknown`, `ownerDisabled`,
 * `departmentUnknown`, `topicNeedsThree`, `casesUnknown`, `caseInTopic`, each at its field.
 */
export async function openTopic(actor: Actor, input: OpenTopic, now: Date): Promise<{ topicId: string }> {
  return db.$transaction(async (tx) => {
    if (!canOpenTopics(actor)) throw new Refusal("notAllowed");
    const { title, problem, ownerId, leadDepartmentId, typeCode, numbers, more } = input;
    const names = await namesFor(tx, { ownerId, leadDepartmentId });
    const field = numbers.length > 0 && more.length === 0 ? "numbers" : "more";
    const cases = await takeCases(tx, actor, [...numbers, ...more], field);
    const count = cases.length;
    if (count < LEAST_CASES) throw new Refusal("topicNeedsThree", { least: LEAST_CASES, count }, field);

    const { id: topicId } = await tx.topic.create({
      data: {
        title,
        problem,
        ownerId,
        leadDepartmentId,
        typeCode,
        state: "open",
        openedByName: actor.name,
        openedAt: now,
      },
      select: { id: true },
    });
    await join(tx, { id: topicId, title }, cases, actor, now);
    const facts = { title, problem, ownerId, departmentId: leadDepartmentId, ...names };
    const linked = cases.map(({ number }) => number);
    const event = { kind: "topicOpened", ...facts, typeCode, numbers: linked, personId: ownerId } as const;
    await recordTopic(tx, topicId, actor, event, {}, now);
    return { topicId };
  });
}

/** Says it in other words, or gives it another owner or department. Refuses like `openTopic` and `takeTopic`. */
export async function changeTopic(actor: Actor, input: ChangeTopic, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { topicId, version, ...wanted } = input;
    const before = await takeTopic(tx, actor, "change", topicId, version);
    const fields = ["title", "problem", "ownerId", "leadDepartmentId"] as const;
    const changed = fields.filter((field) => before[field] !== wanted[field]);
    if (changed.length === 0) return;
    const names = await namesFor(tx, wanted, before);

    const { title, problem, ownerId, leadDepartmentId: departmentId } = wanted;
    const personId = changed.includes("ownerId") ? ownerId : null;
    const event = { kind: "topicChanged", title, problem, ownerId, departmentId, ...names, changed, personId } as const;
    await recordTopic(tx, before.id, actor, event, wanted, now);
  });
}

type Parties = { ownerId: string; leadDepartmentId: string };

/** The names of both, who must be able to do something about it; whoever has it already may keep it. */
async function namesFor(tx: Tx, { ownerId, leadDepartmentId }: Parties, before?: Parties) {
  const owner = await tx.person.findUnique({
    where: { id: ownerId },
    select: { name: true, disabledAt: true, grants: { where: { endedAt: null }, select: { role: true } } },
  });
  const holds = (role: string) => owner?.grants.some((grant) => grant.role === role) ?? false;
  if (ownerId !== before?.ownerId) {
    if (owner?.disabledAt) throw new Refusal("ownerDisabled", { name: owner.name }, "ownerId");
    if (!OWNER_ROLES.some(holds)) throw new Refusal("ownerUnknown", {}, "ownerId");
  }
  const department = await tx.department.findUnique({
    where: { id: leadDepartmentId },
    select: { name: true, validTo: true },
  });
  const closed = department?.validTo != null && leadDepartmentId !== before?.leadDepartmentId;
  if (!owner || !department || closed) throw new Refusal("departmentUnknown", {}, "leadDepartmentId");
  return { ownerName: owner.name, departmentName: department.name };
}
