import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { fileCase } from "@/lib/cases/commands/filing";
import { caseDetail, clockLedger } from "@/lib/cases/queries/detail";
import { queuePage } from "@/lib/cases/queries/queues";
import * as cases from "@/lib/cases/schema";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import { completeItem, reopenItem } from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { askExtension, decideExtension } from "@/lib/extensions/commands";
import * as extending from "@/lib/extensions/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { decideGreenChannel, grantGreenChannel, liftGreenChannel, proposeGreenChannel } from "./commands";
import { registerPage, registerSummary } from "./queries";
import * as schema from "./schema";

const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const DAY = 24;
const why = { ground: "production", reason: "厂区停电,整条生产线停产,每天损失数十万元" };
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

const versionOf = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).version;

async function filed(): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "专线停电请求抢修", ...contact };
  return (await fileCase(park.people.contact, cases.fileCase.parse(draft), monday)).number;
}

/** In progress since Monday noon; seven working days for the answer, until Wednesday of the week after, 18:00. */
async function working(): Promise<string> {
  const number = await filed();
  const seen = async () => ({ number, version: await versionOf(number) });
  await acceptCase(park.people.triage, checklist.accept.parse(await seen()), hours(1));
  await signItems(park.people.liaison, checklist.signItems.parse(await seen()), hours(2));
  return number;
}

async function propose(number: string, actor: Actor = park.people.triage, now = hours(3)) {
  await proposeGreenChannel(
    actor,
    schema.askGreenChannel.parse({ number, version: await versionOf(number), ...why }),
    now,
  );
}

async function decide(number: string, ruling: "granted" | "refused", note = "", now = hours(4)) {
  const decision = { number, version: await versionOf(number), ruling, note };
  await decideGreenChannel(park.people.manager, schema.decideGreenChannel.parse(decision), now);
}

async function lift(number: string, now = hours(2 * DAY)) {
  const input = { number, version: await versionOf(number), reason: "已恢复供电" };
  await liftGreenChannel(park.people.manager, schema.liftGreenChannel.parse(input), now);
}

const clockOf = (number: string, kind: string) =>
  db.clock.findFirstOrThrow({
    where: { case: { number }, kind },
    orderBy: { startedAt: "desc" },
    include: { case: true },
  });

async function mismatches(number: string, now: Date) {
  const { id } = await db.case.findUniqueOrThrow({ where: { number } });
  return (await verify(now, `case:${id}`)).mismatches;
}

test("granted, the park's limits are halved, and history, clocks, row and account agree", async () => {
  const number = await working();
  expect((await clockOf(number, "answer")).dueAt).toEqual(new Date("2026-11-11T10:00:00Z"));
  await propose(number);
  expect(
    (await queuePage(park.people.manager, "toGreen", {}, undefined, hours(3))).rows.map((row) => row.number),
  ).toContain(number);
  await decide(number, "granted");
  const answer = await clockOf(number, "answer");
  expect(answer.dueAt).toEqual(new Date("2026-11-06T10:00:00Z"));
  expect(answer.case).toMatchObject({ answerDueAt: answer.dueAt, greenAt: hours(4) });
  expect(answer.startedAt).toEqual(hours(1));
  const contact = await clockOf(number, "firstContact");
  expect(contact.dueAt).toEqual(new Date("2026-11-02T10:00:00Z")); // granted at 13:00: four working hours from 14:00 on

  const ledger = await clockLedger(park.people.manager, number, answer.id, hours(5));
  expect(ledger?.days.reduce((sum, day) => sum + day.countedMinutes, 0)).toBe(4 * 420);
  expect(ledger?.green).toEqual({ by: park.people.manager.name, at: hours(4) });
  expect(await mismatches(number, hours(5))).toEqual([]);
  expect((await queuePage(park.people.manager, "toGreen", {}, undefined, hours(5))).rows).toEqual([]);
});

test("a case in the green channel before it is accepted begins its clocks with half", async () => {
  const number = await filed();
  await propose(number, park.people.specialist, hours(0));
  await decide(number, "granted", "同意", hours(0.5));
  expect((await clockOf(number, "firstContact")).dueAt).toEqual(new Date("2026-11-02T07:30:00Z"));
  await acceptCase(park.people.triage, checklist.accept.parse({ number, version: await versionOf(number) }), hours(1));
  expect(await clockOf(number, "answer")).toMatchObject({
    limitCount: 7,
    greenCount: 4,
    dueAt: new Date("2026-11-06T10:00:00Z"),
  });
  expect(await mismatches(number, hours(2))).toEqual([]);
});

