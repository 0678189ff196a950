import { beforeAll, expect, test } from "vitest";
import { type Actor, inNameOf, mintActor } from "@/lib/actor";
import { fileCase } from "@/lib/cases/commands/filing";
import { withdraw } from "@/lib/cases/commands/intake";
import { caseDetail } from "@/lib/cases/queries/detail";
import { queuePage } from "@/lib/cases/queries/queues";
import type { QueueKey } from "@/lib/cases/queues";
import * as cases from "@/lib/cases/schema";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { recordInterview } from "./commands/interview";
import { answerSlip, issueSlip, reviewSlip, signSlip } from "./commands/slips";
import { climbAll } from "./jobs";
import type { Colour } from "./policy";
import * as schema from "./schema";

// "2026-11-02 09:30" on the clocks of the park.
const at = (text: string) => new Date(`${text.replace(" ", "T")}:00+08:00`);
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

const versionOf = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).version;

/** Assigned to the lead and the supporting department on Monday the second; the answer is due on the eleventh at 18:00. */
async function assigned(): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "配电房验收要延后", ...contact };
  const { number } = await fileCase(park.people.contact, cases.fileCase.parse(draft), at("2026-11-02 09:00"));
  const supportIds = [park.departments.support.id];
  const wanted = { number, version: await versionOf(number), withSupport: "chosen", supportIds };
  await acceptCase(park.people.triage, checklist.accept.parse(wanted), at("2026-11-02 10:00"));
  return number;
}

async function working(): Promise<string> {
  const number = await assigned();
  for (const liaison of [park.people.liaison, park.people.supportLiaison]) {
    const input = checklist.signItems.parse({ number, version: await versionOf(number) });
    await signItems(liaison, input, at("2026-11-02 11:00"));
  }
  return number;
}

const clockOf = (number: string, kind = "answer") =>
  db.clock.findFirstOrThrow({ where: { case: { number }, kind, stoppedAt: null } });

async function issue(number: string, colour: Colour = "red", now = at("2026-11-03 09:00")) {
  const clock = await clockOf(number);
  const input = { number, clockId: clock.id, colour, words: "企业停产待电，请本周内办结。" };
  await issueSlip(park.people.supervisor, schema.issueSlip.parse(input), now);
  return db.supervisionSlip.findFirstOrThrow({ where: { case: { number } }, orderBy: { issuedAt: "desc" } });
}

async function sign(actor: Actor, number: string, slipId: string, now = at("2026-11-03 10:00")) {
  await signSlip(actor, schema.signSlip.parse({ number, slipId }), now);
}

async function answer(actor: Actor, number: string, slipId: string, doneBy = "2026-11-06") {
  const input = { number, slipId, done: "已约供电公司到场，方案已定。", doneBy };
  await answerSlip(actor, schema.answerSlip.parse(input), at("2026-11-03 15:00"));
}

async function review(number: string, slipId: string, ruling: string, note = "", now = at("2026-11-04 09:00")) {
  await reviewSlip(park.people.supervisor, schema.reviewSlip.parse({ number, slipId, ruling, note }), now);
}

async function standsIn(actor: Actor, queue: QueueKey, number: string, now = at("2026-11-03 16:00")) {
  return (await queuePage(actor, queue, {}, undefined, now)).rows.some((row) => row.number === number);
}

test("a slip by hand is signed, answered, sent back, answered again and closed; rows and history agree", async () => {
  const { liaison, reviewer, supervisor } = park.people;
  const number = await working();
  const slip = await issue(number);
  expect(slip).toMatchObject({ byHand: true, colour: "red", departmentId: park.departments.lead.id });
  expect([slip.signDueAt, slip.answerDueAt]).toEqual([at("2026-11-04 18:00"), at("2026-11-05 18:00")]);
  expect(await standsIn(supervisor, "slipsUnsigned", number)).toBe(true);
  expect(await standsIn(liaison, "slipsToAnswer", number)).toBe(true);

  await sign(reviewer, number, slip.id);
  expect(await standsIn(supervisor, "slipsUnanswered", number)).toBe(true);
  expect(await standsIn(supervisor, "slipsLate", number)).toBe(false);
  expect(await standsIn(supervisor, "slipsLate", number, at("2026-11-05 18:01"))).toBe(true);
  await answer(liaison, number, slip.id);
  expect(await standsIn(liaison, "slipsToAnswer", number)).toBe(false);
  expect(await standsIn(supervisor, "slipsToReview", number)).toBe(true);

  await expect(review(number, slip.id, "returned")).rejects.toMatchObject({ code: "slipReasonMissing", field: "note" });
  await review(number, slip.id, "returned", "没有写明恢复供电的时间。");
  const returned = await db.supervisionSlip.findUniqueOrThrow({ where: { id: slip.id } });
  expect(returned).toMatchObject({ answeredAt: null, answerDueAt: at("2026-11-06 18:00") });
  await answer(liaison, number, slip.id);
  await review(number, slip.id, "closed");
  expect(await standsIn(supervisor, "slipsToReview", number)).toBe(false);
  const { id } = await db.case.findUniqueOrThrow({ where: { number } });
  expect((await verify(at("2026-11-04 10:00"), `case:${id}`)).mismatches).toEqual([]);
});

