import { beforeAll, describe, expect, test } from "vitest";
import { fileCase } from "@/lib/cases/commands/filing";
import { caseDetail, clockLedger } from "@/lib/cases/queries/detail";
import { queuePage } from "@/lib/cases/queries/queues";
import * as cases from "@/lib/cases/schema";
import { approveAnswer, proposeAnswer } from "@/lib/checklist/commands/answer";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import { exemptItem } from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { refreshClocks } from "@/lib/deadlines/commands";
import { askExtension, decideExtension } from "@/lib/extensions/commands";
import * as extensions from "@/lib/extensions/schema";
import { grantGreenChannel } from "@/lib/green-channel/commands";
import * as greening from "@/lib/green-channel/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { askSuspension, decideSuspension, endSuspension } from "./commands";
import { noteEndedSuspensions } from "./jobs";
import * as schema from "./schema";

// "2026-11-03 10:00" on the clocks of the park; the story begins on Monday 2 November.
const at = (text: string) => new Date(`${text.replace(" ", "T")}:00+08:00`);
const basis = "《行政许可法》第四十七条:依申请举行听证";
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

const versionOf = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).version;

/** In progress since Monday noon; the answer is promised for Wednesday of the week after, 18:00. */
async function working(): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "厂房改造要听证", ...contact };
  const { number } = await fileCase(park.people.contact, cases.fileCase.parse(draft), at("2026-11-02 09:00"));
  const version = await versionOf(number);
  await acceptCase(park.people.triage, checklist.accept.parse({ number, version }), at("2026-11-02 10:00"));
  const signing = { number, version: await versionOf(number) };
  await signItems(park.people.liaison, checklist.signItems.parse(signing), at("2026-11-02 11:00"));
  return number;
}

type Wanted = { step?: string; fromOn?: string; toOn?: string; fileId?: string };

/** Asks for a hearing from Wednesday to Friday. */
async function ask(number: string, wanted: Wanted = {}, now = at("2026-11-03 10:00")) {
  const days = { step: "hearing", fromOn: "2026-11-04", toOn: "2026-11-06", basis, ...wanted };
  const asked = schema.askSuspension.parse({ number, version: await versionOf(number), ...days });
  await askSuspension(park.people.liaison, asked, now);
}

async function decide(number: string, ruling: "granted" | "refused", note = "", now = at("2026-11-03 11:00")) {
  const decision = schema.decideSuspension.parse({ number, version: await versionOf(number), ruling, note });
  await decideSuspension(park.people.manager, decision, now);
}

async function endEarly(number: string, now: Date) {
  const ended = schema.endSuspension.parse({ number, version: await versionOf(number), note: "听证已结束" });
  await endSuspension(park.people.liaison, ended, now);
}

const answerOf = (number: string) =>
  db.clock.findFirstOrThrow({
    where: { case: { number }, kind: "answer" },
    include: { case: { include: { pauses: true } } },
    orderBy: { startedAt: "desc" },
  });

async function expectAgreement(number: string, now: Date) {
  const { caseId } = await answerOf(number);
  expect((await verify(now, `case:${caseId}`)).mismatches).toEqual([]);
}

const kindsFor = async (actor: Park["people"]["contact"], number: string, now: Date) =>
  (await caseDetail(actor, number, now))?.events.map(({ event }) => event.kind) ?? [];

