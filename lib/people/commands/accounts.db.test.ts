import { beforeAll, expect, test } from "vitest";
import type * as z from "zod";
import type { Role } from "@/lib/actor";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";
import { personForSession } from "../queries";
import { listPeople, personDetail } from "../queries/register";
import type * as schema from "../schema";
import { peopleSearch } from "../schema";
import { changePerson, createPerson } from "./accounts";
import { disablePerson, enablePerson, endRole, grantRole } from "./rights";

const now = new Date("2026-11-23T02:00:00Z");
let park: Park;

beforeAll(async () => {
  park = await makePark();
});

type Wanted = z.output<typeof schema.createPerson>;

function wanted(roles: Role[], more: Partial<Wanted> = {}): Wanted {
  const login = `new-${crypto.randomUUID().slice(0, 8)}`;
  return {
    login,
    name: "周立",
    title: null,
    phone: null,
    email: null,
    departmentId: null,
    enterpriseId: null,
    enterpriseCode: null,
    roles,
    ...more,
  };
}

function administrator() {
  return park.people.administrator;
}

async function enterpriseAdministrator() {
  const { personId } = await createPerson(
    administrator(),
    wanted(["enterpriseAdministrator"], { enterpriseId: park.enterprises.own.id }),
    now,
  );
  return { ...park.people.contact, id: personId, roles: ["enterpriseAdministrator"] } as typeof park.people.contact;
}

test("a new account has its roles at once and says in its history who made it", async () => {
  const { personId } = await createPerson(administrator(), wanted(["triageOfficer", "manager"]), now);
  expect((await personForSession(personId))?.roles).toEqual(["triageOfficer", "manager"]);
  const detail = await personDetail(administrator(), personId, now);
  expect(detail?.events.map(({ kind, actorName }) => [kind, actorName])).toEqual([
    ["personCreated", administrator().name],
  ]);
  expect(detail?.hasPassword).toBe(false);
});

test("a login is given once", async () => {
  const first = wanted(["manager"]);
  await createPerson(administrator(), first, now);
  await expect(createPerson(administrator(), { ...first }, now)).rejects.toMatchObject({
    code: "loginTaken",
    field: "login",
  });
});

test("an account of an enterprise is found by credit code and holds enterprise roles only", async () => {
  const { creditCode, id } = park.enterprises.own;
  const { personId } = await createPerson(
    administrator(),
    wanted(["enterpriseContact"], { enterpriseCode: creditCode }),
    now,
  );
  expect((await personForSession(personId))?.enterpriseId).toBe(id);
  const asManager = wanted(["manager"], { enterpriseCode: creditCode });
  await expect(createPerson(administrator(), asManager, now)).rejects.toMatchObject({ code: "roleOfOtherSide" });
  const nowhere = createPerson(administrator(), wanted(["enterpriseContact"]), now);
  await expect(nowhere).rejects.toMatchObject({ code: "enterpriseMissing", field: "enterpriseCode" });
  const unknown = wanted(["enterpriseContact"], { enterpriseCode: "91500000MA0000000X" });
  await expect(createPerson(administrator(), unknown, now)).rejects.toMatchObject({ code: "enterpriseUnknown" });
});

test("an enterprise's administrator makes contacts of the own enterprise and reaches nobody else", async () => {
  const ours = await enterpriseAdministrator();
  const { personId } = await createPerson(ours, wanted(["enterpriseContact"]), now);
  expect((await personForSession(personId))?.enterpriseId).toBe(park.enterprises.own.id);
  const other = wanted(["enterpriseContact"], { enterpriseId: park.enterprises.other.id });
  await expect(createPerson(ours, other, now)).rejects.toMatchObject({ code: "notAllowed" });
  await expect(createPerson(ours, wanted(["manager"]), now)).rejects.toMatchObject({ code: "roleOfOtherSide" });
  const stranger = { personId: park.people.stranger.id ?? "", reason: "试一试" };
  await expect(disablePerson(ours, stranger, now)).rejects.toMatchObject({ code: "notFound" });
  expect(await personDetail(ours, stranger.personId, now)).toBeNull();
  expect(await personDetail(ours, park.people.triage.id ?? "", now)).toBeNull();
});

test.each(["contact", "triage", "manager", "leader", "reviewer", "policyEditor"] as const)(
  "%s neither sees nor makes accounts",
  async (who) => {
    const actor = park.people[who];
    expect((await listPeople(actor, peopleSearch.parse({}))).rows).toEqual([]);
    await expect(createPerson(actor, wanted(["manager"]), now)).rejects.toMatchObject({ code: "notAllowed" });
    const target = { personId: park.people.liaison.id ?? "", role: "manager" as const };
    await expect(grantRole(actor, target, now)).rejects.toMatchObject({ code: "notFound" });
  },
);

