import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { fileCase } from "@/lib/cases/commands/filing";
import { caseDetail, clockLedger } from "@/lib/cases/queries/detail";
import { queuePage } from "@/lib/cases/queries/queues";
import * as cases from "@/lib/cases/schema";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { grantGreenChannel } from "@/lib/green-channel/commands";
import * as greening from "@/lib/green-channel/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { STANDARD } from "@/lib/testing/standard-preset";
import { verify } from "@/scripts/verify/report";
import { decideReclassification, reclassify } from "./commands";
import { longerCount, reclassificationPage } from "./queries";
import * as schema from "./schema";

const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const DAY = 24;
let park: Park;
let other: Awaited<ReturnType<typeof anotherType>>;
beforeAll(async () => {
  park = await makePark();
  other = await anotherType();
});

const tag = String(Date.now() % 100).padStart(2, "0");

/** A preset that promises less than the standard one. */
async function anotherPreset() {
  const { id: _, createdAt: __, ...standard } = STANDARD;
  const name = `更快-${tag}`;
  const quicker = { ...standard, code: `quick-${tag}`, name, answerADays: 2, answerBDays: 3, answerCDays: 5 };
  return db.preset.create({ data: { ...quicker, createdAt: monday } });
}

/** A type of its own for these tests: fifteen working days, the newest of two versions. */
async function anotherType(more: { code?: string; limitDays?: number | null; presetCode?: string } = {}) {
  const { id: _, code: __, ...like } = await db.requestType.findUniqueOrThrow({ where: { id: park.type.id } });
  const code = more.code ?? `OTH-${tag}`;
  const { checklist, materials, ...plain } = like;
  const made = { ...plain, code, name: "跨部门事项", nameEn: "Across departments", tier: "C", limitDays: 15, ...more };
  const json = { checklist: checklist ?? [], materials: materials ?? [] };
  await db.requestType.create({ data: { ...made, ...json, version: 1, isCurrent: false } });
  return db.requestType.create({ data: { ...made, ...json, version: 2, isCurrent: true } });
}

const versionOf = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).version;

/** In progress since Monday noon; seven working days for the answer, until Wednesday of the week after, 18:00. */
async function working(): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "诉求要重新归类", ...contact };
  const { number } = await fileCase(park.people.contact, cases.fileCase.parse(draft), monday);
  const seen = async () => ({ number, version: await versionOf(number) });
  await acceptCase(park.people.triage, checklist.accept.parse(await seen()), hours(1));
  await signItems(park.people.liaison, checklist.signItems.parse(await seen()), hours(2));
  return number;
}

type To = { typeCode?: string; tier?: string };

async function change(number: string, to: To, actor: Actor = park.people.triage, now = hours(DAY)) {
  const why = { reason: "wrongClassification", note: "企业补充的情况表明另有类别" };
  const input = schema.reclassify.parse({ number, version: await versionOf(number), ...to, ...why });
  await reclassify(actor, input, now);
}

async function decide(number: string, ruling: "granted" | "refused", note = "", now = hours(2 * DAY)) {
  const decision = { number, version: await versionOf(number), ruling, note };
  await decideReclassification(park.people.manager, schema.decideReclassification.parse(decision), now);
}

const answerOf = (number: string) =>
  db.clock.findFirstOrThrow({ where: { case: { number }, kind: "answer", stoppedAt: null }, include: { case: true } });

async function mismatches(number: string, now: Date) {
  const { id } = await db.case.findUniqueOrThrow({ where: { number } });
  return (await verify(now, `case:${id}`)).mismatches;
}

test("a shorter promise holds at once, keeps what was counted, and history, clocks, row and account agree", async () => {
  const number = await working();
  const before = await answerOf(number);
  await change(number, { tier: "A" });
  const answer = await answerOf(number);
  expect(answer).toMatchObject({ startedAt: before.startedAt, limitCount: 3, dueAt: new Date("2026-11-05T10:00:00Z") });
  expect(answer.case).toMatchObject({ tier: "A", typeId: before.case.typeId, answerDueAt: answer.dueAt });
  const ledger = await clockLedger(park.people.manager, number, answer.id, hours(DAY));
  expect(ledger?.days.reduce((sum, day) => sum + day.countedMinutes, 0)).toBe(3 * 420);
  expect(await mismatches(number, hours(DAY))).toEqual([]);
});

test("a longer promise waits for a manager, and the enterprise reads the old date and the new one", async () => {
  const number = await working();
  const before = await answerOf(number);
  await change(number, { typeCode: other.code });
  expect((await answerOf(number)).dueAt).toEqual(before.dueAt);
  await expect(change(number, { tier: "D" })).rejects.toMatchObject({ code: "reclassificationWaiting" });
  const queue = () => queuePage(park.people.manager, "toReclassify", {}, undefined, hours(DAY));
  expect((await queue()).rows.map((row) => row.number)).toContain(number);

  await decide(number, "granted");
  const answer = await answerOf(number);
  expect(answer).toMatchObject({
    startedAt: before.startedAt,
    limitCount: 15,
    dueAt: new Date("2026-11-23T10:00:00Z"),
  });
  expect(answer.case).toMatchObject({ typeId: other.id, tier: "C", categoryCode: other.categoryCode });
  expect((await queue()).rows).toEqual([]);
  expect(await mismatches(number, hours(2 * DAY))).toEqual([]);

  const shown = await caseDetail(park.people.contact, number, hours(2 * DAY));
  expect(shown?.events.map(({ event }) => event).find(({ kind }) => kind === "reclassified")).toMatchObject({
    fromDays: 7,
    limitDays: 15,
    dueBefore: before.dueAt?.toISOString(),
    dueAfter: answer.dueAt?.toISOString(),
  });
  expect(JSON.stringify(shown)).not.toContain("企业补充的情况表明另有类别");
});