describe("granting a suspension", () => {
  test("moves the promise at once by its working days, since its end is known", async () => {
    const number = await working();
    expect((await answerOf(number)).dueAt).toEqual(at("2026-11-11 18:00"));
    await ask(number);
    const waiting = await queuePage(park.people.manager, "toSuspend", {}, undefined, at("2026-11-03 10:30"));
    expect(waiting.rows.map((row) => row.number)).toContain(number);
    await decide(number, "granted");

    const clock = await answerOf(number);
    expect(clock.dueAt).toEqual(at("2026-11-16 18:00"));
    expect(clock.case).toMatchObject({
      pausedAt: at("2026-11-04 00:00"),
      pausedTo: at("2026-11-07 00:00"),
      answerDueAt: clock.dueAt,
    });
    const after = await queuePage(park.people.manager, "toSuspend", {}, undefined, at("2026-11-03 12:00"));
    expect(after.rows.map((row) => row.number)).not.toContain(number);
    await expectAgreement(number, at("2026-11-03 12:00"));
  });

  test("stops the answer and its items, and neither a signature nor a telephone call", async () => {
    const number = await working();
    await ask(number);
    await decide(number, "granted");
    const detail = await caseDetail(park.people.liaison, number, at("2026-11-04 10:00"));
    const lamps = detail?.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ kind, lamp }) => [kind, lamp]);
    expect(lamps).toContainEqual(["answer", "paused"]);
    expect(lamps).toContainEqual(["item", "paused"]);
    expect(lamps).toContainEqual(["firstContact", "red"]);
  });

  test("is accounted for day by day, with the step and who granted it, and the days add up to the promise", async () => {
    const number = await working();
    await ask(number);
    await decide(number, "granted");
    const { id } = await answerOf(number);
    const ledger = await clockLedger(park.people.liaison, number, id, at("2026-11-03 12:00"));
    const paused = ledger?.days.filter((day) => day.pausedMinutes > 0) ?? [];
    expect(paused.map(({ on, pausedBy }) => [on, pausedBy[0]?.reason, pausedBy[0]?.byName])).toEqual(
      ["2026-11-04", "2026-11-05", "2026-11-06"].map((on) => [on, "hearing", park.people.manager.name]),
    );
    expect(ledger?.days.at(-1)?.cumulativeMinutes).toBe(7 * 420);
  });

  test("begins when it is granted, if its first day has come by then", async () => {
    const number = await working();
    await ask(number);
    await decide(number, "granted", "", at("2026-11-05 12:00"));
    expect((await answerOf(number)).dueAt).toEqual(at("2026-11-13 15:00"));
    await expectAgreement(number, at("2026-11-05 13:00"));
  });

  test("tells the enterprise why and until when, and neither who asked nor what a manager noted", async () => {
    const number = await working();
    await ask(number);
    await decide(number, "granted", "内部意见勿外传");
    const shown = await caseDetail(park.people.contact, number, at("2026-11-04 10:00"));
    const told = shown?.events.find(({ event }) => event.kind === "suspensionGranted")?.event;
    expect(told).toMatchObject({ step: "hearing", toOn: "2026-11-06", basis });
    expect(shown?.events.map(({ event }) => event.kind)).not.toContain("suspensionAsked");
    expect(JSON.stringify(shown)).not.toContain("内部意见勿外传");
    expect(shown?.standstill).toEqual({ reason: "hearing", toAt: at("2026-11-07 00:00") });
  });
});

describe("a suspension ends", () => {
  test("by itself at its end, though nobody has noticed: the lamp, the law and the due moment already know", async () => {
    const number = await working();
    await ask(number);
    await decide(number, "granted");
    const monday = at("2026-11-09 09:30");
    const detail = await caseDetail(park.people.liaison, number, monday);
    expect(detail?.clocks.find(({ kind }) => kind === "answer")?.lamp).toBe("green");
    expect(detail?.standstill).toBeNull();
    expect(detail?.verbs).not.toContain("endSuspension");
    expect(detail?.verbs).toContain("askSuspension");
    await expectAgreement(number, monday);

    const thursday = at("2026-11-12 09:00");
    expect(await noteEndedSuspensions(thursday)).toBeGreaterThan(0);
    const clock = await answerOf(number);
    expect(clock.dueAt).toEqual(at("2026-11-16 18:00"));
    expect(clock.case).toMatchObject({ pausedAt: null, pausedTo: null });
    expect(clock.case.pauses).toMatchObject([{ toAt: at("2026-11-07 00:00"), closedAt: thursday }]);
    expect(await kindsFor(park.people.contact, number, thursday)).toContain("suspensionEnded");
    await expectAgreement(number, thursday);
    const events = await db.event.count({ where: { stream: `case:${clock.caseId}` } });
    await noteEndedSuspensions(thursday);
    expect(await db.event.count({ where: { stream: `case:${clock.caseId}` } })).toBe(events);
  });

  test("when the lead department has what it waited for: the rest of it counts again", async () => {
    const number = await working();
    await ask(number);
    await decide(number, "granted");
    await endEarly(number, at("2026-11-05 09:00"));
    expect((await answerOf(number)).dueAt).toEqual(at("2026-11-12 18:00"));
    expect(await kindsFor(park.people.contact, number, at("2026-11-05 10:00"))).toContain("suspensionEnded");
    await expect(endEarly(number, at("2026-11-05 09:30"))).rejects.toMatchObject({ code: "noSuspensionRunning" });
    await expectAgreement(number, at("2026-11-05 10:00"));
  });

  test("before it has begun: nothing was ever paused", async () => {
    const number = await working();
    await ask(number);
    await decide(number, "granted");
    await endEarly(number, at("2026-11-03 15:00"));
    expect((await answerOf(number)).dueAt).toEqual(at("2026-11-11 18:00"));
    await expectAgreement(number, at("2026-11-03 16:00"));
  });

  test("with the answer, which counts the days that really stood still", async () => {
    const number = await working();
    await ask(number);
    await decide(number, "granted");
    await answer(number, at("2026-11-05 09:00"));
    const clock = await answerOf(number);
    // Monday's seven hours of the day of filing, Tuesday's, none of Wednesday's.
    expect(clock.case).toMatchObject({ answeredInTime: true, answerMinutes: 2 * 420, pausedAt: null });
    expect(clock).toMatchObject({ met: true, dueAt: at("2026-11-12 18:00") });
    await expectAgreement(number, at("2026-11-05 10:00"));
  });
});

