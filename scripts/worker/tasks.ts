import type { CronItem, Task } from "graphile-worker";
import { refreshOutdatedClocks } from "@/lib/deadlines/jobs";
import { remindOfRenewals } from "@/lib/enterprises/jobs";
import { sweepDraftFiles } from "@/lib/files/jobs";
import { remindOfGreenReviews } from "@/lib/green-reviews/jobs";
import { sweepRuns } from "@/lib/jobs/jobs";
import { ATTEMPTS, IN_TURN, TASKS, type TaskName, TIMETABLE } from "@/lib/jobs/policy";
import { latestTick, periodOf } from "@/lib/jobs/rules";
import { deliverDue, tellNews } from "@/lib/notices/jobs";
import { nudgeMeasures, remindOfPlanReviews } from "@/lib/plans/jobs";
import { settleSilentCases } from "@/lib/ratings/jobs";
import { climbLadder } from "@/lib/supervision/jobs";
import { noteEndedSuspensions } from "@/lib/suspensions/jobs";
import { remindTopicOwners } from "@/lib/topics/jobs";
import { noteMissedVisits, noteOverduePromises, sweepVisitOperations, sweepVisitPhotos } from "@/lib/visits/jobs";
import { type Duty, noted } from "./noted";

/** About ten seconds of work. */
const NEWS_AT_ONCE = 1000;

/** What the worker can do, by name. Each calls a command of lib/<module>/jobs.ts, which may be run twice without harm. */
const duties: Record<TaskName, Duty> = {
  settleSilentCases,
  noteEndedSuspensions,
  refreshOutdatedClocks,
  tellNews: (now) => tellNews(now, NEWS_AT_ONCE),
  deliver: (now) => deliverDue(now),
  climbLadder,
  nudgeMeasures,
  remindOfRenewals,
  remindTopicOwners,
  sweepDraftFiles,
  sweepVisitPhotos,
  sweepVisitOperations,
  noteMissedVisits,
  remindOfPlanReviews,
  remindOfGreenReviews,
  noteOverduePromises,
  sweepRuns,
};

export const tasks: Record<string, Task> = Object.fromEntries(TASKS.map((task) => [task, noted(task, duties[task])]));

/** When it does what nobody asks for: as lib/jobs/policy.ts says. */
export const schedule: CronItem[] = TASKS.map((task) => ({ task, identifier: task, ...beginningOf(task) }));

/**
 * graphile-worker goes through every minute that was missed: at its start as far back as the backfill reaches, and without any
 * limit when the clock jumps ahead. Only the last beginning of a task is worth catching up with.
 */
function beginningOf(task: TaskName): Pick<CronItem, "match" | "options"> {
  const rhythm = TIMETABLE[task];
  return {
    match: (minute) => isSameMinute(minute, latestTick(rhythm, new Date())),
    options: {
      backfillPeriod: periodOf(rhythm),
      maxAttempts: ATTEMPTS,
      ...(IN_TURN.has(task) ? { queueName: task } : {}),
    },
  };
}

type Minute = Parameters<Extract<CronItem["match"], (...given: never[]) => boolean>>[0];

function isSameMinute({ month, date, hour, min }: Minute, at: Date): boolean {
  const [ofMonth, ofDay] = [at.getUTCMonth() + 1, at.getUTCDate()];
  return month === ofMonth && date === ofDay && hour === at.getUTCHours() && min === at.getUTCMinutes();
}
