import { beforeAll, describe, expect, test } from "vitest";
import { fileCase } from "@/lib/cases/commands/filing";
import { caseDetail, clockLedger } from "@/lib/cases/queries/detail";
import { queuePage } from "@/lib/cases/queries/queues";
import * as cases from "@/lib/cases/schema";
import { approveAnswer, proposeAnswer } from "@/lib/checklist/commands/answer";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import { exemptItem, reopenItem } from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { grantGreenChannel } from "@/lib/green-channel/commands";
import * as greening from "@/lib/green-channel/schema";
import { refuseAnswer } from "@/lib/ratings/commands/call-back";
import * as ratings from "@/lib/ratings/schema";
import { reclassify } from "@/lib/reclassification/commands";
import * as reclassifying from "@/lib/reclassification/schema";
import { askSuspension, decideSuspension } from "@/lib/suspensions/commands";
import * as suspensions from "@/lib/suspensions/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { askLongTerm, beginLongTerm, decideLongTerm, reportProgress } from "./commands";
import * as schema from "./schema";

// "2026-03-03 10:00" on the clocks of the park; the story begins on Monday 2 March.
const at = (text: string) => new Date(`${text.replace(" ", "T")}:00+08:00`);
const reason = "需要国家层面修订标准后才能办理";
let park: Park;
beforeAll(async () => {
  park = await makePark();
  await db.requestType.update({ where: { id: park.type.id }, data: { tier: "D", limitDays: 30 } });
});

const versionOf = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).version;

async function working(): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "新建铁路专用线", ...contact };
  const { number } = await fileCase(park.people.contact, cases.fileCase.parse(draft), at("2026-03-02 09:00"));
  const accept = { number, version: await versionOf(number), withSupport: "none" };
  await acceptCase(park.people.triage, checklist.accept.parse(accept), at("2026-03-02 10:00"));
  const signing = { number, version: await versionOf(number) };
  await signItems(park.people.liaison, checklist.signItems.parse(signing), at("2026-03-02 11:00"));
  return number;
}

async function ask(number: string, now = at("2026-03-03 10:00")) {
  const asked = schema.askLongTerm.parse({ number, version: await versionOf(number), reason });
  await askLongTerm(park.people.liaison, asked, now);
}

async function decide(number: string, ruling: "granted" | "refused", note = "", now = at("2026-03-03 11:00")) {
  const decision = schema.decideLongTerm.parse({ number, version: await versionOf(number), ruling, note });
  await decideLongTerm(park.people.manager, decision, now);
}

async function report(number: string, now: Date) {
  const text = "已与市级部门会商两次，形成初步方案，下月上报。";
  const reported = schema.reportProgress.parse({ number, version: await versionOf(number), text });
  await reportProgress(park.people.liaison, reported, now);
}

async function longTerm(): Promise<string> {
  const number = await working();
  await ask(number);
  await decide(number, "granted");
  return number;
}

async function answer(number: string, now: Date): Promise<void> {
  for (const item of await db.item.findMany({ where: { case: { number }, exemptedAt: null } })) {
    const exempted = { number, itemId: item.id, itemVersion: item.version, reason: "不需要" };
    await exemptItem(park.people.liaison, checklist.exemptItem.parse(exempted), now);
  }
  const reply = { outcome: "longTerm", disposalMode: "studiedTransferred", replyText: "标准已经修订，可以办理。" };
  const proposal = { number, version: await versionOf(number), ...reply };
  await proposeAnswer(park.people.liaison, cases.proposeAnswer.parse(proposal), now);
  const approval = { number, version: await versionOf(number) };
  await approveAnswer(park.people.reviewer, cases.approveAnswer.parse(approval), now);
}

const rowOf = (number: string) => db.case.findUniqueOrThrow({ where: { number }, include: { clocks: true } });
const reportsOf = (number: string) =>
  db.clock.findMany({ where: { case: { number }, kind: "progress" }, orderBy: { startedAt: "asc" } });

async function expectAgreement(number: string, now: Date) {
  const { id } = await rowOf(number);
  expect((await verify(now, `case:${id}`)).mismatches).toEqual([]);
}

