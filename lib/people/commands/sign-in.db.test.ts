import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";
import { hashOfNewPassword } from "./hashing";
import { disablePerson } from "./rights";
import { checkPassword, recordSignIn } from "./sign-in";

const now = new Date("2026-11-23T02:00:00Z");
const password = "Lan9-Tiao3x";
let park: Park;

beforeAll(async () => {
  park = await makePark();
});

async function withPassword(person: { id: string | null }): Promise<{ id: string; login: string }> {
  const id = person.id ?? "";
  const { login } = await db.person.findUniqueOrThrow({ where: { id }, select: { login: true } });
  await db.person.update({ where: { id }, data: { passwordHash: await hashOfNewPassword(password, login) } });
  return { id, login };
}

function tryOf(login: string, typed: string, address: string) {
  return checkPassword({ login, password: typed, address }, now);
}

async function kindsOf(id: string): Promise<string[]> {
  const events = await db.event.findMany({
    where: { stream: `person:${id}` },
    orderBy: { sequence: "asc" },
    select: { kind: true },
  });
  return events.map(({ kind }) => kind);
}

test("the right password opens the door, a wrong one does not and is written down", async () => {
  const { id, login } = await withPassword(park.people.triage);
  expect(await tryOf(login, "wrong", address())).toBeNull();
  expect(await tryOf(login, password, address())).toBe(id);
  expect(await kindsOf(id)).toEqual(["signInRefused"]);
});

test("after five failures from one address even the right password is refused there, but not elsewhere", async () => {
  const { id, login } = await withPassword(park.people.liaison);
  const here = address();
  for (let attempt = 0; attempt < 5; attempt++) expect(await tryOf(login, "wrong", here)).toBeNull();
  expect(await tryOf(login, password, here)).toBeNull();
  expect(await tryOf(login, password, address())).toBe(id);
  expect(await kindsOf(id)).toEqual([...Array(5).fill("signInRefused"), "locked"]);
});

test("a login nobody has is locked just like one that somebody has", async () => {
  const here = address();
  const nobody = `nobody-${park.tag}`;
  for (let attempt = 0; attempt < 6; attempt++) expect(await tryOf(nobody, "wrong", here)).toBeNull();
  const counters = await db.rateLimit.findMany({ where: { key: { startsWith: "signInPair" }, points: { gte: 6 } } });
  expect(counters.length).toBeGreaterThan(0);
  expect(JSON.stringify(counters.map(({ key }) => key))).not.toContain(nobody);
});

test("a hundred guesses in the same moment are not a hundred chances", async () => {
  const { id, login } = await withPassword(park.people.manager);
  const here = address();
  const wrong = Array.from({ length: 12 }, () => tryOf(login, "wrong", here));
  expect(await Promise.all(wrong)).toEqual(Array(12).fill(null));
  expect((await kindsOf(id)).filter((kind) => kind === "signInRefused")).toHaveLength(5);
});

test("an address that fails twenty times is shut out whatever login it tries", async () => {
  const { login } = await withPassword(park.people.leader);
  const here = address();
  await Promise.all(Array.from({ length: 20 }, (_, index) => tryOf(`guess-${index}-${park.tag}`, "wrong", here)));
  expect(await tryOf(login, password, here)).toBeNull();
});

test("success clears the failures before it", async () => {
  const { id, login } = await withPassword(park.people.callBack);
  const here = address();
  for (let round = 0; round < 3; round++) {
    for (let attempt = 0; attempt < 4; attempt++) await tryOf(login, "wrong", here);
    expect(await tryOf(login, password, here)).toBe(id);
  }
});

test("unknown, disabled, without a password: refused alike, and none faster than the other", async () => {
  const disabled = await withPassword(park.people.supportLiaison);
  await disablePerson(park.people.administrator, { personId: disabled.id, reason: "调离" }, now);
  const { login: empty } = await db.person.findUniqueOrThrow({ where: { id: park.people.farLiaison.id ?? "" } });
  for (const login of [disabled.login, empty, `nobody-two-${park.tag}`]) {
    const beganAt = performance.now();
    expect(await tryOf(login, password, address())).toBeNull();
    expect(performance.now() - beganAt).toBeGreaterThanOrEqual(295);
  }
});

test("who signs in is told when they had signed in before", async () => {
  const reviewer = { ...park.people.reviewer, id: park.people.reviewer.id ?? "" };
  const later = new Date("2026-11-24T02:00:00Z");
  expect(await recordSignIn(reviewer, { address: "10.0.0.1", demo: false }, now)).toEqual({ previousSignInAt: null });
  expect(await recordSignIn(reviewer, { address: "10.0.0.1", demo: false }, later)).toEqual({ previousSignInAt: now });
});

/** A new address for every use: the counters outlive a test. */
function address(): string {
  return `test-${crypto.randomUUID()}`;
}
