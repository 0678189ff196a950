import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { fileCase } from "@/lib/cases/commands/filing";
import * as cases from "@/lib/cases/schema";
import { db } from "@/lib/db";
import { decideGreenChannel, liftGreenChannel, proposeGreenChannel } from "@/lib/green-channel/commands";
import * as green from "@/lib/green-channel/schema";
import { eventsOf } from "@/lib/history/queries";
import { tellNews } from "@/lib/notices/commands/tell";
import { noticeList } from "@/lib/notices/queries/centre";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { recordReview } from "./commands";
import { greenReviewDueStream, greenReviewStream } from "./event";
import { remindOfGreenReviews, remindOfReviewsAt } from "./jobs";
import { reviewMonths, reviewOf, reviewsDue } from "./queries";
import { recordReview as schema } from "./schema";

const at = (text: string) => new Date(`${text}+08:00`);
const DECEMBER = at("2026-12-08T09:00:00");
const MONTH = "2026-11";
let park: Park;
let second: Actor;
let numbers: string[];

beforeAll(async () => {
  park = await makePark();
  second = (await makePark()).people.manager;
  numbers = [await proposed("02", "granted"), await proposed("03", "lifted"), await proposed("04", "refused")];
}, 30_000);

async function proposed(day: string, end: "granted" | "lifted" | "refused"): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "专线停电请求抢修", ...contact };
  const on = (hour: string) => at(`2026-11-${day}T${hour}:00:00`);
  const { number } = await fileCase(park.people.contact, cases.fileCase.parse(draft), on("09"));
  const seen = { number, version: 99 };
  const why = { ground: "production", reason: "厂区停电，整条生产线停产，每天损失数十万元" };
  await proposeGreenChannel(park.people.triage, green.askGreenChannel.parse({ ...seen, ...why }), on("10"));
  const ruling = { ruling: end === "refused" ? "refused" : "granted", note: "已核实" };
  await decideGreenChannel(park.people.manager, green.decideGreenChannel.parse({ ...seen, ...ruling }), on("11"));
  const lifting = green.liftGreenChannel.parse({ ...seen, reason: "已恢复供电" });
  if (end === "lifted") await liftGreenChannel(park.people.manager, lifting, on("12"));
  return number;
}

async function entriesOf(): Promise<string[]> {
  return (await reviewOf(second, MONTH, DECEMBER))?.entries.map(({ id }) => id) ?? [];
}

async function form(more: Record<string, unknown> = {}) {
  const [one = "", two = ""] = await entriesOf();
  return schema.parse({
    month: MONTH,
    version: "0",
    conclusion: "两件都确有停产风险，没有发现滥用。",
    judgements: [
      { entryId: one, verdict: "rightly", note: "" },
      { entryId: two, verdict: "wrongly", note: "当天已恢复供电，按正常时限即可" },
    ],
    ...more,
  });
}

test("a past month is open until its fifth working day and due from then on", async () => {
  const stateOn = async (day: string) => (await reviewMonths(second, at(`${day}T09:00:00`)))?.map(({ state }) => state);
  expect(await stateOn("2026-11-30")).toEqual([]);
  expect(await stateOn("2026-12-04")).toEqual(["open"]);
  expect(await stateOn("2026-12-07")).toEqual(["due"]);
  expect(await reviewsDue(second, DECEMBER)).toBe(1);
});

test("whoever may review a month is reminded once, when its review is due, and not by a clock that cannot be trusted", async () => {
  const due = () => eventsOf(db, greenReviewDueStream(MONTH));
  expect(await remindOfReviewsAt(at("2026-12-04T08:46:00"))).toBe(0);
  const both = await Promise.all([remindOfReviewsAt(DECEMBER), remindOfReviewsAt(DECEMBER)]);
  expect(both.toSorted()).toEqual([0, 1]);
  expect(await remindOfReviewsAt(at("2026-12-20T08:46:00"))).toBe(0);
  // The manager who decided is not asked; managers come before the triage desk.
  expect(await due()).toMatchObject([{ particulars: { month: MONTH, asked: 3, personIds: [second.id] } }]);
  await expect(remindOfGreenReviews(new Date(Date.now() + 60 * 86_400_000))).rejects.toThrow(/far from/);
  // Who had a part in the month may stand in for the reviewer, and is not told in their place.
  const who = { personId: second.id ?? "", standInId: park.people.manager.id ?? "" };
  const away = { ...who, firstOn: "2026-12-07", lastOn: "2026-12-09", reason: "sick", namedByName: second.name };
  const { id } = await db.absence.create({ data: { ...away, namedAt: DECEMBER } });
  await tellNews(DECEMBER);
  await db.absence.delete({ where: { id } });
  const told = await db.notice.findMany({ where: { kind: "greenReviewDue" }, select: { personId: true } });
  expect(told).toEqual([{ personId: second.id }]);
  expect((await noticeList(second, { show: "unread", before: "" })).lines[0]).toMatchObject({
    ...{ kind: "greenReviewDue", topic: "turn", stream: greenReviewDueStream(MONTH) },
    subject: { key: "greenMonth", values: { month: MONTH } },
  });
});

