import * as schema from "@/lib/cases/schema";
import { approveAnswer, proposeAnswer, returnForWork } from "@/lib/checklist/commands/answer";
import { disputeItems, ruleDispute, signItems } from "@/lib/checklist/commands/sign";
import {
  disputeItems as disputeInput,
  ruleDispute as rulingInput,
  signItems as signInput,
} from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import type { DemoActor } from "./actors";
import { extend } from "./extension";
import { hurry } from "./green";
import { finishItems } from "./items";
import { takeLong } from "./long-term";
import { laterBy } from "./moments";
import { openWorkingMoment } from "./open-work";
import { first } from "./people";
import { DAY } from "./plan";
import { regrade } from "./reclassification";
import { replyFor } from "./replies";
import { ask, chat, minutesUntil, SEEN, type Story, triage, wait } from "./story";
import { suspend } from "./suspension";

/** From the assignment to the answer, or as far as the plan goes. Returns whether the enterprise has its answer. */
export async function work(story: Story): Promise<boolean> {
  const { plan } = story;
  if (plan.stage === "assigned") return false;
  const acceptedAt = story.at;
  if (plan.dispute || plan.stage === "disputed") await dispute(story);
  if (plan.stage === "disputed") return false;
  if (plan.green) await hurry(story);
  await signLead(story);
  await signSupports(story);
  if (plan.reclassified) await regrade(story);
  if (plan.extension) await extend(story);
  if (plan.suspension) await suspend(story);
  if (plan.longTerm !== null) await takeLong(story, plan.longTerm);
  if (plan.reminded) await ask(story);
  if (plan.stage === "working" && plan.reopenings === 0) {
    await openWorkingMoment(story);
    return false;
  }
  const promise = await db.clock.findFirstOrThrow({
    where: { case: { number: story.number }, kind: "answer" },
    orderBy: { startedAt: "desc" },
    select: { limitCount: true },
  });
  const answerAt = laterBy(story.park.calendar, acceptedAt, plan.pace * promise.limitCount * DAY, story.random);
  await finishItems(story, Math.max(30, minutesUntil(story, answerAt) - 120));
  await answer(story);
  return plan.stage !== "inReview";
}

/** The department says the work is not its own; the desk rules, now and then for another department. */
async function dispute(story: Story): Promise<void> {
  const { plan, number, park, random } = story;
  const { leadDepartmentId, type } = await db.case.findUniqueOrThrow({
    where: { number },
    select: { leadDepartmentId: true, type: { select: { supportIds: true } } },
  });
  const reason = random.pick(park.talk.disputeReasons);
  const input = disputeInput.parse({ number, version: SEEN, reason, suggestion: "" });
  await disputeItems(liaisonOf(story, leadDepartmentId), input, wait(story, random.between(50, 200)));
  if (plan.stage === "disputed") return;
  const other = type.supportIds[0] ?? story.park.staff.namedDepartmentId;
  const moves = plan.dispute === "moves" && other !== leadDepartmentId;
  const ruling = {
    ruling: moves ? "moves" : "stays",
    departmentId: moves ? other : "",
    reason: random.pick(park.talk.rulings),
  };
  await ruleDispute(
    triage(story),
    rulingInput.parse({ number, version: SEEN, ...ruling }),
    wait(story, random.between(40, 260)),
  );
}

async function signLead(story: Story): Promise<void> {
  const { leadDepartmentId } = await db.case.findUniqueOrThrow({
    where: { number: story.number },
    select: { leadDepartmentId: true },
  });
  await sign(story, leadDepartmentId, story.plan.signAfter);
}

async function signSupports(story: Story): Promise<void> {
  const waiting = await db.item.findMany({
    where: { case: { number: story.number }, signedAt: null, removedAt: null },
    orderBy: { position: "asc" },
    distinct: ["departmentId"],
    select: { departmentId: true },
  });
  const willing = story.plan.supportWaits ? waiting.slice(1) : waiting;
  for (const { departmentId } of willing) await sign(story, departmentId, story.random.between(5, 60));
}

async function sign(story: Story, departmentId: string | null, after: number): Promise<void> {
  await signItems(
    liaisonOf(story, departmentId),
    signInput.parse({ number: story.number, version: SEEN }),
    wait(story, after),
  );
}

/** The answer goes to the reviewer, is perhaps sent back once, and reaches the enterprise. */
export async function answer(story: Story): Promise<void> {
  const { plan, number, park, random } = story;
  const { leadDepartmentId } = await db.case.findUniqueOrThrow({
    where: { number },
    select: { leadDepartmentId: true },
  });
  const { outcome, disposalMode } = plan;
  const propose = () => {
    const input = schema.proposeAnswer.parse({
      number,
      version: SEEN,
      outcome,
      disposalMode,
      replyText: replyFor(story, outcome),
    });
    return proposeAnswer(liaisonOf(story, leadDepartmentId), input, wait(story, random.between(10, 60)));
  };
  await propose();
  const reviewer = reviewerOf(story, leadDepartmentId);
  if (plan.returned) {
    const input = schema.returnForWork.parse({ number, version: SEEN, reason: random.pick(park.talk.returnReasons) });
    await returnForWork(reviewer, input, wait(story, random.between(20, 90)));
    await propose();
  }
  if (plan.stage === "inReview") return;
  await approveAnswer(
    reviewer,
    schema.approveAnswer.parse({ number, version: SEEN }),
    wait(story, random.between(15, 120)),
  );
  if (plan.talkative) await chat(story);
}

/** The department's liaison; where there are several, most work lies with the first. */
export function liaisonOf(story: Story, departmentId: string | null): DemoActor {
  const liaisons = story.park.staff.liaisons.get(departmentId ?? "") ?? [];
  return story.random.chance(0.7) ? first(liaisons) : story.random.pick(liaisons);
}

function reviewerOf(story: Story, departmentId: string | null): DemoActor {
  return first(story.park.staff.reviewers.get(departmentId ?? "") ?? []);
}
