import "server-only";
import { type Actor, hasRole } from "@/lib/actor";
import { db } from "@/lib/db";
import { canManageDepartments } from "../policy";

export type DepartmentRow = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  phone: string | null;
  validFrom: string;
  validTo: string | null;
  version: number;
  /** Accounts that can sign in. */
  people: number;
};

/** Every department, closed ones last, by code. For administrators and auditors; null for anybody else. */
export async function listDepartments(actor: Actor): Promise<{ rows: DepartmentRow[]; canManage: boolean } | null> {
  if (!canManageDepartments(actor) && !hasRole(actor, "auditor")) return null;
  const found = await db.department.findMany({
    select: facts,
    orderBy: [{ validTo: { sort: "asc", nulls: "first" } }, { code: "asc" }],
  });
  return { rows: found.map(rowOf), canManage: canManageDepartments(actor) };
}

/** One department to edit, or null. */
export async function departmentDetail(actor: Actor, departmentId: string): Promise<DepartmentRow | null> {
  if (!canManageDepartments(actor)) return null;
  const found = await db.department.findUnique({ where: { id: departmentId }, select: facts });
  return found && rowOf(found);
}

const facts = {
  id: true,
  code: true,
  name: true,
  shortName: true,
  phone: true,
  validFrom: true,
  validTo: true,
  version: true,
  _count: { select: { people: { where: { disabledAt: null } } } },
} as const;

function rowOf({ _count, ...row }: Omit<DepartmentRow, "people"> & { _count: { people: number } }): DepartmentRow {
  return { ...row, people: _count.people };
}