test("who answered a slip does not review it in the supervisor's name, but may review what a colleague answered", async () => {
  const { liaison, reviewer, supervisor } = park.people;
  const number = await working();
  const lent = mintActor(inNameOf(supervisor, { id: liaison.id ?? "", name: liaison.name }));
  const close = (slipId: string) =>
    reviewSlip(lent, schema.reviewSlip.parse({ number, slipId, ruling: "closed" }), at("2026-11-04 09:00"));

  const slip = await issue(number);
  await sign(liaison, number, slip.id);
  await answer(liaison, number, slip.id);
  await expect(close(slip.id)).rejects.toMatchObject({ code: "ownRequest" });
  await review(number, slip.id, "closed");

  const other = await issue(number, "yellow", at("2026-11-03 09:30"));
  await sign(liaison, number, other.id);
  await answer(reviewer, number, other.id);
  await close(other.id);
  const closed = await db.supervisionSlip.findUniqueOrThrow({ where: { id: other.id } });
  expect(closed.closedByName).toBe(`${liaison.name}（代${supervisor.name}）`);
});

test("numbers run on within the year without a gap, and a slip that fails takes none", async () => {
  const number = await working();
  const first = await issue(number);
  const clock = await clockOf(number);
  const broken = issueSlip(
    park.people.supervisor,
    // Longer than the database takes for a day, so that it fails after the number was given out.
    { number, clockId: clock.id, colour: "red", words: "\u0000" },
    at("2026-11-03 09:00"),
  );
  await expect(broken).rejects.toThrow();
  const many = await Promise.all([1, 2, 3].map(() => issue(number, "yellow")));
  expect(many).toHaveLength(3);
  const slips = await db.supervisionSlip.findMany({ where: { year: 2026 }, orderBy: { serial: "asc" } });
  expect(slips.map(({ serial }) => serial)).toEqual(slips.map((_, index) => index + 1));
  expect(slips.at(-1)?.number).toBe(`督〔2026〕${first.serial + 3}号`);
  const newYear = await issue(number, "blue", at("2027-01-04 09:00"));
  expect(newYear.number).toBe("督〔2027〕1号");
});