describe("a long-term matter", () => {
  test("has no answer date any more, only the day of the next report", async () => {
    const number = await working();
    await ask(number);
    const queue = await queuePage(park.people.manager, "toLongTerm", {}, undefined, at("2026-03-03 10:30"));
    expect(queue.rows.map((row) => row.number)).toContain(number);
    await decide(number, "granted");
    const row = await rowOf(number);
    // 3 April is a Friday.
    expect(row).toMatchObject({ answerDueAt: null, nextClock: "firstContact" });
    expect(row.clocks.find(({ kind }) => kind === "progress")?.dueAt).toEqual(at("2026-04-03 18:00"));
    expect(row.clocks.filter(({ kind, stoppedAt }) => ["answer", "item"].includes(kind) && !stoppedAt)).toEqual([]);
    expect(await db.item.count({ where: { case: { number }, dueAt: { not: null } } })).toBe(0);
    await expectAgreement(number, at("2026-03-03 12:00"));
  });

  test("is told to the enterprise with its reason and the day, and its old date is neither kept nor broken", async () => {
    const number = await working();
    await ask(number);
    await decide(number, "granted", "内部意见勿外传");
    const shown = await caseDetail(park.people.contact, number, at("2026-03-04 10:00"));
    const told = shown?.events.find(({ event }) => event.kind === "longTermBegun")?.event;
    expect(told).toMatchObject({ reason, nextOn: "2026-04-03" });
    expect(shown?.events.map(({ event }) => event.kind)).not.toContain("longTermAsked");
    expect(JSON.stringify(shown)).not.toContain("内部意见勿外传");
    expect(shown?.clocks.find(({ kind }) => kind === "answer")?.replaced).toBe(true);
  });

  test("begins a month with every report, the day moved to the next working day, and its days add up", async () => {
    const number = await longTerm();
    await report(number, at("2026-04-01 10:00"));
    await report(number, at("2026-04-30 10:00")); // 30 May is a Saturday
    const reports = await reportsOf(number);
    expect(reports.map(({ dueAt, met }) => [dueAt, met])).toEqual([
      [at("2026-04-03 18:00"), true],
      [at("2026-05-01 18:00"), true],
      [at("2026-06-01 18:00"), null],
    ]);
    const ledger = await clockLedger(park.people.contact, number, reports[2]?.id ?? "", at("2026-04-30 11:00"));
    expect(ledger?.days.at(-1)?.on).toBe("2026-06-01");
    expect(ledger?.days.every((day) => day.countedMinutes === 0 || day.countedMinutes === 420)).toBe(true);
    await expectAgreement(number, at("2026-04-30 11:00"));
  });

  test("turns yellow and red when a report does not come", async () => {
    const number = await longTerm();
    await db.clock.updateMany({
      where: { case: { number }, kind: "firstContact" },
      data: { stoppedAt: at("2026-03-03 12:00"), met: true },
    });
    const lampAt = async (now: Date) =>
      (await caseDetail(park.people.liaison, number, now))?.clocks.find(({ kind }) => kind === "progress")?.lamp;
    expect(await lampAt(at("2026-03-20 10:00"))).toBe("green");
    expect(await lampAt(at("2026-04-03 10:00"))).toBe("yellow");
    expect(await lampAt(at("2026-04-03 18:01"))).toBe("red");
  });

  test("ends with a normal answer, in time when every report was", async () => {
    const number = await longTerm();
    await report(number, at("2026-04-01 10:00"));
    await answer(number, at("2026-04-20 10:00"));
    const row = await rowOf(number);
    expect(row).toMatchObject({ state: "answered", answeredInTime: true });
    expect(row.clocks.filter(({ kind, stoppedAt }) => kind === "progress" && !stoppedAt)).toEqual([]);
    await expectAgreement(number, at("2026-04-20 11:00"));
    const refusal = ratings.refuseAnswer.parse({ number, version: await versionOf(number), reason: "没有解决" });
    await refuseAnswer(park.people.contact, refusal, at("2026-04-21 10:00"));
    // A new promise begins: its answer has a date again.
    expect((await rowOf(number)).answerDueAt).not.toBeNull();
    await expectAgreement(number, at("2026-04-21 11:00"));
  });

  test("is answered late when a report was missed, or is overdue", async () => {
    const [missed, overdue] = [await longTerm(), await longTerm()];
    await report(missed, at("2026-04-08 10:00"));
    await answer(missed, at("2026-04-20 10:00"));
    await answer(overdue, at("2026-04-20 10:00"));
    expect(await rowOf(missed)).toMatchObject({ answeredInTime: false });
    expect(await rowOf(overdue)).toMatchObject({ answeredInTime: false });
    await expectAgreement(overdue, at("2026-04-20 11:00"));
  });

  test("gives no date to a line that is taken up again, and stops a suspension that ran", async () => {
    const number = await working();
    const asked = { step: "hearing", fromOn: "2026-03-03", toOn: "2026-03-20", basis: "《行政许可法》第四十七条" };
    const suspension = suspensions.askSuspension.parse({ number, version: await versionOf(number), ...asked });
    await askSuspension(park.people.liaison, suspension, at("2026-03-03 09:00"));
    const grant = { number, version: await versionOf(number), ruling: "granted" };
    await decideSuspension(park.people.manager, suspensions.decideSuspension.parse(grant), at("2026-03-03 09:30"));
    await ask(number);
    await decide(number, "granted");
    expect(await rowOf(number)).toMatchObject({ pausedAt: null });
    const item = await db.item.findFirstOrThrow({ where: { case: { number } } });
    const exempted = { number, itemId: item.id, itemVersion: item.version, reason: "不需要" };
    await exemptItem(park.people.liaison, checklist.exemptItem.parse(exempted), at("2026-03-04 10:00"));
    const again = { number, itemId: item.id, itemVersion: item.version + 1 };
    await reopenItem(park.people.liaison, checklist.reopenItem.parse(again), at("2026-03-04 11:00"));
    expect(await db.clock.count({ where: { itemId: item.id, kind: "item", stoppedAt: null } })).toBe(0);
    await expectAgreement(number, at("2026-03-04 12:00"));
  });
});

