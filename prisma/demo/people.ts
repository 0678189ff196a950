import * as z from "zod";
import { type Actor, type Role, systemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { addPerson, type DemoActor } from "./actors";
import { readDemo } from "./texts";

const named = z.tuple([z.string(), z.string()]);
const staffFile = z.strictObject({
  leaders: z.array(named),
  specialists: z.array(named),
  triage: z.array(named),
  callBack: z.array(named),
  supervisors: z.array(named),
  managers: z.array(named),
  policyEditor: z.array(named),
  systemAdministrator: z.array(named),
  auditor: z.array(named),
  named: z.strictObject({ department: z.string(), liaisons: z.array(named), reviewers: z.array(named) }),
  liaisonTitles: z.array(z.string()),
  reviewerTitles: z.array(z.string()),
  departmentNames: z.array(z.string()),
});

/** Everybody of the park's side. The first of each list is the person on the role card. */
export type Staff = {
  leaders: DemoActor[];
  specialists: DemoActor[];
  triage: DemoActor[];
  callBack: DemoActor[];
  supervisors: DemoActor[];
  managers: DemoActor[];
  policyEditor: DemoActor;
  administrator: DemoActor;
  auditor: DemoActor;
  liaisons: Map<string, DemoActor[]>;
  reviewers: Map<string, DemoActor[]>;
  namedDepartmentId: string;
};

/** Makes the staff: one liaison and one reviewer for every department a request may go to, so that none ends in a desert. */
export async function makeStaff(now: Date): Promise<Staff> {
  const file = staffFile.parse(readDemo("staff.json"));
  let running = 0;
  const add = (by: Actor, [name, title]: [string, string], roles: Role[], department?: { id: string; name: string }) =>
    addPerson(by, { name, title, roles, department, phone: `139${String(230_000 + running++).padStart(8, "0")}` }, now);
  const addAll = async (people: [string, string][], role: Role, of?: { id: string; name: string }) => {
    const made: DemoActor[] = [];
    for (const person of people) made.push(await add(administrator, person, [role], of));
    return made;
  };
  const one = async (people: [string, string][], role: Role, by: Actor) => add(by, first(people), [role]);

  const administrator = await one(file.systemAdministrator, "systemAdministrator", systemActor);
  const staff: Staff = {
    administrator,
    policyEditor: await one(file.policyEditor, "policyEditor", administrator),
    auditor: await one(file.auditor, "auditor", administrator),
    leaders: await addAll(file.leaders, "leader"),
    specialists: await addAll(file.specialists, "specialist"),
    triage: await addAll(file.triage, "triageOfficer"),
    callBack: await addAll(file.callBack, "callBackOfficer"),
    supervisors: await addAll(file.supervisors, "supervisor"),
    managers: await addAll(file.managers, "manager"),
    liaisons: new Map(),
    reviewers: new Map(),
    namedDepartmentId: "",
  };
  const names = [...file.departmentNames];
  const next = (titles: string[]): [string, string] => [
    names.shift() ?? "",
    titles[names.length % titles.length] ?? "",
  ];
  for (const department of await busyDepartments()) {
    const isNamed = department.name.includes(file.named.department);
    if (isNamed) staff.namedDepartmentId = department.id;
    const liaisons = isNamed ? file.named.liaisons : [next(file.liaisonTitles)];
    const reviewers = isNamed ? file.named.reviewers : [next(file.reviewerTitles)];
    staff.liaisons.set(department.id, await addAll(liaisons, "departmentLiaison", department));
    staff.reviewers.set(department.id, await addAll(reviewers, "departmentReviewer", department));
  }
  return staff;
}

/** Departments that lead or support a request type in force. */
async function busyDepartments() {
  const types = await db.requestType.findMany({
    where: { isCurrent: true },
    select: { leadDepartmentId: true, supportIds: true },
  });
  const ids = types.flatMap((type) => [type.leadDepartmentId, ...type.supportIds]);
  return db.department.findMany({
    where: { id: { in: ids }, validTo: null },
    orderBy: { code: "asc" },
    select: { id: true, name: true },
  });
}

export function first<T>(list: readonly T[]): T {
  const [found] = list;
  if (found === undefined) throw new Error("an empty list");
  return found;
}
