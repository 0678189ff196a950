import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";
import { passwordLinkOwner, personForSession } from "../queries";
import { changeOwnPassword, makePasswordLink, setPasswordByLink } from "./passwords";
import { disablePerson } from "./rights";
import { checkPassword } from "./sign-in";

const now = new Date("2026-11-23T02:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const password = "Lan9-Tiao3x";
let park: Park;

beforeAll(async () => {
  park = await makePark();
});

function linkFor(person: { id: string | null }) {
  return makePasswordLink(park.people.administrator, { personId: person.id ?? "" }, now);
}

function setBy(token: string, at = now, chosen = password) {
  return setPasswordByLink({ token, password: chosen, again: chosen }, at);
}

test("a link sets a password once, and the account can sign in with it", async () => {
  const person = park.people.triage;
  const { token } = await linkFor(person);
  expect((await passwordLinkOwner(token, now))?.name).toBe(person.name);
  await setBy(token);
  await expect(setBy(token)).rejects.toMatchObject({ code: "linkNotValid" });
  const { login } = await db.person.findUniqueOrThrow({ where: { id: person.id ?? "" } });
  expect(await checkPassword({ login, password, address: crypto.randomUUID() }, now)).toBe(person.id);
});

test("looking at a link does not use it up, and its token stands nowhere in the database", async () => {
  const { token } = await linkFor(park.people.specialist);
  await passwordLinkOwner(token, now);
  await passwordLinkOwner(token, now);
  const kept = await db.passwordLink.findMany({ where: { personId: park.people.specialist.id ?? "" } });
  const events = await db.event.findMany({ where: { stream: `person:${park.people.specialist.id}` } });
  expect(JSON.stringify([kept, events])).not.toContain(token);
  await setBy(token);
});

test("a link lasts seventy-two hours and no longer", async () => {
  const { token } = await linkFor(park.people.liaison);
  expect(await passwordLinkOwner(token, inHours(72))).toBeNull();
  await expect(setBy(token, inHours(72))).rejects.toMatchObject({ code: "linkNotValid" });
  await setBy(token, inHours(71.9));
});

test("a newer link makes the older ones useless", async () => {
  const older = await linkFor(park.people.reviewer);
  const newer = await linkFor(park.people.reviewer);
  await expect(setBy(older.token)).rejects.toMatchObject({ code: "linkNotValid" });
  await setBy(newer.token);
});

test("disabling an account kills its link, and a disabled account gets none", async () => {
  const { token } = await linkFor(park.people.leader);
  await disablePerson(park.people.administrator, { personId: park.people.leader.id ?? "", reason: "调离" }, now);
  await expect(setBy(token)).rejects.toMatchObject({ code: "linkNotValid" });
  await expect(linkFor(park.people.leader)).rejects.toMatchObject({ code: "accountDisabled" });
});

test("a bad password is refused at its field and does not use the link up", async () => {
  const { token } = await linkFor(park.people.manager);
  await expect(setBy(token, now, "Password2026")).rejects.toMatchObject({ code: "passwordCommon", field: "password" });
  await expect(setBy(token, now, "short")).rejects.toMatchObject({ code: "passwordTooShort" });
  await setBy(token);
});

test("two clicks in the same moment set one password", async () => {
  const { token } = await linkFor(park.people.callBack);
  const results = await Promise.allSettled([setBy(token), setBy(token)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a new password ends every older session, but the owner's own goes on under the new version", async () => {
  const person = park.people.supportLiaison;
  const { token } = await linkFor(person);
  await setBy(token);
  const before = await personForSession(person.id ?? "");
  const input = { current: password, password: "Jia1ling-jiang", again: "Jia1ling-jiang" };
  const { sessionVersion } = await changeOwnPassword(person, input, now);
  const after = await personForSession(person.id ?? "");
  expect(after?.sessionVersion).toBe(sessionVersion);
  expect(sessionVersion).toBe((before?.sessionVersion ?? 0) + 1);
});

test("changing the own password needs the current one", async () => {
  const person = park.people.farReviewer;
  await setBy((await linkFor(person)).token);
  const input = { current: "not it", password: "Jia1ling-jiang", again: "Jia1ling-jiang" };
  await expect(changeOwnPassword(person, input, now)).rejects.toMatchObject({
    code: "currentPasswordWrong",
    field: "current",
  });
  const same = { current: password, password, again: password };
  await expect(changeOwnPassword(person, same, now)).rejects.toMatchObject({ code: "passwordUnchanged" });
});

test("whoever finds a session open cannot try out passwords in it", async () => {
  const person = park.people.manager;
  await setBy((await linkFor(person)).token);
  const guess = (current: string) =>
    changeOwnPassword(person, { current, password: "Jia1ling-jiang", again: "Jia1ling-jiang" }, now);
  for (let round = 0; round < 5; round++)
    await expect(guess("not it")).rejects.toMatchObject({ code: "currentPasswordWrong" });
  await expect(guess(password)).rejects.toMatchObject({ code: "tooManyGuesses", field: "current" });
});