describe("a suspension is refused, and nothing is changed,", () => {
  test.each([
    ["backdated", { fromOn: "2026-11-02" }, "2026-11-03 10:00", "suspensionBackdated", "fromOn"],
    ["that ends before it begins", { toOn: "2026-11-03" }, "2026-11-03 10:00", "suspensionEndsFirst", "toOn"],
    ["longer than its step may take", { toOn: "2026-12-02" }, "2026-11-03 10:00", "suspensionTooLong", "toOn"],
    [
      "that begins after the promise",
      { fromOn: "2026-11-12", toOn: "2026-11-12" },
      "2026-11-03 10:00",
      "suspensionAfterDue",
      "fromOn",
    ],
    [
      "after the breach",
      { fromOn: "2026-11-12", toOn: "2026-11-13" },
      "2026-11-12 09:00",
      "suspensionOverdue",
      undefined,
    ],
    [
      "on a weekend alone",
      { fromOn: "2026-11-07", toOn: "2026-11-08" },
      "2026-11-03 10:00",
      "suspensionWithoutWorkday",
      "toOn",
    ],
    ["with another case's file", { fileId: crypto.randomUUID() }, "2026-11-03 10:00", "notFound", "fileId"],
  ])("%s", async (_, wanted, now, code, field) => {
    const number = await working();
    const before = await versionOf(number);
    await expect(ask(number, wanted, at(now))).rejects.toMatchObject({ code, ...(field ? { field } : {}) });
    expect(await versionOf(number)).toBe(before);
    expect(await db.suspension.count({ where: { case: { number } } })).toBe(0);
  });

  test("while another is asked for, or runs", async () => {
    const number = await working();
    await ask(number);
    await expect(ask(number)).rejects.toMatchObject({ code: "suspensionWaiting" });
    await decide(number, "granted");
    await expect(ask(number, {}, at("2026-11-03 12:00"))).rejects.toMatchObject({ code: "suspensionRunning" });
    await ask(number, { fromOn: "2026-11-09", toOn: "2026-11-09" }, at("2026-11-09 09:00"));
  });

  test("beyond what earlier ones of its step have left", async () => {
    const number = await working();
    await ask(number, { toOn: "2026-11-25" }); // sixteen of twenty
    await decide(number, "granted");
    const next = { fromOn: "2026-11-26", toOn: "2026-12-02" };
    const now = at("2026-11-26 09:00");
    await expect(ask(number, next, now)).rejects.toMatchObject({
      code: "suspensionTooLong",
      particulars: { most: 20, left: 4 },
    });
    await ask(number, { ...next, toOn: "2026-12-01" }, now);
    // Nobody noted the end of the first one: whoever grants the next does.
    await decide(number, "granted", "", at("2026-11-26 10:00"));
    expect(await kindsFor(park.people.contact, number, now)).toContain("suspensionEnded");
    await expectAgreement(number, at("2026-11-26 11:00"));
  });

  test("by a manager with a reason, or when its days or the promise are over", async () => {
    const number = await working();
    await ask(number);
    await expect(decide(number, "refused")).rejects.toMatchObject({ code: "reasonMissing", field: "note" });
    const late = decide(number, "granted", "", at("2026-11-09 09:00"));
    await expect(late).rejects.toMatchObject({ code: "suspensionPast" });
    expect(await db.pause.count({ where: { case: { number } } })).toBe(0);
    await decide(number, "refused", "听证可在时限内完成", at("2026-11-09 09:00"));
    expect((await answerOf(number)).dueAt).toEqual(at("2026-11-11 18:00"));

    const second = await working();
    await ask(second, { fromOn: "2026-11-11", toOn: "2026-11-20" });
    const broken = decide(second, "granted", "", at("2026-11-12 09:00"));
    await expect(broken).rejects.toMatchObject({ code: "suspensionOverdue" });
  });
});

test("two managers decide at once: one pause begins", async () => {
  const number = await working();
  await ask(number);
  const decision = schema.decideSuspension.parse({ number, version: 99, ruling: "granted" });
  const both = [1, 2].map(() => decideSuspension(park.people.manager, decision, at("2026-11-03 11:00")));
  const outcomes = await Promise.allSettled(both);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.pause.count({ where: { case: { number } } })).toBe(1);
});

