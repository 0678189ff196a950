import { beforeEach, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { anyoneExists, personForSession } from "../queries";
import { createPerson } from "./accounts";
import { disablePerson, endRole } from "./rights";
import { makeSetUpToken, setUpAdministrator } from "./set-up";
import { checkPassword } from "./sign-in";

const now = new Date("2026-11-23T02:00:00Z");
const password = "Lan9-Tiao3x";

beforeEach(async () => {
  await db.roleGrant.deleteMany();
  await db.person.deleteMany();
  await db.setting.deleteMany();
});

function visit(token: string, at = now) {
  const person = { login: "first.admin", name: "何平", title: null, phone: null, email: null };
  return setUpAdministrator({ token, ...person, password, again: password }, at);
}

async function tokenMade(): Promise<string> {
  return (await makeSetUpToken(now)) ?? "";
}

test("the first visitor with the server's link becomes the administrator and can sign in", async () => {
  const token = await tokenMade();
  expect(await anyoneExists()).toBe(false);
  const { personId } = await visit(token);
  expect((await personForSession(personId))?.roles).toEqual(["systemAdministrator"]);
  expect(await checkPassword({ login: "first.admin", password, address: crypto.randomUUID() }, now)).toBe(personId);
});

test("an empty park is set up once, also when two visitors come in the same moment", async () => {
  const token = await tokenMade();
  const results = await Promise.allSettled([visit(token), visit(token)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(visit(token)).rejects.toMatchObject({ code: "alreadySetUp" });
  expect(await makeSetUpToken(now)).toBeNull();
  expect(await db.person.count()).toBe(1);
});

test("without the server's token, with an older one, or too late, nobody becomes administrator", async () => {
  await expect(visit("")).rejects.toMatchObject({ code: "setUpTokenNotValid" });
  const older = await tokenMade();
  const newer = await tokenMade();
  await expect(visit(older)).rejects.toMatchObject({ code: "setUpTokenNotValid" });
  const late = new Date(now.getTime() + 72 * 3_600_000);
  await expect(visit(newer, late)).rejects.toMatchObject({ code: "setUpTokenNotValid" });
  expect(await anyoneExists()).toBe(false);
});

const facts = { title: null, phone: null, email: null, departmentId: null, enterpriseId: null, enterpriseCode: null };

function administrator(login: string) {
  return createPerson(systemActor, { login, name: login, ...facts, roles: ["systemAdministrator", "manager"] }, now);
}

test("the last administrator who can sign in can neither be disabled nor lose the role", async () => {
  const { personId } = await administrator("only.one");
  await expect(disablePerson(systemActor, { personId, reason: "试一试" }, now)).rejects.toMatchObject({
    code: "lastAdministrator",
  });
  const lost = endRole(systemActor, { personId, role: "systemAdministrator" }, now);
  await expect(lost).rejects.toMatchObject({ code: "lastAdministrator" });
});

test("a disabled administrator does not count as one who is left", async () => {
  const first = await administrator("first.one");
  const second = await administrator("second.one");
  await disablePerson(systemActor, { personId: first.personId, reason: "离职" }, now);
  const last = disablePerson(systemActor, { personId: second.personId, reason: "离职" }, now);
  await expect(last).rejects.toMatchObject({ code: "lastAdministrator" });
});

test("two administrators cannot remove each other in the same moment", async () => {
  const people = await Promise.all([administrator("left.one"), administrator("right.one")]);
  const both = people.map(({ personId }) => disablePerson(systemActor, { personId, reason: "同时" }, now));
  const results = await Promise.allSettled(both);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});