test("the auditor reads accounts and changes none", async () => {
  const target = park.people.liaison.id ?? "";
  expect((await personDetail(park.people.auditor, target, now))?.can).toEqual(["see"]);
  await expect(disablePerson(park.people.auditor, { personId: target, reason: "审计" }, now)).rejects.toMatchObject({
    code: "notAllowed",
  });
});

test("who saves an older version is told who was first, and nothing is overwritten", async () => {
  const { personId } = await createPerson(administrator(), wanted(["manager"]), now);
  const facts = { personId, title: "副主任", phone: null, email: null, departmentId: null };
  await changePerson(administrator(), { ...facts, version: 1, name: "周立" }, now);
  const late = changePerson(administrator(), { ...facts, version: 1, name: "周丽" }, now);
  await expect(late).rejects.toMatchObject({
    code: "changedMeanwhile",
    particulars: { by: administrator().name, version: 2 },
  });
  const { name, title, version } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  expect({ name, title, version }).toEqual({ name: "周立", title: "副主任", version: 2 });
});

test("a liaison cannot be left without a department", async () => {
  const liaison = park.people.liaison;
  const input = {
    personId: liaison.id ?? "",
    version: 1,
    name: liaison.name,
    title: null,
    phone: null,
    email: null,
    departmentId: null,
  };
  await expect(changePerson(administrator(), input, now)).rejects.toMatchObject({
    code: "roleNeedsDepartment",
    field: "departmentId",
  });
});

test("a disabled account ends its sessions at once, and enabling it does not bring them back", async () => {
  const { personId } = await createPerson(administrator(), wanted(["manager"]), now);
  const before = await personForSession(personId);
  await disablePerson(administrator(), { personId, reason: "离职" }, now);
  const disabled = await personForSession(personId);
  expect(disabled?.disabledAt).toEqual(now);
  await enablePerson(administrator(), { personId, reason: "返聘" }, now);
  const after = await personForSession(personId);
  expect(after?.disabledAt).toBeNull();
  expect(after?.sessionVersion).not.toBe(before?.sessionVersion);
});

test("a role counts from the moment it is given to the moment it ends", async () => {
  const { personId } = await createPerson(administrator(), wanted(["manager"]), now);
  await grantRole(administrator(), { personId, role: "leader" }, now);
  await expect(grantRole(administrator(), { personId, role: "leader" }, now)).rejects.toMatchObject({
    code: "roleHeld",
  });
  await endRole(administrator(), { personId, role: "manager" }, now);
  expect((await personForSession(personId))?.roles).toEqual(["leader"]);
  await expect(endRole(administrator(), { personId, role: "leader" }, now)).rejects.toMatchObject({ code: "lastRole" });
});

test("administering and auditing are kept apart, also when the roles are given one after the other", async () => {
  const { personId } = await createPerson(administrator(), wanted(["auditor"]), now);
  const both = grantRole(administrator(), { personId, role: "systemAdministrator" }, now);
  await expect(both).rejects.toMatchObject({ code: "rolesApart", field: "role" });
});

test("nobody edits their own roles, not even the system administrator", async () => {
  const me = { personId: administrator().id ?? "" };
  await expect(grantRole(administrator(), { ...me, role: "manager" }, now)).rejects.toMatchObject({
    code: "ownAccount",
  });
  await expect(disablePerson(administrator(), { ...me, reason: "休假" }, now)).rejects.toMatchObject({
    code: "ownAccount",
  });
});

test("the list pages forth and back without losing or repeating anybody", async () => {
  const name = `翻页${park.tag}`;
  const people = Array.from({ length: 120 }, (_, index) => ({
    login: `page-${index}-${park.tag}`,
    name,
    createdAt: now,
  }));
  await db.person.createMany({ data: people });
  const search = (more: object) => listPeople(administrator(), peopleSearch.parse({ q: name, ...more }));
  const first = await search({});
  const second = await search({ after: first.next });
  const third = await search({ after: second.next });
  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([50, 50, 20]);
  expect(new Set([first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(120);
  expect([first.previous, third.next]).toEqual([null, null]);
  const back = await search({ before: third.previous });
  expect(back.rows).toEqual(second.rows);
  expect((await search({ before: back.previous })).previous).toBeNull();
});