test("more time after a suspension, and a calendar counted anew, keep its days", async () => {
  const number = await working();
  await ask(number);
  await decide(number, "granted");
  const more = { number, version: await versionOf(number), days: 2, reason: "superiorReply", note: "等市级批复" };
  await askExtension(park.people.liaison, extensions.askExtension.parse(more), at("2026-11-10 09:00"));
  const grant = { number, version: await versionOf(number), ruling: "granted" };
  await decideExtension(park.people.manager, extensions.decideExtension.parse(grant), at("2026-11-10 10:00"));
  const clock = await answerOf(number);
  expect(clock.dueAt).toEqual(at("2026-11-18 18:00"));
  await db.clock.update({ where: { id: clock.id }, data: { dueAt: null, warnAt: null, calendarVersion: 0 } });
  await db.$transaction((tx) => refreshClocks(tx, clock.caseId, at("2026-11-10 11:00")));
  expect((await answerOf(number)).dueAt).toEqual(at("2026-11-18 18:00"));
  await expectAgreement(number, at("2026-11-10 11:00"));
});

test("what stands still is not due soon, until it counts again", async () => {
  const number = await working();
  await ask(number, { fromOn: "2026-11-11", toOn: "2026-11-12" });
  await decide(number, "granted");
  await db.clock.updateMany({
    where: { case: { number }, kind: { not: "answer" } },
    data: { stoppedAt: at("2026-11-03 12:00") },
  });
  const { caseId } = await answerOf(number);
  await db.$transaction((tx) => refreshClocks(tx, caseId, at("2026-11-03 12:00")));
  const soonAt = async (now: Date) => {
    const { rows } = await queuePage(
      park.people.manager,
      "dueSoon",
      { enterpriseId: park.enterprises.own.id },
      undefined,
      now,
    );
    return rows.some((row) => row.number === number);
  };
  expect(await soonAt(at("2026-11-10 17:59"))).toBe(true);
  expect(await soonAt(at("2026-11-12 10:00"))).toBe(false);
  expect(await soonAt(at("2026-11-13 10:00"))).toBe(true);
});

test("nobody but the lead department asks and ends, and nobody but a manager decides", async () => {
  const number = await working();
  const { liaison, supportLiaison, triage, reviewer, manager } = park.people;
  const asked = schema.askSuspension.parse({
    number,
    version: 99,
    step: "hearing",
    fromOn: "2026-11-04",
    toOn: "2026-11-06",
    basis,
  });
  const code = expect.stringMatching(/notYours|notFound/);
  for (const actor of [supportLiaison, triage, reviewer, manager])
    await expect(askSuspension(actor, asked, at("2026-11-03 10:00"))).rejects.toMatchObject({ code });
  await ask(number);
  const decision = schema.decideSuspension.parse({ number, version: 99, ruling: "granted" });
  for (const actor of [liaison, triage, reviewer])
    await expect(decideSuspension(actor, decision, at("2026-11-03 10:30"))).rejects.toMatchObject({ code: "notYours" });
  await decide(number, "granted");
  const ended = schema.endSuspension.parse({ number, version: 99, note: "已结束" });
  for (const actor of [triage, reviewer, manager])
    await expect(endSuspension(actor, ended, at("2026-11-04 10:00"))).rejects.toMatchObject({ code: "notYours" });
});

async function answer(number: string, now: Date): Promise<void> {
  const { liaison, reviewer } = park.people;
  for (const item of await db.item.findMany({ where: { case: { number } } })) {
    const exempted = { number, itemId: item.id, itemVersion: item.version, reason: "不需要" };
    await exemptItem(liaison, checklist.exemptItem.parse(exempted), now);
  }
  const reply = { outcome: "solved", disposalMode: "studiedTransferred", replyText: "听证后已经办好。" };
  const proposal = { number, version: await versionOf(number), ...reply };
  await proposeAnswer(liaison, cases.proposeAnswer.parse(proposal), now);
  await approveAnswer(reviewer, cases.approveAnswer.parse({ number, version: await versionOf(number) }), now);
}

test("in the green channel an answer is halved and suspended, whichever came first, and history, clocks and row agree", async () => {
  const halve = async (number: string, now: Date) => {
    const why = { ground: "safety", reason: "存在安全隐患，应当先办" };
    const input = greening.askGreenChannel.parse({ number, version: await versionOf(number), ...why });
    await grantGreenChannel(park.people.manager, input, now);
  };
  const [halvedFirst, suspendedFirst] = [await working(), await working()];
  await halve(halvedFirst, at("2026-11-02 14:00"));
  for (const number of [halvedFirst, suspendedFirst]) {
    await ask(number);
    await decide(number, "granted");
  }
  await halve(suspendedFirst, at("2026-11-03 12:00"));
  for (const number of [halvedFirst, suspendedFirst]) {
    // Four of the seven days: Tuesday, then Monday to Wednesday.
    expect(await answerOf(number)).toMatchObject({ limitCount: 7, greenCount: 4, dueAt: at("2026-11-11 18:00") });
    await expectAgreement(number, at("2026-11-05 10:00"));
    await expectAgreement(number, at("2026-11-10 10:00"));
  }
});
