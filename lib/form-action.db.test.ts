import { redirect } from "next/navigation";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as z from "zod";
import { SESSION_COOKIE, writeSession } from "@/lib/auth-session";
import { db } from "@/lib/db";
import { formAction, openFormAction } from "@/lib/form-action";
import { disablePerson } from "@/lib/people/commands/rights";
import { Refusal } from "@/lib/refusal";
import { makePark, type Park } from "@/lib/testing/park";

// The browser's side of a request: its cookies and headers.
const jar = new Map<string, string>();
const sent = new Headers();
vi.mock("next/headers", () => ({
  headers: async () => sent,
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}));

let park: Park;

beforeAll(async () => {
  park = await makePark();
});

beforeEach(() => jar.clear());

async function signInAs(person: { id: string | null }): Promise<string> {
  const id = person.id ?? "";
  const { sessionVersion } = await db.person.findUniqueOrThrow({ where: { id }, select: { sessionVersion: true } });
  await writeSession({ personId: id, sessionVersion, previousSignInAt: null });
  return id;
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const schema = z.strictObject({ title: z.string().min(1), password: z.string().optional() });
const echo = formAction(schema, async (actor, input) => ({ message: `${actor.name}: ${input.title}` }));

test("an action knows who is signed in from the session, never from the form", async () => {
  await signInAs(park.people.triage);
  expect(await echo({}, form({ title: "用电" }))).toEqual({ ok: true, message: `${park.people.triage.name}: 用电` });
  const forged = await echo({}, form({ title: "用电", actorId: park.people.administrator.id ?? "" }));
  expect(forged.ok).toBeUndefined();
  expect(forged.message).toBe("页面内容已经更新，请刷新页面后再提交");
});

test("somebody whose session has ended keeps what they typed", async () => {
  const answer = await echo({}, form({ title: "厂区用电增容" }));
  expect(answer.ok).toBeUndefined();
  expect(answer.message).toContain("登录已过期");
  expect(answer.values).toEqual({ title: "厂区用电增容" });
});

test("a disabled account is stopped in the middle of its session", async () => {
  const personId = await signInAs(park.people.farLiaison);
  expect((await echo({}, form({ title: "x" }))).ok).toBe(true);
  await disablePerson(park.people.administrator, { personId, reason: "离职" }, new Date());
  expect((await echo({}, form({ title: "x" }))).ok).toBeUndefined();
});

test("a session of an older version, or one we did not seal, is nobody's", async () => {
  const personId = await signInAs(park.people.manager);
  await writeSession({ personId, sessionVersion: 99, previousSignInAt: null });
  expect((await echo({}, form({ title: "x" }))).ok).toBeUndefined();
  jar.set(SESSION_COOKIE, "eyJhbGciOiJkaXIifQ..made.up.token");
  expect((await echo({}, form({ title: "x" }))).ok).toBeUndefined();
});

test("a session nobody used for longer than the idle time has ended", async () => {
  await signInAs(park.people.leader);
  vi.useFakeTimers({ now: Date.now() + 31 * 60_000, toFake: ["Date"] });
  const answer = await echo({}, form({ title: "x" }));
  vi.useRealTimers();
  expect(answer.ok).toBeUndefined();
});

test("a broken field is answered in the reader's language, and secrets are not sent back", async () => {
  await signInAs(park.people.triage);
  jar.set("locale", "en");
  const answer = await echo({}, form({ title: "", password: "Lan9-Tiao3x" }));
  expect(answer).toEqual({ fieldErrors: { title: "Please fill this in" }, values: { title: "" } });
});

test("a refusal becomes a sentence, a redirect passes through, and anything else is thrown", async () => {
  const refuse = openFormAction(schema, async () => {
    throw new Refusal("loginTaken", {}, "title");
  });
  expect((await refuse({}, form({ title: "x" }))).fieldErrors?.title).toBe("这个登录名已有人使用，请换一个。");
  const leave = openFormAction(schema, async () => redirect("/desk"));
  await expect(leave({}, form({ title: "x" }))).rejects.toMatchObject({ digest: expect.stringContaining("/desk") });
  const crash = openFormAction(schema, async () => {
    throw new Error("our mistake");
  });
  await expect(crash({}, form({ title: "x" }))).rejects.toThrow("our mistake");
});