test("nobody reviews a month they had a part in, and the auditor and others only read or not even that", async () => {
  const { manager, triage, auditor, leader, liaison, contact } = park.people;
  const input = await form();
  for (const actor of [manager, triage]) {
    await expect(recordReview(actor, input, DECEMBER)).rejects.toMatchObject({ code: "ownGreenChannel" });
    expect((await reviewOf(actor, MONTH, DECEMBER))?.refusal).toBe("ownGreenChannel");
  }
  for (const actor of [auditor, leader, liaison, contact]) {
    await expect(recordReview(actor, input, DECEMBER)).rejects.toMatchObject({ code: "notAllowed" });
  }
  expect((await reviewOf(auditor, MONTH, DECEMBER))?.refusal).toBe("notAllowed");
  for (const actor of [liaison, contact]) expect(await reviewOf(actor, MONTH, DECEMBER)).toBeNull();
  expect(await db.greenReview.count()).toBe(0);
});

test("a stand-in in the name of the one who approved is the one who approved", async () => {
  const through = { ...second, standIn: { id: park.people.manager.id ?? "", name: "代", insteadOf: second.name } };
  await expect(recordReview(through as Actor, await form(), DECEMBER)).rejects.toMatchObject({
    code: "ownGreenChannel",
  });
});

test("too few looked at, a month that is not over or empty, and a case of no such month are refused", async () => {
  const input = await form();
  const refused = async (more: object, code: string, now = DECEMBER) =>
    expect(recordReview(second, { ...input, ...more }, now)).rejects.toMatchObject({ code });
  await refused({ judgements: input.judgements.slice(1) }, "lookAtMore");
  await refused({}, "monthNotOver", at("2026-11-30T09:00:00"));
  await refused({ month: "2026-10", judgements: [] }, "nothingToReview");
  const refusedEntry = await db.greenChannel.findFirstOrThrow({ where: { granted: false } });
  const foreign = { entryId: refusedEntry.id, verdict: "rightly" as const, note: "" };
  await refused({ judgements: [...input.judgements, foreign] }, "notFound");
  expect(await db.greenReview.count()).toBe(0);
  const wordless = { ...input, judgements: [{ ...foreign, verdict: "wrongly" }] };
  expect(schema.safeParse(wordless).error?.issues[0]?.path).toEqual(["judgements", 0, "note"]);
});

test("of two who record at once one is told; what is recorded stands, and a later round corrects it", async () => {
  const other = (await makePark()).people.triage;
  const input = await form();
  const both = await Promise.allSettled([second, other].map((actor) => recordReview(actor, input, DECEMBER)));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "changedMeanwhile" } });

  const [event] = await eventsOf(db, greenReviewStream(MONTH));
  expect(event?.particulars).toMatchObject({
    ...{ asked: 3, granted: 2, refused: 1, lifted: 1, inTime: 0, late: 0, unanswered: 2, accepted: 0 },
    judgements: [
      { number: numbers[0], rightly: true },
      { number: numbers[1], rightly: false },
    ],
  });
  // One was in the lane wrongly: who let it in hears of it; who reviewed does not.
  expect(event?.particulars).toMatchObject({ personIds: [park.people.manager.id] });
  await tellNews(DECEMBER);
  const told = await db.notice.findMany({ where: { kind: "greenChannelReviewed" }, select: { personId: true } });
  expect(told).toEqual([{ personId: park.people.manager.id }]);
  const corrected = { ...input, version: 1, conclusion: "更正：第二件批准时确实停产，应当列入。" };
  expect(await recordReview(second, corrected, at("2026-12-09T09:00:00"))).toBe(2);
  const review = await reviewOf(park.people.auditor, MONTH, DECEMBER);
  expect(review?.reviews.map(({ round }) => round)).toEqual([2, 1]);
  expect(review?.state).toBe("recorded");
  expect(await reviewsDue(second, DECEMBER)).toBe(0);
  const wrongFields = async () => (await verify(DECEMBER, "green-channel:")).mismatches.map(({ field }) => field);
  expect(await wrongFields()).toEqual([]);
  await db.greenReview.updateMany({ where: { round: 2 }, data: { late: 7 } });
  expect(await wrongFields()).toEqual(["late"]);
  await db.greenReview.updateMany({ where: { round: 2 }, data: { late: 0 } });
});

test("a leader reads of a review only the judgements of cases they may see", async () => {
  const judged = async (actor: Actor) => (await reviewOf(actor, MONTH, DECEMBER))?.reviews[0]?.judgements.length;
  expect(await judged(park.people.leader)).toBe(2);
  expect(await judged((await makePark()).people.leader)).toBe(0);
});