test("lifted, every running clock has its own limit back and has lost no time", async () => {
  const number = await working();
  const before = await clockOf(number, "answer");
  await propose(number);
  await decide(number, "granted");
  await lift(number);
  expect(await clockOf(number, "answer")).toMatchObject({
    dueAt: before.dueAt,
    startedAt: before.startedAt,
    greenCount: null,
  });
  expect((await clockOf(number, "answer")).case.greenAt).toBeNull();
  expect(await mismatches(number, hours(2 * DAY))).toEqual([]);
  await expect(lift(number)).rejects.toMatchObject({ code: "notInGreenChannel" });
});

test("days granted for an answer stay whole, before and after", async () => {
  const number = await working();
  const asked = { number, version: 99, days: 2, reason: "superiorReply", note: "等批复" };
  await askExtension(park.people.liaison, extending.askExtension.parse(asked), hours(2));
  await propose(number);
  await decide(number, "granted");
  await decideExtension(
    park.people.manager,
    extending.decideExtension.parse({ number, version: 99, ruling: "granted" }),
    hours(5),
  );
  expect((await clockOf(number, "answer")).dueAt).toEqual(new Date("2026-11-10T10:00:00Z"));
  expect(await mismatches(number, hours(5))).toEqual([]);
});

test("in the green channel an answer may be given as long again as it has there", async () => {
  const number = await working();
  await propose(number);
  await decide(number, "granted");
  const asked = { number, version: 99, days: 5, reason: "superiorReply", note: "等批复" };
  await expect(askExtension(park.people.liaison, extending.askExtension.parse(asked), hours(5))).rejects.toMatchObject({
    code: "extensionTooLong",
    particulars: { most: 4 },
  });
});

test("undoing a line wins no time: it goes on with the limit the green channel gave it", async () => {
  const number = await working();
  await propose(number);
  await decide(number, "granted");
  const item = await db.item.findFirstOrThrow({
    where: { case: { number }, isLead: true },
    orderBy: { position: "desc" },
  });
  const line = { number, itemId: item.id, itemVersion: 99 };
  const before = await clockOf(number, "item");
  await completeItem(park.people.liaison, checklist.completeItem.parse({ ...line, note: "已办" }), hours(2 * DAY));
  await reopenItem(park.people.liaison, checklist.reopenItem.parse(line), hours(3 * DAY));
  const after = await db.clock.findFirstOrThrow({ where: { itemId: item.id, kind: "item", stoppedAt: null } });
  const first = await db.clock.findFirstOrThrow({ where: { itemId: item.id, kind: "item", stoppedAt: { not: null } } });
  expect(after).toMatchObject({ greenCount: first.greenCount, dueAt: first.dueAt });
  expect(before.greenCount).not.toBeNull();
  expect(await mismatches(number, hours(3 * DAY))).toEqual([]);
});

test("it is proposed once; a refusal needs words and changes no clock; afterwards a manager may still grant", async () => {
  const number = await working();
  const before = await clockOf(number, "answer");
  await propose(number);
  await expect(propose(number)).rejects.toMatchObject({ code: "greenChannelAsked" });
  await expect(decide(number, "refused")).rejects.toMatchObject({ code: "reasonMissing", field: "note" });
  await decide(number, "refused", "不属于特殊情形");
  expect((await clockOf(number, "answer")).dueAt).toEqual(before.dueAt);
  expect((await clockOf(number, "answer")).case.greenAt).toBeNull();
  await expect(propose(number)).rejects.toMatchObject({ code: "greenChannelAsked" });
  await expect(decide(number, "granted")).rejects.toMatchObject({ code: "noGreenChannelWaiting" });
  const direct = schema.askGreenChannel.parse({ number, version: await versionOf(number), ...why });
  await grantGreenChannel(park.people.manager, direct, hours(6));
  const entries = await db.greenChannel.findMany({ where: { case: { number } }, orderBy: { askedAt: "asc" } });
  expect(entries.map(({ granted }) => granted)).toEqual([false, true]);
  expect(entries[1]?.askedByName).toBe(entries[1]?.decidedByName);
  expect(await mismatches(number, hours(6))).toEqual([]);
});

test("two proposals at once leave one, and so do two decisions", async () => {
  const number = await working();
  const [one, other] = await Promise.allSettled([propose(number), propose(number, park.people.leader)]);
  expect([one.status, other.status].sort()).toEqual(["fulfilled", "rejected"]);
  const decisions = await Promise.allSettled([decide(number, "granted"), decide(number, "granted")]);
  expect(decisions.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.greenChannel.count({ where: { case: { number } } })).toBe(1);
});

