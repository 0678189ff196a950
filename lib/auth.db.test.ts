import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import {
  currentActor,
  landingOf,
  requireActor,
  requireEnterprise,
  requireStaff,
  signInAsDemo,
  signInWithPassword,
  signOut,
} from "@/lib/auth";
import { addressIn, SESSION_COOKIE } from "@/lib/auth-session";
import { db } from "@/lib/db";
import { hashOfNewPassword } from "@/lib/people/commands/hashing";
import { makePark, type Park } from "@/lib/testing/park";

type Kept = { value: string; secure?: boolean; httpOnly?: boolean; sameSite?: string };
const jar = new Map<string, Kept>();
const sent = new Headers();
vi.mock("next/headers", () => ({
  headers: async () => sent,
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: object) => jar.set(name, { value, ...options }),
  }),
}));

const password = "Lan9-Tiao3x";
let park: Park;

beforeAll(async () => {
  park = await makePark();
});

beforeEach(() => {
  jar.clear();
  for (const name of [...sent.keys()]) sent.delete(name);
  sent.set("x-forwarded-for", crypto.randomUUID());
});

async function loginOf(person: { id: string | null }): Promise<string> {
  const { id, login } = await db.person.findUniqueOrThrow({ where: { id: person.id ?? "" } });
  await db.person.update({ where: { id }, data: { passwordHash: await hashOfNewPassword(password, login) } });
  return login;
}

test("signing in begins a session that scripts cannot read and other sites cannot send", async () => {
  const actor = await signInWithPassword(await loginOf(park.people.contact), password);
  expect(actor?.enterpriseId).toBe(park.enterprises.own.id);
  expect(jar.get(SESSION_COOKIE)).toMatchObject({ httpOnly: true, sameSite: "lax", secure: false });
  expect(await currentActor()).toMatchObject({ id: park.people.contact.id, roles: ["enterpriseContact"] });
});

test("behind an encrypted front door the session travels encrypted only", async () => {
  sent.set("x-forwarded-proto", "https");
  await signInWithPassword(await loginOf(park.people.contact), password);
  expect(jar.get(SESSION_COOKIE)?.secure).toBe(true);
});

test("a wrong password begins nothing", async () => {
  expect(await signInWithPassword(await loginOf(park.people.contact), "wrong")).toBeNull();
  expect(jar.size).toBe(0);
});

test("signing out ends the session and is written down", async () => {
  await signInWithPassword(await loginOf(park.people.leader), password);
  await signOut();
  expect(await currentActor()).toBeNull();
  const events = await db.event.findMany({
    where: { stream: `person:${park.people.leader.id}` },
    orderBy: { sequence: "asc" },
  });
  expect(events.map(({ kind }) => kind)).toEqual(["signedIn", "signedOut"]);
});

test("a stranger is sent to sign in and comes back to the page, but never to another site", async () => {
  await expect(requireActor("/desk/cases?page=2")).rejects.toMatchObject({
    digest: expect.stringContaining("/sign-in?to=%2Fdesk%2Fcases%3Fpage%3D2"),
  });
  await expect(requireActor("//elsewhere.example")).rejects.toMatchObject({
    digest: expect.stringMatching(/;\/sign-in;/),
  });
  sent.set("x-page-path", "/my/QS2026-1123-008");
  await expect(requireActor()).rejects.toMatchObject({ digest: expect.stringContaining("to=%2Fmy%2FQS2026-1123-008") });
});

test("people of enterprises and of the park are each sent to their own side", async () => {
  const contact = await signInWithPassword(await loginOf(park.people.contact), password);
  expect(contact && landingOf(contact)).toBe("/my");
  await expect(requireStaff()).rejects.toMatchObject({ digest: expect.stringContaining(";/my;") });
  expect((await requireEnterprise()).enterpriseId).toBe(park.enterprises.own.id);
  const triage = await signInWithPassword(await loginOf(park.people.triage), password);
  expect(triage && landingOf(triage)).toBe("/desk");
  await expect(requireEnterprise()).rejects.toMatchObject({ digest: expect.stringContaining(";/desk;") });
});

test("the cards of a demo park open for its own people only, and only in a database marked as a demo", async () => {
  const id = park.people.triage.id ?? "";
  await db.person.update({ where: { id }, data: { demoOrder: 1 } });
  await db.setting.deleteMany({ where: { key: "demo" } });
  expect(await signInAsDemo(id)).toBeNull();
  await db.setting.create({ data: { key: "demo", value: {} } });
  expect(await signInAsDemo(park.people.administrator.id ?? "")).toBeNull();
  expect((await signInAsDemo(id))?.id).toBe(id);
  await db.setting.delete({ where: { key: "demo" } });
});

test("of a forwarded address only the entry our front door wrote counts", () => {
  expect(addressIn("1.2.3.4, 10.0.0.9")).toBe("10.0.0.9");
  expect(addressIn(null)).toBe("unknown");
});
