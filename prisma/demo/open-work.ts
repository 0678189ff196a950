import { blockItem } from "@/lib/checklist/commands/work";
import { blockItem as blockInput } from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { halved } from "@/lib/deadlines/green.policy";
import { workingDays } from "@/lib/deadlines/policy";
import { dueOf, limitMinutesOf, warnAtOf } from "@/lib/deadlines/rules";
import { finish, type OpenItem, openItems } from "./items";
import { chat, minutesUntil, SEEN, type Story, wait } from "./story";
import { liaisonOf } from "./work";

/** Leaves a case in the middle of its work, with just those lines done that give it the planned lamp now. */
export async function openWorkingMoment(story: Story): Promise<void> {
  const { plan, park } = story;
  const items = await openItems(story.number);
  const { acceptedAt } = await db.case.findUniqueOrThrow({
    where: { number: story.number },
    select: { acceptedAt: true },
  });
  const done = toBeDone(story, items, acceptedAt ?? story.at);
  const room = minutesUntil(story, park.now) - 60;
  // Where the ladder is to be climbed, what was done was done early, and nobody has touched the case since.
  const share = plan.supervised && plan.supervised !== "byHand" ? 0.2 : 0.8;
  for (const item of done) await finish(story, item, Math.max(3, (room * share) / done.length));
  if (plan.blocked) await block(story);
  if (plan.talkative) await chat(story);
}

/** For green every line that is yellow or red by now; for yellow the red ones; for red all the red ones but the last. */
function toBeDone({ plan, park }: Story, items: OpenItem[], startedAt: Date): OpenItem[] {
  const lampsOf = items.map((item) => {
    const own = workingDays(item.limitDays);
    const limit = plan.green === "granted" || plan.green === "direct" ? halved(own) : own;
    const { dueAt } = dueOf(park.calendar, { startedAt, limit, pauses: [] }, park.now);
    if (!dueAt) throw new Error("nothing pauses here");
    const warnAt = warnAtOf(park.calendar, dueAt, limitMinutesOf(park.calendar, limit));
    return { item, isRed: dueAt < park.now, isYellow: warnAt <= park.now };
  });
  const wanted = lampsOf
    .filter(({ isRed, isYellow }) => (plan.lamp === "green" ? isYellow : isRed))
    .map(({ item }) => item);
  return plan.lamp === "red" ? wanted.slice(0, -1) : wanted;
}

async function block(story: Story): Promise<void> {
  const [item] = await openItems(story.number);
  if (!item) return;
  const reason = story.random.pick(story.park.talk.blockReasons);
  const input = blockInput.parse({ number: story.number, itemId: item.id, itemVersion: SEEN, reason });
  await blockItem(liaisonOf(story, item.departmentId), input, wait(story, story.random.between(20, 50)));
}