test("a red slip by hand is the ladder's own rung: the worker sends no second one, and goes on from there", async () => {
  const number = await working();
  await issue(number, "red", at("2026-11-12 10:00"));
  for (const moment of ["16 18:00", "18 18:00"]) await climbAll(at(`2026-11-${moment}`));
  const clock = await clockOf(number);
  const rows = await db.climb.findMany({ where: { clockId: clock.id }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  expect(rows.map(({ rung, passedOver }) => (passedOver ? `-${rung}` : rung))).toEqual([
    "-reminder",
    "-urge",
    "slip",
    "circular",
  ]);
  const { id } = await db.case.findUniqueOrThrow({ where: { number } });
  expect((await verify(at("2026-11-18 18:00"), `case:${id}`)).mismatches).toEqual([]);
});

test("a milder slip by hand leaves the ladder alone", async () => {
  const number = await working();
  await issue(number, "blue");
  expect(await db.climb.count({ where: { case: { number } } })).toBe(0);
});

test("nobody but a supervisor issues and closes, and nobody but the department itself signs and answers", async () => {
  const { liaison, supportLiaison, farLiaison, manager, triage, contact, supervisor } = park.people;
  const number = await working();
  const clock = await clockOf(number);
  const input = schema.issueSlip.parse({ number, clockId: clock.id, colour: "red", words: "请尽快办理。" });
  for (const actor of [liaison, manager, triage, contact])
    await expect(issueSlip(actor, input, at("2026-11-03 09:00"))).rejects.toMatchObject({ code: "notYours" });
  await expect(issueSlip(farLiaison, input, at("2026-11-03 09:00"))).rejects.toMatchObject({ code: "notFound" });

  const slip = await issue(number);
  await expect(sign(supportLiaison, number, slip.id)).rejects.toMatchObject({ code: "noSlipToSign" });
  await expect(sign(supervisor, number, slip.id)).rejects.toMatchObject({ code: "notYours" });
  await expect(answer(liaison, number, slip.id)).rejects.toMatchObject({ code: "noSlipToAnswer" });
  await sign(liaison, number, slip.id);
  await expect(sign(liaison, number, slip.id)).rejects.toMatchObject({ code: "noSlipToSign" });
  await expect(answer(supportLiaison, number, slip.id)).rejects.toMatchObject({ code: "noSlipToAnswer" });
  await expect(answer(liaison, number, slip.id, "2026-11-02")).rejects.toMatchObject({
    code: "dayPassed",
    field: "doneBy",
  });
  expect((await db.supervisionSlip.findUniqueOrThrow({ where: { id: slip.id } })).answeredAt).toBeNull();
});

test("two sign at the same moment: one signs, the other learns that there is nothing left to sign", async () => {
  const { liaison, reviewer } = park.people;
  const number = await working();
  const slip = await issue(number);
  const done = await Promise.allSettled([sign(liaison, number, slip.id), sign(reviewer, number, slip.id)]);
  expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { id } = await db.case.findUniqueOrThrow({ where: { number } });
  expect(await db.event.count({ where: { stream: `case:${id}`, kind: "supervisionSigned" } })).toBe(1);
});

test("a slip is closed although the case was withdrawn meanwhile, with a reason since nobody answered", async () => {
  const number = await assigned();
  const slip = await issue(number);
  const back = cases.withdraw.parse({ number, version: await versionOf(number), reason: "已自行解决" });
  await withdraw(park.people.contact, back, at("2026-11-03 11:00"));
  await expect(review(number, slip.id, "returned", "请反馈")).rejects.toMatchObject({ code: "slipNotAnswered" });
  await expect(review(number, slip.id, "closed")).rejects.toMatchObject({ code: "slipReasonMissing" });
  await review(number, slip.id, "closed", "企业已撤回，不再督办。");
  expect(await caseDetail(park.people.supervisor, number, at("2026-11-04 10:00"))).not.toBeNull();
});

test("a department is interviewed after it was named in a circular, not before, and the talk is on record", async () => {
  const { supervisor, manager, liaison } = park.people;
  const number = await working();
  const talk = {
    number,
    departmentId: park.departments.lead.id,
    on: "2026-11-23",
    heldBy: "方主任",
    withWhom: "分管负责人、经办人",
    content: "指出答复超期，要求排出时间表。",
    rectifyBy: "2026-11-27",
  };
  const record = (actor: Actor, more = {}) =>
    recordInterview(actor, schema.recordInterview.parse({ ...talk, ...more }), at("2026-11-24 10:00"));
  await expect(record(supervisor)).rejects.toMatchObject({ code: "notCirculated" });
  // The supporting department was in time with its own line.
  const support = { case: { number }, kind: "item", itemId: { not: null } };
  const items = await db.item.findMany({ where: { case: { number }, departmentId: park.departments.support.id } });
  await db.clock.updateMany({
    where: { ...support, itemId: { in: items.map(({ id }) => id) } },
    data: { stoppedAt: at("2026-11-04 09:00"), met: true },
  });
  await climbAll(at("2026-11-23 18:00"));
  expect(await standsIn(manager, "toInterview", number)).toBe(true);

  await expect(record(liaison)).rejects.toMatchObject({ code: "notYours" });
  await expect(record(supervisor, { departmentId: park.departments.support.id })).rejects.toMatchObject({
    code: "notCirculated",
    field: "departmentId",
  });
  await expect(record(supervisor, { on: "2026-11-25" })).rejects.toMatchObject({ code: "dayAhead", field: "on" });
  await expect(record(supervisor, { rectifyBy: "2026-11-20" })).rejects.toMatchObject({ code: "rectifyTooEarly" });
  expect(await db.interview.count({ where: { case: { number } } })).toBe(0);
  await record(manager);
  expect(await standsIn(manager, "toInterview", number)).toBe(false);
  const shown = await caseDetail(supervisor, number, at("2026-11-24 11:00"));
  expect(shown?.interviews).toMatchObject([{ heldBy: "方主任", rectifyBy: "2026-11-27" }]);
});

test("a supervisor sees what departments have in hand and what was supervised once, and nothing else", async () => {
  const { supervisor } = park.people;
  const now = at("2026-11-03 12:00");
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "还没有受理的诉求", ...contact };
  const { number: fresh } = await fileCase(park.people.contact, cases.fileCase.parse(draft), now);
  const number = await assigned();
  expect(await caseDetail(supervisor, fresh, now)).toBeNull();
  expect(await caseDetail(supervisor, number, now)).not.toBeNull();
  const back = cases.withdraw.parse({ number, version: await versionOf(number), reason: "已自行解决" });
  await withdraw(park.people.contact, back, now);
  expect(await caseDetail(supervisor, number, now)).toBeNull();
});