test("only those who answer for it ask, only a manager decides, grants and lifts", async () => {
  const number = await working();
  const { liaison, reviewer, callBack, auditor, otherSpecialist, contact, triage } = park.people;
  const asked = schema.askGreenChannel.parse({ number, version: 99, ...why });
  for (const actor of [liaison, callBack, auditor, otherSpecialist, contact])
    await expect(proposeGreenChannel(actor, asked, hours(3))).rejects.toMatchObject({
      code: expect.stringMatching(/notYours|notFound/),
    });
  await expect(grantGreenChannel(triage, asked, hours(3))).rejects.toMatchObject({ code: "notYours" });
  await propose(number, reviewer); // the head of the helping department, linked to the enterprise
  const decision = schema.decideGreenChannel.parse({ number, version: 99, ruling: "granted" });
  await expect(decideGreenChannel(triage, decision, hours(3))).rejects.toMatchObject({ code: "notYours" });
  await expect(grantGreenChannel(park.people.manager, asked, hours(3))).rejects.toMatchObject({
    code: "greenChannelWaiting",
  });
  await decide(number, "granted");
  const lifting = schema.liftGreenChannel.parse({ number, version: 99, reason: "不再需要" });
  await expect(liftGreenChannel(triage, lifting, hours(5))).rejects.toMatchObject({ code: "notYours" });
});

test("the enterprise reads that its limits were halved, not who asked and why", async () => {
  const number = await working();
  await propose(number);
  await decide(number, "granted");
  const shown = await caseDetail(park.people.contact, number, hours(5));
  expect(shown?.events.map(({ event }) => event.kind)).toContain("greenChannelGranted");
  expect(shown?.events.map(({ event }) => event.kind)).not.toContain("greenChannelAsked");
  expect(JSON.stringify(shown)).not.toContain(why.reason);
  expect(shown?.greenAt).toEqual(hours(4));
});

test("the register tells who asked, who approved, and how it ended, newest first and page by page", async () => {
  const fresh = await makePark();
  const known = park;
  park = fresh;
  const numbers: string[] = [];
  for (const now of [hours(3), hours(6), hours(9)]) {
    const number = await working();
    await propose(number, fresh.people.triage, now);
    numbers.unshift(number);
  }
  const [newest, middle, oldest] = numbers as [string, string, string];
  await decide(middle, "refused", "理由不足", hours(10));
  await decide(oldest, "granted", "", hours(10));
  await lift(oldest);

  const { leader, manager, liaison } = fresh.people;
  const filter = (more: object) => schema.registerFilter.parse(more);
  const seen = await registerPage(leader, filter({}));
  expect(seen?.rows.map((row) => [row.case.number, row.state])).toEqual([
    [newest, "waiting"],
    [middle, "refused"],
    [oldest, "lifted"],
  ]);
  const first = await registerPage(leader, filter({}), 2);
  const rest = await registerPage(leader, filter({ after: first?.next ?? "" }), 2);
  expect([...(first?.rows ?? []), ...(rest?.rows ?? [])].map((row) => row.case.number)).toEqual(numbers);
  expect(rest?.next).toBeNull();
  const lifted = await registerPage(leader, filter({ state: "lifted" }));
  expect(lifted?.rows.map((row) => row.limits.find(({ kind }) => kind === "answer"))).toMatchObject([
    { from: { count: 7 }, to: { count: 4 } },
  ]);
  expect((await registerPage(leader, filter({ to: "2026-11-01" })))?.rows).toEqual([]);
  expect((await registerPage(leader, filter({ from: "2026-11-02", to: "2026-11-02" })))?.rows).toHaveLength(3);
  expect(await registerPage(liaison, filter({}))).toBeNull();
  const summary = await registerSummary(leader, filter({}));
  const counted = { granted: 1, refused: 1, lifted: 1 };
  expect(summary?.approvers).toEqual([{ key: manager.id, name: manager.name, ...counted, waiting: 0 }]);
  const { triage } = fresh.people;
  expect(summary?.askers).toEqual([{ key: triage.id, name: triage.name, ...counted, waiting: 1 }]);
  const { id, shortName } = fresh.departments.lead;
  expect(summary?.departments).toEqual([{ key: id, name: shortName, granted: 1, refused: 0, lifted: 0, waiting: 0 }]);
  park = known;
});

test("an entry of a case one may not see is not in one's register", async () => {
  const number = await working();
  await propose(number);
  const page = (actor: Actor) => registerPage(actor, schema.registerFilter.parse({}));
  expect((await page(park.people.leader))?.rows.map((row) => row.case.number)).toContain(number);
  const strange = await makePark();
  expect((await page(strange.people.leader))?.rows.map((row) => row.case.number)).not.toContain(number);
});
