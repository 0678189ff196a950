import { asksForMeeting } from "@/lib/cases/rules";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import { addItem } from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { callBack, refuseAnswer, reopen, writeOff } from "@/lib/ratings/commands/call-back";
import { confirmCase, rateCase, settleSilently } from "@/lib/ratings/commands/confirm";
import * as schema from "@/lib/ratings/schema";
import { finishItems } from "./items";
import { confer } from "./meeting";
import { SEEN, type Story, triage, wait } from "./story";
import { answer, liaisonOf } from "./work";

/** From the answer to the write-off, with what the enterprise says of it on the way. */
export async function end(story: Story): Promise<void> {
  const { plan } = story;
  for (let round = 1; round <= plan.reopenings; round += 1) await again(story, round);
  if (plan.stage === "answered" || plan.stage === "working") return;
  await settle(story);
  if (plan.callBackAfter === null) return;
  await ringBack(story, plan.callBackAfter);
}

/** The enterprise refuses the answer, or a settled case is taken up again; the department works once more. */
async function again(story: Story, round: number): Promise<void> {
  const { number, park, random, enterprise } = story;
  const reason = random.pick(park.talk.reopenReasons);
  const after = random.between(150, 900);
  if (round === 1) {
    await refuseAnswer(
      enterprise.contact,
      schema.refuseAnswer.parse({ number, version: SEEN, reason }),
      wait(story, after),
    );
  } else {
    await settleByWord(story, 200, null);
    const officer = random.pick(park.staff.callBack);
    await reopen(
      officer,
      schema.reopen.parse({ number, version: SEEN, reason }),
      wait(story, random.between(100, 300)),
    );
  }
  const lead = await leadAgain(story);
  if (asksForMeeting(round) && story.plan.meeting) await confer(story);
  const title = park.talk.reopenedTitles[round - 1] ?? reason;
  const item = checklist.addItem.parse({
    number,
    version: SEEN,
    title,
    publicTitle: title,
    departmentId: lead,
    limitDays: 3,
  });
  await addItem(liaisonOf(story, lead), item, wait(story, random.between(20, 120)));
  if (story.plan.stage === "working" && round === story.plan.reopenings) return;
  await finishItems(story, random.between(300, 900));
  await answer(story);
}

/** Who works on it again; what the desk had solved by itself goes to a department now. */
async function leadAgain(story: Story): Promise<string> {
  const { number } = story;
  const before = await db.case.findUniqueOrThrow({ where: { number }, select: { leadDepartmentId: true } });
  if (before.leadDepartmentId) return before.leadDepartmentId;
  await acceptCase(
    triage(story),
    checklist.accept.parse({ number, version: SEEN }),
    wait(story, story.random.between(30, 120)),
  );
  const { leadDepartmentId } = await db.case.findUniqueOrThrow({
    where: { number },
    select: { leadDepartmentId: true },
  });
  const input = checklist.signItems.parse({ number, version: SEEN });
  await signItems(liaisonOf(story, leadDepartmentId), input, wait(story, story.random.between(30, 200)));
  return leadDepartmentId ?? "";
}

async function settle(story: Story): Promise<void> {
  const { plan, number } = story;
  if (plan.confirmAfter !== null) {
    await settleByWord(story, plan.confirmAfter, plan.ratedLater ? null : plan.rating);
  } else {
    // The worker settles a silent case soon after the fifth working day is over.
    const clock = await db.clock.findFirstOrThrow({
      where: { case: { number }, kind: "confirmation", stoppedAt: null },
    });
    if (!clock.dueAt) throw new Error("a silent case has a due moment");
    story.at = new Date(clock.dueAt.getTime() + story.random.between(2, 14) * 60_000);
    await settleSilently(number, story.at);
  }
  if (plan.ratedLater && plan.rating) await rate(story);
}

async function settleByWord(story: Story, after: number, rating: Story["plan"]["rating"]): Promise<void> {
  const { number, enterprise, plan } = story;
  const solved = plan.outcome === "solved" ? "yes" : "partly";
  const said = rating ? { level: rating.level, tags: rating.tags, comment: rating.comment } : { level: "" };
  await confirmCase(
    enterprise.contact,
    schema.confirmCase.parse({ number, version: SEEN, solved, ...said }),
    wait(story, after),
  );
}

async function rate(story: Story): Promise<void> {
  const { number, enterprise, plan, random } = story;
  const input = schema.rateCase.parse({ number, version: SEEN, ...plan.rating });
  await rateCase(enterprise.contact, input, wait(story, random.between(20, 200)));
}

/** 回访, by somebody who did not work on it; then 销号. */
async function ringBack(story: Story, after: number): Promise<void> {
  const { plan, number, park, random } = story;
  const officer = random.pick(park.staff.callBack);
  const call = (said: Record<string, string>, later: number) =>
    callBack(officer, schema.callBack.parse({ number, version: SEEN, ...said }), wait(story, later));
  if (plan.missedFirst) await call({ reached: "no", note: random.pick(park.talk.callBacks.missed) }, after);
  if (plan.stage === "settled") return;
  const solved =
    plan.outcome === "solved"
      ? random.weighted([
          ["yes", 92],
          ["partly", 8],
        ] as const)
      : random.weighted([
          ["yes", 30],
          ["partly", 60],
          ["no", 10],
        ] as const);
  const unhappy = plan.rating !== null && plan.rating.level <= 2;
  const satisfied = unhappy
    ? "no"
    : random.weighted([
        ["yes", 70],
        ["basically", 26],
        ["no", 4],
      ] as const);
  const final = plan.outcome === "explained" || plan.outcome === "unfounded" || solved !== "no" ? solved : "partly";
  await call(
    { reached: "yes", solved: final, satisfied, note: random.pick(park.talk.callBacks.reached) },
    plan.missedFirst ? 300 : after,
  );
  await writeOff(officer, schema.writeOff.parse({ number, version: SEEN }), wait(story, random.between(4, 40)));
}
