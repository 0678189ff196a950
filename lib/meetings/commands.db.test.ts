import { beforeAll, expect, test } from "vitest";
import { fileCase } from "@/lib/cases/commands/filing";
import { resolveOnTheSpot } from "@/lib/cases/commands/intake";
import { caseDetail } from "@/lib/cases/queries/detail";
import { queuePage } from "@/lib/cases/queries/queues";
import * as cases from "@/lib/cases/schema";
import { approveAnswer, proposeAnswer } from "@/lib/checklist/commands/answer";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import { exemptItem } from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { refuseAnswer } from "@/lib/ratings/commands/call-back";
import * as ratings from "@/lib/ratings/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { recordMeeting } from "./commands";
import * as schema from "./schema";

// "2026-11-03 10:00" on the clocks of the park; the story begins on Monday 2 November.
const at = (text: string) => new Date(`${text.replace(" ", "T")}:00+08:00`);
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

const versionOf = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).version;

async function filed(): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = {
    draftId: crypto.randomUUID(),
    typeCode: park.type.code,
    title: "厂区道路积水一直没有解决",
    ...contact,
  };
  return (await fileCase(park.people.contact, cases.fileCase.parse(draft), at("2026-11-02 09:00"))).number;
}

async function propose(number: string, now: Date) {
  const reply = { outcome: "solved", disposalMode: "studiedTransferred", replyText: "已经清淤疏通。" };
  const proposal = { number, version: await versionOf(number), ...reply };
  await proposeAnswer(park.people.liaison, cases.proposeAnswer.parse(proposal), now);
}

async function answer(number: string, now: Date) {
  await propose(number, now);
  const approval = { number, version: await versionOf(number) };
  await approveAnswer(park.people.reviewer, cases.approveAnswer.parse(approval), now);
}

async function refuse(number: string, now: Date) {
  const refusal = ratings.refuseAnswer.parse({ number, version: await versionOf(number), reason: "没有解决" });
  await refuseAnswer(park.people.contact, refusal, now);
}

/** Answered by a department once and refused `times` times, a day apart; the last refusal is on the day `1 + times` after Monday. */
async function reopened(times: number): Promise<string> {
  const { triage, liaison } = park.people;
  const number = await filed();
  const accept = { number, version: await versionOf(number), withSupport: "none" };
  await acceptCase(triage, checklist.accept.parse(accept), at("2026-11-02 10:00"));
  const signing = { number, version: await versionOf(number) };
  await signItems(liaison, checklist.signItems.parse(signing), at("2026-11-02 11:00"));
  for (const item of await db.item.findMany({ where: { case: { number } } })) {
    const exempted = { number, itemId: item.id, itemVersion: item.version, reason: "不需要" };
    await exemptItem(liaison, checklist.exemptItem.parse(exempted), at("2026-11-02 14:00"));
  }
  for (let time = 1; time <= times; time += 1) {
    await answer(number, at(`2026-11-0${2 + time} 10:00`));
    await refuse(number, at(`2026-11-0${2 + time} 15:00`));
  }
  return number;
}

type Held = { heldOn?: string; departmentIds?: string[] };

async function record(number: string, held: Held = {}, by = park.people.manager, now = at("2026-11-06 16:00")) {
  const { lead, support } = park.departments;
  const input = {
    number,
    version: await versionOf(number),
    heldOn: "2026-11-06",
    chairName: "分管副主任",
    departmentIds: [lead.id, support.id],
    conclusion: "由主办单位牵头重新设计排水，两周内完工。",
    ...held,
  };
  await recordMeeting(by, schema.recordMeeting.parse(input), now);
}

async function expectAgreement(number: string, now: Date) {
  const { id } = await db.case.findUniqueOrThrow({ where: { number } });
  expect((await verify(now, `case:${id}`)).mismatches).toEqual([]);
}

test("two reopenings are answered as always, the third only after a meeting, and then it is final", async () => {
  const number = await reopened(3);
  await expect(propose(number, at("2026-11-06 10:00"))).rejects.toMatchObject({ code: "meetingFirst" });
  const waiting = await queuePage(park.people.triage, "toMeet", {}, undefined, at("2026-11-06 10:00"));
  expect(waiting.rows.map((row) => row.number)).toContain(number);

  await record(number);
  const after = await queuePage(park.people.triage, "toMeet", {}, undefined, at("2026-11-06 17:00"));
  expect(after.rows.map((row) => row.number)).not.toContain(number);
  await expectAgreement(number, at("2026-11-06 17:00"));
  await answer(number, at("2026-11-09 10:00"));
  await expect(refuse(number, at("2026-11-09 15:00"))).rejects.toMatchObject({ code: "meetingDecided" });
});

