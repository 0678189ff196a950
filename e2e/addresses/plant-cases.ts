import { askCorrection, decline, withdraw } from "@/lib/cases/commands/intake";
import { addNote, sendMessage } from "@/lib/cases/commands/talking";
import * as cases from "@/lib/cases/schema";
import { approveAnswer, returnForWork } from "@/lib/checklist/commands/answer";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { instruct } from "@/lib/checklist/commands/instruct";
import { disputeItems, ruleDispute, signItems } from "@/lib/checklist/commands/sign";
import { addItem, blockItem } from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import { addDays, type Day, dayOf, weekdayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { askExtension } from "@/lib/extensions/commands";
import * as extensions from "@/lib/extensions/schema";
import { grantGreenChannel, proposeGreenChannel } from "@/lib/green-channel/commands";
import * as greening from "@/lib/green-channel/schema";
import { recordMeeting } from "@/lib/meetings/commands";
import * as meetings from "@/lib/meetings/schema";
import { askLongTerm, decideLongTerm, reportProgress } from "@/lib/progress/commands";
import * as progress from "@/lib/progress/schema";
import { callBack, refuseAnswer, writeOff } from "@/lib/ratings/commands/call-back";
import * as ratings from "@/lib/ratings/schema";
import { reclassify } from "@/lib/reclassification/commands";
import * as reclassification from "@/lib/reclassification/schema";
import { climbClock } from "@/lib/supervision/commands/climb";
import { recordInterview } from "@/lib/supervision/commands/interview";
import { answerSlip, reviewSlip, signSlip } from "@/lib/supervision/commands/slips";
import * as supervision from "@/lib/supervision/schema";
import { askSuspension, decideSuspension } from "@/lib/suspensions/commands";
import * as suspensions from "@/lib/suspensions/schema";
import type { Park } from "@/lib/testing/park";
import { SECRETS } from "./secrets";
import { openItems, Steps } from "./steps";

const TITLE = SECRETS.ownTitle.text;

/** Files one case of the own enterprise for every state, a confidential one, and one of the other enterprise; returns their numbers. */
export async function plantCases(park: Park, now: Date) {
  const steps = new Steps(park, now);
  const shown = await eventful(park, steps, now);
  const ended = await withdrawn(park, steps);
  const other = await ofTheOther(park, steps);
  const { lead, far } = park.departments;
  return {
    case: shown,
    item: await firstItem(shown, lead.id),
    ended,
    endedItem: await firstItem(ended, lead.id),
    otherCase: other,
    otherItem: await firstItem(other, far.id),
    submitted: await steps.filed(SECRETS.submittedTitle.text),
    correction: await inCorrection(park, steps),
    declined: await declined(park, steps),
    assigned: await steps.assigned(`${TITLE}签收`),
    returned: await returned(park, steps),
    extending: await extending(park, steps),
    ...(await supervised(park, steps, now)),
    proposed: await proposed(park, steps),
    green: await green(park, steps),
    reclassifying: await reclassifying(park, steps),
    suspending: await suspending(park, steps, now),
    suspended: await suspended(park, steps, now),
    major: await major(steps),
    askedLongTerm: await askedLongTerm(park, steps),
    longTerm: await longTerm(park, steps),
    toMeet: await toMeet(park, steps),
    met: await met(park, steps, now),
    inReview: await reopened(park, steps),
    answered: await steps.answered(`${TITLE}答复`),
    settled: await steps.settled(`${TITLE}办结`),
    writtenOff: await writtenOff(park, steps),
    confidential: await confidential(steps),
  };
}

/** In progress, after everything that an enterprise must not read has happened to it. */
async function eventful({ people, departments }: Park, steps: Steps, now: Date): Promise<string> {
  const { liaison, supportLiaison, triage, contact, leader } = people;
  const number = await steps.assigned(TITLE);
  await steps.act(number, supportLiaison, [checklist.disputeItems, disputeItems], { reason: SECRETS.ownDispute.text });
  const ruling = { ruling: "stays", reason: SECRETS.ownRuling.text };
  await steps.act(number, triage, [checklist.ruleDispute, ruleDispute], ruling);
  await steps.sign(number);
  await steps.act(number, liaison, [cases.addNote, addNote], { text: SECRETS.ownNote.text });
  await steps.act(number, contact, [cases.sendMessage, sendMessage], { text: "请问进展如何" });
  const added = { title: SECRETS.ownItem.text, publicTitle: "现场查看", departmentId: departments.lead.id };
  await steps.act(number, liaison, [checklist.addItem, addItem], { ...added, limitDays: "3" });
  const [first, second] = await openItems(number, departments.lead.id);
  if (!first || !second) throw new Error("the checklist is too short");
  await steps.complete(number, liaison, first.id);
  const blocked = { itemId: second.id, itemVersion: second.version, reason: SECRETS.ownBlocked.text };
  await steps.act(number, liaison, [checklist.blockItem, blockItem], blocked);
  const word = { text: SECRETS.ownInstruction.text, dueOn: weekdayAfter(dayOf(now)) };
  await steps.act(number, leader, [checklist.instruct, instruct], word);
  return number;
}

/** A planted park has no holidays: its working days are the weekdays. */
function weekdayAfter(today: Day): Day {
  const days = [3, 4, 5].map((count) => addDays(today, count));
  return days.find((day) => weekdayOf(day) <= 5) ?? today;
}

/** Withdrawn while departments had it, after a slip: everybody who may see a case sees it, and nobody can do anything to it any more. */
async function withdrawn({ people }: Park, steps: Steps): Promise<string> {
  const number = await steps.assigned(`${TITLE}撤回`);
  const slipId = await steps.slip(number);
  const closing = { slipId, ruling: "closed", note: "不再督办" };
  await steps.act(number, people.supervisor, [supervision.reviewSlip, reviewSlip], closing);
  await steps.act(number, people.contact, [cases.withdraw, withdraw], { reason: "已自行解决" });
  return number;
}

async function inCorrection({ people }: Park, steps: Steps): Promise<string> {
  const number = await steps.filed(`${TITLE}补正`);
  await steps.act(number, people.triage, [cases.askCorrection, askCorrection], { materials: ["营业执照"] });
  return number;
}

async function declined({ people }: Park, steps: Steps): Promise<string> {
  const number = await steps.filed(`${TITLE}不予受理`);
  const because = { reason: "outsideJurisdiction", explanation: "不属于本区", whereInstead: "请向市级反映" };
  await steps.act(number, people.triage, [cases.decline, decline], because);
  return number;
}

async function returned({ people }: Park, steps: Steps): Promise<string> {
  const number = await steps.inReview(`${TITLE}退回`, "第一稿答复内容。");
  await steps.act(number, people.reviewer, [cases.returnForWork, returnForWork], { reason: SECRETS.ownReturn.text });
  return number;
}

/** In work, and more time for the answer is asked for. */
async function extending({ people }: Park, steps: Steps): Promise<string> {
  const number = await steps.working(`${TITLE}延期`);
  const asked = { days: "3", reason: "superiorReply", note: "等市级批复" };
  await steps.act(number, people.liaison, [extensions.askExtension, askExtension], asked);
  return number;
}

/** Called to an interview, with a slip to sign, one to answer, and one to close. */
async function supervised({ people, departments }: Park, steps: Steps, now: Date) {
  const number = await steps.working(`${TITLE}督办`);
  const { id } = await db.clock.findFirstOrThrow({ where: { case: { number }, kind: "answer" } });
  await climbClock(number, id, new Date(now.getTime() + 40 * 86_400_000));
  const slip = await steps.slip(number);
  for (const answered of [false, true]) {
    const slipId = await steps.slip(number);
    await steps.act(number, people.liaison, [supervision.signSlip, signSlip], { slipId });
    const answer = { slipId, done: SECRETS.ownSlipAnswer.text, doneBy: "2099-12-31" };
    if (answered) await steps.act(number, people.liaison, [supervision.answerSlip, answerSlip], answer);
  }
  const talk = { departmentId: departments.lead.id, on: "2026-01-05", heldBy: "督查室", withWhom: "分管负责人" };
  const said = { content: SECRETS.ownInterview.text, rectifyBy: "2026-01-12" };
  await steps.act(number, people.supervisor, [supervision.recordInterview, recordInterview], { ...talk, ...said });
  return { supervised: number, slip };
}

/** In work, and proposed for the green channel: the enterprise must not read who asked and why. */
async function proposed({ people }: Park, steps: Steps): Promise<string> {
  const number = await steps.working(`${TITLE}提请`);
  const asked = { ground: "production", reason: SECRETS.ownGreen.text };
  await steps.act(number, people.triage, [greening.askGreenChannel, proposeGreenChannel], asked);
  return number;
}

async function green({ people }: Park, steps: Steps): Promise<string> {
  const number = await steps.working(`${TITLE}绿色通道`);
  const asked = { ground: "production", reason: SECRETS.ownGreen.text };
  await steps.act(number, people.manager, [greening.askGreenChannel, grantGreenChannel], asked);
  return number;
}

/** In work, and a longer promise waits for a manager: the enterprise must not read why before. */
async function reclassifying({ people }: Park, steps: Steps): Promise<string> {
  const number = await steps.working(`${TITLE}定级`);
  const asked = { tier: "D", reason: "policyNeeded", note: SECRETS.ownReclassification.text };
  await steps.act(number, people.triage, [reclassification.reclassify, reclassify], asked);
  return number;
}

/** In work, and a special step is to stop the answer. */
async function suspending({ people }: Park, steps: Steps, now: Date): Promise<string> {
  const number = await steps.working(`${TITLE}中止`);
  const days = { fromOn: dayOf(now), toOn: addDays(dayOf(now), 9) };
  const asked = { step: "hearing", ...days, basis: "《行政许可法》第四十七条" };
  await steps.act(number, people.liaison, [suspensions.askSuspension, askSuspension], asked);
  return number;
}

/** In work, and a special step stops the answer. */
async function suspended(park: Park, steps: Steps, now: Date): Promise<string> {
  const number = await suspending(park, steps, now);
  const decision = { ruling: "granted", note: SECRETS.ownSuspension.text };
  await steps.act(number, park.people.manager, [suspensions.decideSuspension, decideSuspension], decision);
  return number;
}

/** In work, and major enough for monthly reports. */
async function major(steps: Steps): Promise<string> {
  const number = await steps.working(`${TITLE}重大`);
  await db.case.update({ where: { number }, data: { tier: "D" } });
  return number;
}

/** Monthly reports are to take the place of its answer date. */
async function askedLongTerm({ people }: Park, steps: Steps): Promise<string> {
  const number = await major(steps);
  await steps.act(number, people.liaison, [progress.askLongTerm, askLongTerm], { reason: "须随规划修编解决" });
  return number;
}

/** Reported on once. */
async function longTerm(park: Park, steps: Steps): Promise<string> {
  const number = await askedLongTerm(park, steps);
  const decision = { ruling: "granted", note: SECRETS.ownLongTerm.text };
  await steps.act(number, park.people.manager, [progress.decideLongTerm, decideLongTerm], decision);
  const report = { text: "本月已完成现场踏勘和初步方案。" };
  await steps.act(number, park.people.liaison, [progress.reportProgress, reportProgress], report);
  return number;
}

/** Reopened for the third time: a joint meeting must settle it. */
async function toMeet({ people }: Park, steps: Steps): Promise<string> {
  const number = await steps.answered(`${TITLE}三次重办`);
  for (const again of ["第一次", "第二次"]) {
    await steps.act(number, people.contact, [ratings.refuseAnswer, refuseAnswer], { reason: `${again}没有解决` });
    await steps.propose(number, "再次办理后的答复。");
    await steps.act(number, people.reviewer, [cases.approveAnswer, approveAnswer]);
  }
  await steps.act(number, people.contact, [ratings.refuseAnswer, refuseAnswer], { reason: "仍然没有解决" });
  return number;
}

/** The meeting has been held. */
async function met(park: Park, steps: Steps, now: Date): Promise<string> {
  const number = await toMeet(park, steps);
  const { lead, support } = park.departments;
  const held = { heldOn: dayOf(now), chairName: "分管领导", departmentIds: [lead.id, support.id] };
  const conclusion = SECRETS.ownMeeting.text;
  await steps.act(number, park.people.manager, [meetings.recordMeeting, recordMeeting], { ...held, conclusion });
  return number;
}

/** In review for the second time: its old answer was published, the new one is not approved yet. */
async function reopened({ people }: Park, steps: Steps): Promise<string> {
  const number = await steps.answered(`${TITLE}重办`);
  await steps.act(number, people.contact, [ratings.refuseAnswer, refuseAnswer], { reason: "没有解决" });
  await steps.propose(number, SECRETS.ownAnswerDraft.text);
  return number;
}

async function writtenOff({ people }: Park, steps: Steps): Promise<string> {
  const number = await steps.settled(`${TITLE}销号`);
  const called = { reached: "yes", solved: "yes", satisfied: "yes", note: SECRETS.ownCallBack.text };
  await steps.act(number, people.callBack, [ratings.callBack, callBack], called);
  await steps.act(number, people.callBack, [ratings.writeOff, writeOff]);
  return number;
}

async function confidential(steps: Steps): Promise<string> {
  const number = await steps.filed(SECRETS.confidentialTitle.text);
  await db.case.update({ where: { number }, data: { confidential: true } });
  await steps.accept(number);
  return number;
}

/** The other enterprise's case, with the far department. */
async function ofTheOther({ people, departments }: Park, steps: Steps): Promise<string> {
  const number = await steps.filed(SECRETS.otherTitle.text, "stranger");
  const wanted = { leadDepartmentId: departments.far.id, withSupport: "none" };
  await steps.act(number, people.triage, [checklist.accept, acceptCase], wanted);
  await steps.act(number, people.farLiaison, [checklist.signItems, signItems]);
  await steps.act(number, people.farLiaison, [cases.addNote, addNote], { text: SECRETS.otherNote.text });
  return number;
}

async function firstItem(number: string, departmentId: string): Promise<string> {
  return (await openItems(number, departmentId))[0]?.id ?? "";
}
