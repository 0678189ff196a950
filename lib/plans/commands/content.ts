import "server-only";
import { type Day, daysBetween } from "@/lib/day";
import type { Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { LONGEST_PLAN_DAYS } from "../policy";
import type { Owner } from "../proposals.policy";
import type { SavePlan } from "../schema";

type Dated = { dueOn: Day | null };
type Owned = { owner: Owner };

/**
 * Refuses, at the field, a day that has gone by (`dayPassed`), one after the plan's own end (`afterPlanEnd`), an end too far away
 * (`planTooLong`), and an owner nobody can be held to (`ownerUnknown`, `ownerDisabled`, `ownerNotStaff`, `ownerDepartmentClosed`,
 * `ownerDepartmentEmpty`).
 */
export async function checkContent(tx: Tx, plan: SavePlan, today: Day): Promise<void> {
  const { untilOn } = plan;
  if (untilOn < today) throw new Refusal("dayPassed", { today }, "untilOn");
  if (daysBetween(today, untilOn) > LONGEST_PLAN_DAYS) throw new Refusal("planTooLong", {}, "untilOn");
  for (const list of ["goals", "measures", "claims", "promises"] as const) {
    checkDays(list, plan[list], { today, untilOn });
  }
  await checkOwners(tx, plan.measures);
}

/** Refuses `measureMissing` at the measures: a plan that nobody has anything to do for is none. */
export function requireMeasure(measures: readonly unknown[]): void {
  if (measures.length === 0) throw new Refusal("measureMissing", {}, "measures");
}

function checkDays(list: string, lines: readonly Dated[], { today, untilOn }: { today: Day; untilOn: Day }): void {
  for (const [place, { dueOn }] of lines.entries()) {
    const field = `${list}.${place}.dueOn`;
    if (dueOn !== null && dueOn < today) throw new Refusal("dayPassed", { today }, field);
    if (dueOn !== null && dueOn > untilOn) throw new Refusal("afterPlanEnd", { untilOn }, field);
  }
}

/** Refuses an owner nobody can be held to; the field is that of the measure's place. */
export async function checkOwners(tx: Tx, measures: readonly Owned[]): Promise<void> {
  const idsOf = (kind: Owner["kind"]) =>
    measures.filter(({ owner }) => owner.kind === kind).map(({ owner }) => owner.id);
  const people = await tx.person.findMany({
    where: { id: { in: idsOf("person") } },
    select: { id: true, name: true, disabledAt: true, enterpriseId: true },
  });
  const departments = await tx.department.findMany({
    where: { id: { in: idsOf("department") } },
    select: {
      id: true,
      name: true,
      validTo: true,
      people: {
        where: {
          disabledAt: null,
          grants: { some: { endedAt: null, role: { in: ["departmentLiaison", "departmentReviewer"] } } },
        },
        select: { id: true },
        take: 1,
      },
    },
  });
  for (const [place, { owner }] of measures.entries()) {
    const found = (owner.kind === "person" ? people : departments).find(({ id }) => id === owner.id);
    const because = found ? faultOf(found) : "ownerUnknown";
    if (because) throw new Refusal(because, { name: found?.name ?? "" }, `measures.${place}.owner`);
  }
}

type PersonRow = { disabledAt: Date | null; enterpriseId: string | null };
type DepartmentRow = { validTo: Day | null; people: readonly unknown[] };

function faultOf(owner: PersonRow | DepartmentRow): string | null {
  if ("people" in owner) {
    if (owner.validTo !== null) return "ownerDepartmentClosed";
    return owner.people.length === 0 ? "ownerDepartmentEmpty" : null;
  }
  if (owner.disabledAt) return "ownerDisabled";
  return owner.enterpriseId === null ? null : "ownerNotStaff";
}