test("every promise of the case stays readable with its due moment, whether it was kept or not", async () => {
  const number = await reopened(3);
  const detail = await caseDetail(park.people.manager, number, at("2026-11-06 10:00"));
  const answers = detail?.clocks
    .filter(({ kind }) => kind === "answer")
    .map(({ dueAt, met, lamp }) => [dueAt, met, lamp]);
  expect(answers).toEqual([
    [at("2026-11-11 18:00"), true, "done"],
    [at("2026-11-12 18:00"), true, "done"],
    [at("2026-11-13 18:00"), true, "done"],
    [at("2026-11-16 18:00"), null, "green"],
  ]);
});

test("the enterprise reads that a meeting was held and by whom, not what it concluded", async () => {
  const number = await reopened(3);
  const before = await caseDetail(park.people.contact, number, at("2026-11-06 10:00"));
  expect(before?.events.at(-1)?.event).toMatchObject({ kind: "reopened", count: 3 });
  expect(before?.meetingNeeded).toBe(true);
  await record(number);
  const shown = await caseDetail(park.people.contact, number, at("2026-11-06 17:00"));
  expect(shown?.events.at(-1)?.event).toMatchObject({ kind: "meetingRecorded", heldOn: "2026-11-06" });
  expect(shown?.meetingNeeded).toBe(false);
  expect(JSON.stringify(shown)).not.toContain("重新设计排水");
});

test("what the desk solved on the spot three times is not solved there a fourth time without a meeting", async () => {
  const number = await filed();
  const solve = async (now: Date) => {
    const solved = { number, version: await versionOf(number), outcome: "solved", replyText: "已经当场解决。" };
    const input = cases.resolveOnTheSpot.parse({ ...solved, evidence: "电话确认" });
    await resolveOnTheSpot(park.people.triage, input, now);
  };
  for (const day of ["03", "04", "05"]) {
    await solve(at(`2026-11-${day} 10:00`));
    await refuse(number, at(`2026-11-${day} 15:00`));
  }
  await expect(solve(at("2026-11-06 10:00"))).rejects.toMatchObject({ code: "meetingFirst" });
  await record(number, {}, park.people.triage);
  await solve(at("2026-11-09 10:00"));
  await expectAgreement(number, at("2026-11-09 11:00"));
});

test("a meeting is recorded once, by a manager or the desk, for a day between the reopening and today", async () => {
  const early = await reopened(2);
  await expect(record(early)).rejects.toMatchObject({ code: "noMeetingNeeded" });
  const number = await reopened(3);
  await expect(record(number, { heldOn: "2026-11-09" })).rejects.toMatchObject({
    code: "meetingAhead",
    field: "heldOn",
  });
  await expect(record(number, { heldOn: "2026-11-04" })).rejects.toMatchObject({
    code: "meetingBefore",
    particulars: { reopenedOn: "2026-11-05" },
  });
  const gone = record(number, { departmentIds: [park.departments.lead.id, crypto.randomUUID()] });
  await expect(gone).rejects.toMatchObject({ code: "departmentClosed", field: "departmentIds" });
  const { liaison, reviewer, contact } = park.people;
  for (const actor of [liaison, reviewer, contact]) {
    await expect(record(number, {}, actor)).rejects.toMatchObject({ code: "notYours" });
  }
  expect(await db.meeting.count({ where: { case: { number } } })).toBe(0);
  await record(number);
  await expect(record(number)).rejects.toMatchObject({ code: "noMeetingNeeded" });
});

test("one department alone confers with nobody", () => {
  const { lead } = park.departments;
  const alone = {
    departmentIds: [lead.id, lead.id],
    heldOn: "2026-11-06",
    chairName: "某",
    conclusion: "由主办单位牵头办理完毕",
  };
  const read = schema.recordMeeting.safeParse({ number: "QS2026-1102-001", version: 1, ...alone });
  expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["departmentIds", "validation.tooFew"],
  ]);
});