describe("long-term progress is refused, and nothing is changed,", () => {
  test("for what is not major", async () => {
    const number = await working();
    await db.case.update({ where: { number }, data: { tier: "C" } });
    await expect(ask(number)).rejects.toMatchObject({ code: "onlyMajor" });
    expect(await db.longTerm.count({ where: { case: { number } } })).toBe(0);
  });

  test("once the answer is overdue, to the department and to the manager alike", async () => {
    const number = await working();
    await ask(number);
    const late = at("2026-04-20 10:00");
    await expect(decide(number, "granted", "", late)).rejects.toMatchObject({ code: "longTermOverdue" });
    expect(await reportsOf(number)).toEqual([]);
    await decide(number, "refused", "已经超期，尽快答复", late);
    const alone = schema.beginLongTerm.parse({ number, version: await versionOf(number), reason });
    await expect(beginLongTerm(park.people.manager, alone, late)).rejects.toMatchObject({ code: "longTermOverdue" });
  });

  test("a second time, and without words when a manager refuses", async () => {
    const number = await working();
    await ask(number);
    await expect(ask(number)).rejects.toMatchObject({ code: "longTermWaiting" });
    await expect(decide(number, "refused")).rejects.toMatchObject({ code: "reasonMissing", field: "note" });
    await decide(number, "refused", "可以按期答复");
    expect((await rowOf(number)).answerDueAt).not.toBeNull();
    await expect(report(number, at("2026-03-04 10:00"))).rejects.toMatchObject({ code: "notLongTerm" });
    const alone = schema.beginLongTerm.parse({ number, version: await versionOf(number), reason });
    await beginLongTerm(park.people.manager, alone, at("2026-03-05 10:00"));
    await expect(ask(number)).rejects.toMatchObject({ code: "longTermRunning" });
    await expectAgreement(number, at("2026-03-05 11:00"));
  });

  test("to everybody but the lead department and a manager", async () => {
    const number = await working();
    const { triage, reviewer, supportLiaison, liaison } = park.people;
    const asked = schema.askLongTerm.parse({ number, version: 99, reason });
    const code = expect.stringMatching(/notYours|notFound/);
    for (const actor of [triage, reviewer, supportLiaison]) {
      await expect(askLongTerm(actor, asked, at("2026-03-03 10:00"))).rejects.toMatchObject({ code });
    }
    for (const actor of [triage, reviewer, liaison]) {
      await expect(beginLongTerm(actor, asked, at("2026-03-03 10:00"))).rejects.toMatchObject({ code });
    }
  });
});

test("two reports at once: one month begins", async () => {
  const number = await longTerm();
  const text = "本月已完成线路踏勘，下月组织评审。";
  const reported = schema.reportProgress.parse({ number, version: await versionOf(number), text });
  const both = [1, 2].map(() => reportProgress(park.people.liaison, reported, at("2026-03-20 10:00")));
  const outcomes = await Promise.allSettled(both);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await reportsOf(number)).filter(({ stoppedAt }) => stoppedAt === null)).toHaveLength(1);
});

test("the green channel halves no month, and a matter without an answer date cannot be reclassified", async () => {
  const number = await longTerm();
  const seen = async () => ({ number, version: await versionOf(number) });
  const why = { ground: "safety", reason: "存在安全隐患，应当先办" };
  const now = at("2026-03-03 14:00");
  await grantGreenChannel(park.people.manager, greening.askGreenChannel.parse({ ...(await seen()), ...why }), now);
  expect((await reportsOf(number)).map(({ limitCount, greenCount }) => [limitCount, greenCount])).toEqual([[1, null]]);
  await report(number, at("2026-03-10 10:00"));
  expect((await reportsOf(number)).map(({ greenCount }) => greenCount)).toEqual([null, null]);
  await expectAgreement(number, at("2026-03-11 10:00"));

  const moved = { ...(await seen()), tier: "A", reason: "simpler", note: "只需解释政策" };
  await expect(reclassify(park.people.manager, reclassifying.reclassify.parse(moved), now)).rejects.toMatchObject({
    code: "longTermRunning",
  });
});
