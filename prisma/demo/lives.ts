import { end } from "./ending";
import type { FiledPlan } from "./filing";
import { intake } from "./intake";
import type { Park } from "./park";
import { begin } from "./story";
import { work } from "./work";

const LANES = 6;

/** Lives every filed plan to where it stands now, several at a time: cases do not wait for each other. */
export async function liveAll(park: Park, filed: readonly FiledPlan[]): Promise<void> {
  const waiting = [...filed];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await live(park, next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function live(park: Park, { plan, number, filedAt }: FiledPlan): Promise<void> {
  const story = begin(park, plan, number, filedAt);
  if ((await intake(story)) && !(await work(story))) return;
  const hasAnswer = ["answered", "settled", "writtenOff"].includes(plan.stage);
  if (hasAnswer || plan.reopenings > 0) await end(story);
}
