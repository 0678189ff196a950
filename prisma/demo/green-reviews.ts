import { addWorkingDays } from "@/lib/calendar/rules";
import { momentAt } from "@/lib/day";
import { recordReview } from "@/lib/green-reviews/commands";
import { reviewMonths, reviewOf } from "@/lib/green-reviews/queries";
import { daysOf, leastLookedAt } from "@/lib/green-reviews/rules";
import * as schema from "@/lib/green-reviews/schema";
import type { DemoActor } from "./actors";
import type { Park } from "./park";

/** A review is written on the fourth working day, a day before it is due. */
const WRITTEN_AFTER = 4;
const CONCLUSIONS = [
  "抽看的各件理由具体，有企业书面说明，确属急需，没有发现滥用。",
  "理由总体充分。提醒各单位：合同工期紧的，要附合同复印件，不能只写“很急”。",
  "列入的都在减半后的时限内推进；今后凡已缓解的，应当及时取消，把通道留给停产和安全事项。",
];
const NONE_GRANTED = "当月提请的都没有批准，绿色通道没有被占用，不同意的理由清楚。";
const WRONG = "只是企业催得急，没有停产、安全或固定日期的依据，按正常时限办理即可。";

/** Every past month is reviewed by the manager who decides nothing in the lane; last month's review is still to be written. */
export async function reviewTheLane(park: Park): Promise<void> {
  const reviewer = park.staff.managers[1];
  if (!reviewer) throw new Error("a park with one manager has nobody to review the green channel");
  const months = (await reviewMonths(reviewer, park.now)) ?? [];
  const past = months.slice(1).filter(({ asked }) => asked > 0);
  for (const [index, { month }] of past.toReversed().entries()) await reviewMonth(park, reviewer, month, index);
}

async function reviewMonth(park: Park, reviewer: DemoActor, month: string, index: number): Promise<void> {
  const on = addWorkingDays(park.calendar, daysOf(month).to, WRITTEN_AFTER).on;
  const review = await reviewOf(reviewer, month, park.now);
  if (!review) throw new Error(`no month to review: ${month}`);
  const looked = review.entries.slice(0, leastLookedAt(review.figures.granted));
  const conclusion = looked.length === 0 ? NONE_GRANTED : CONCLUSIONS[index % CONCLUSIONS.length];
  const write = (version: number, isWrong: (place: number) => boolean, words: string | undefined, minute: number) =>
    recordReview(
      reviewer,
      schema.recordReview.parse({
        month,
        version,
        conclusion: words,
        judgements: looked.map(({ id }, place) =>
          isWrong(place) ? { entryId: id, verdict: "wrongly", note: WRONG } : { entryId: id, verdict: "rightly" },
        ),
      }),
      momentAt(on, minute),
    );
  await write(0, (place) => place === 0 && index % 3 === 1, conclusion, 630);
  // The first of them was looked into once more and corrected the same afternoon.
  if (index === 1) await write(1, () => false, "更正：补看合同后，第一件确有固定日期，应当列入。", 960);
}
