import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { Refusal } from "@/lib/refusal";
import { changesBetween, type DepartmentEvent, departmentEvent } from "../event";
import { changedMeanwhile } from "../gate";
import { canManageDepartments } from "../policy";
import type * as schema from "../schema";

/** Makes a department and returns its id. Refuses with `notAllowed`, `departmentCodeTaken`. */
export async function createDepartment(
  actor: Actor,
  input: z.output<typeof schema.createDepartment>,
  now: Date,
): Promise<{ departmentId: string }> {
  if (!canManageDepartments(actor)) throw new Refusal("notAllowed");
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('departments', 0))`;
    if (await tx.department.findUnique({ where: { code: input.code }, select: { id: true } })) {
      throw new Refusal("departmentCodeTaken", {}, "code");
    }
    const { id } = await tx.department.create({ data: input, select: { id: true } });
    const { code, name, shortName, validFrom } = input;
    await record(tx, id, actor, { kind: "departmentCreated", code, name, shortName, validFrom }, now);
    return { departmentId: id };
  });
}

/** Changes names or phone; what was written under the old name keeps it. Refuses with `notAllowed`, `notFound`, `changedMeanwhile`, `departmentEnded`. */
export async function changeDepartment(
  actor: Actor,
  input: z.output<typeof schema.changeDepartment>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const department = await takeDepartment(tx, actor, input.departmentId, input.version);
    const before = { name: department.name, shortName: department.shortName, phone: department.phone };
    const after = { name: input.name, shortName: input.shortName, phone: input.phone };
    const changes = changesBetween(before, after);
    if (changes.length === 0) return;
    await tx.department.update({ where: { id: department.id }, data: { ...after, version: department.version + 1 } });
    await record(tx, department.id, actor, { kind: "departmentChanged", changes }, now);
  });
}

/**
 * Closes a department from a day on: it is offered for new work no longer, its history stays. Refuses with `departmentHasPeople`,
 * `departmentHasWork`, `departmentLeadsTypes` (each with `count`), `dayBeforeStart`, `departmentEnded`, `changedMeanwhile`.
 */
export async function closeDepartment(
  actor: Actor,
  input: z.output<typeof schema.closeDepartment>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const department = await takeDepartment(tx, actor, input.departmentId, input.version);
    if (input.validTo < department.validFrom)
      throw new Refusal("dayBeforeStart", { day: department.validFrom }, "validTo");
    const people = await tx.person.count({ where: { departmentId: department.id, disabledAt: null } });
    if (people > 0) throw new Refusal("departmentHasPeople", { count: people });
    const open = {
      isOpen: true,
      OR: [{ leadDepartmentId: department.id }, { items: { some: openItemOf(department.id) } }],
    };
    const work = await tx.case.count({ where: open });
    if (work > 0) throw new Refusal("departmentHasWork", { count: work });
    const types = await tx.requestType.count({
      where: { isCurrent: true, retiredAt: null, leadDepartmentId: department.id },
    });
    if (types > 0) throw new Refusal("departmentLeadsTypes", { count: types });

    await tx.department.update({
      where: { id: department.id },
      data: { validTo: input.validTo, version: department.version + 1 },
    });
    await record(tx, department.id, actor, { kind: "departmentClosed", validTo: input.validTo }, now);
  });
}

async function takeDepartment(tx: Tx, actor: Actor, id: string, seenVersion: number) {
  if (!canManageDepartments(actor)) throw new Refusal("notAllowed");
  await tx.$queryRaw`SELECT id FROM departments WHERE id = ${id}::uuid FOR UPDATE`;
  const department = await tx.department.findUnique({ where: { id } });
  if (!department) throw new Refusal("notFound");
  if (department.version !== seenVersion) throw await changedMeanwhile(tx, `department:${id}`, department.version);
  if (department.validTo !== null) throw new Refusal("departmentEnded", { day: department.validTo });
  return department;
}

function openItemOf(departmentId: string) {
  return { departmentId, completedAt: null, exemptedAt: null, removedAt: null };
}

async function record(tx: Tx, id: string, actor: Actor, event: DepartmentEvent, now: Date): Promise<void> {
  await recordEvent(tx, `department:${id}`, actor, departmentEvent.parse(event), now);
}