test("a type that chooses another preset moves the case and its answer to that one", async () => {
  const preset = await anotherPreset();
  const quick = await anotherType({ code: `QCK-${tag}`, limitDays: null, presetCode: preset.code });
  const number = await working();
  await change(number, { typeCode: quick.code });
  const answer = await answerOf(number);
  expect(answer).toMatchObject({ limitCount: 5, presetId: preset.id, case: { presetId: preset.id } });
  const ledger = await clockLedger(park.people.manager, number, answer.id, hours(DAY));
  expect(ledger?.source).toMatchObject({ from: "preset", name: preset.name });
  expect(await mismatches(number, hours(DAY))).toEqual([]);

  await change(number, { tier: "A" });
  expect(await answerOf(number)).toMatchObject({ limitCount: 2, presetId: preset.id });
  await db.clock.update({ where: { id: answer.id }, data: { limitCount: 4 } });
  expect((await mismatches(number, hours(DAY))).map(({ field }) => field)).toContain("limitCount");
});

test("the checklist stays as it is, and the case is found by its new type", async () => {
  const number = await working();
  const items = () => db.item.findMany({ where: { case: { number } }, orderBy: { position: "asc" } });
  const before = await items();
  await change(number, { typeCode: other.code }, park.people.manager);
  expect(await items()).toEqual(before);
  const found = await queuePage(park.people.triage, "all", { text: "跨部门事项" }, undefined, hours(DAY));
  expect(found.rows.map((row) => row.number)).toContain(number);
});

test("a manager makes it longer without asking anybody; refusing needs words and changes nothing", async () => {
  const direct = await working();
  await change(direct, { tier: "D" }, park.people.manager);
  expect(await answerOf(direct)).toMatchObject({ limitCount: 30 });
  expect(await mismatches(direct, hours(DAY))).toEqual([]);

  const number = await working();
  const before = await answerOf(number);
  await change(number, { tier: "C" });
  await expect(decide(number, "refused")).rejects.toMatchObject({ code: "reasonMissing", field: "note" });
  await decide(number, "refused", "七个工作日足够");
  expect(await answerOf(number)).toMatchObject({
    dueAt: before.dueAt,
    limitCount: 7,
    case: { tier: before.case.tier },
  });
  await expect(decide(number, "granted")).rejects.toMatchObject({ code: "noReclassificationWaiting" });
  expect(await mismatches(number, hours(2 * DAY))).toEqual([]);
});

test("what is overdue is not mended by another name, and nothing is no change", async () => {
  const number = await working();
  await expect(change(number, {})).rejects.toMatchObject({ code: "nothingChanges", field: "typeCode" });
  await expect(change(number, { typeCode: park.type.code, tier: "B" })).rejects.toMatchObject({
    code: "nothingChanges",
  });
  await change(number, { tier: "C" });
  const late = new Date("2026-11-12T02:00:00Z");
  await expect(decide(number, "granted", "", late)).rejects.toMatchObject({ code: "answerOverdue" });
  await decide(number, "refused", "已经超期", late);
  await expect(change(number, { tier: "A" }, park.people.manager, late)).rejects.toMatchObject({
    code: "answerOverdue",
  });
  expect(await answerOf(number)).toMatchObject({ limitCount: 7 });
});

test("in the green channel the new promise is halved too, and verify agrees", async () => {
  const number = await working();
  const asked = { number, version: 99, ground: "safety", reason: "存在安全隐患，应当先办" };
  await grantGreenChannel(park.people.manager, greening.askGreenChannel.parse(asked), hours(3));
  await change(number, { typeCode: other.code }, park.people.manager);
  expect(await answerOf(number)).toMatchObject({ limitCount: 15, greenCount: 8 });
  expect(await mismatches(number, hours(DAY))).toEqual([]);
});

test("two at once leave one, and only the desk and a manager may", async () => {
  const number = await working();
  const both = await Promise.allSettled([change(number, { tier: "A" }), change(number, { tier: "A" })]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const input = { number, version: 99, tier: "C", reason: "simpler", note: "不应由这些人改" };
  const { liaison, reviewer, specialist, auditor, contact } = park.people;
  for (const actor of [liaison, reviewer, specialist, auditor, contact])
    await expect(reclassify(actor, schema.reclassify.parse(input), hours(DAY))).rejects.toMatchObject({
      code: expect.stringMatching(/notYours|notFound/),
    });
});

test("every change stands in the register, and longer promises are counted", async () => {
  const filter = (more: object = {}) => schema.reclassificationFilter.parse(more);
  const { leader, manager, liaison } = park.people;
  const before = await longerCount(leader, filter());
  const [longer, shorter] = [await working(), await working()];
  await change(longer, { tier: "C" }, manager, hours(30 * DAY - 27 * DAY));
  await change(shorter, { tier: "A" }, manager, hours(3 * DAY + 1));
  expect(await longerCount(leader, filter())).toBe(before + 1);
  const numbers = async (more: object) =>
    (await reclassificationPage(leader, filter(more)))?.rows.map((row) => row.case.number);
  expect((await numbers({}))?.slice(0, 2)).toEqual([shorter, longer]);
  expect((await numbers({ way: "longer" }))?.[0]).toBe(longer);
  expect(await numbers({ to: "2026-11-01" })).toEqual([]);
  const first = await reclassificationPage(leader, filter(), 1);
  const second = await reclassificationPage(leader, filter({ after: first?.next ?? "" }), 1);
  expect([...(first?.rows ?? []), ...(second?.rows ?? [])].map((row) => row.case.number)).toEqual([shorter, longer]);
  expect(await reclassificationPage(liaison, filter())).toBeNull();
});
