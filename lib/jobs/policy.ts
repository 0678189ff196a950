/** How often a task runs: every so many minutes (a divisor of 60), or once a day at a minute of the park's clock. */
export type Rhythm = { everyMinutes: number } | { dailyAtMinute: number };

/** What the worker does by itself, and when. */
export const TIMETABLE = {
  settleSilentCases: { everyMinutes: 5 },
  noteEndedSuspensions: { everyMinutes: 5 },
  refreshOutdatedClocks: { everyMinutes: 1 },
  tellNews: { everyMinutes: 1 },
  deliver: { everyMinutes: 1 },
  climbLadder: { everyMinutes: 5 },
  nudgeMeasures: { dailyAtMinute: 8 * 60 + 37 },
  remindOfRenewals: { dailyAtMinute: 8 * 60 + 5 },
  remindTopicOwners: { dailyAtMinute: 8 * 60 + 30 },
  sweepDraftFiles: { dailyAtMinute: 2 * 60 + 17 },
  sweepVisitPhotos: { dailyAtMinute: 2 * 60 + 27 },
  sweepVisitOperations: { dailyAtMinute: 2 * 60 + 37 },
  noteMissedVisits: { dailyAtMinute: 8 * 60 + 41 },
  remindOfPlanReviews: { dailyAtMinute: 8 * 60 + 21 },
  remindOfGreenReviews: { dailyAtMinute: 8 * 60 + 46 },
  noteOverduePromises: { dailyAtMinute: 8 * 60 + 12 },
  sweepRuns: { dailyAtMinute: 2 * 60 + 47 },
} as const satisfies Record<string, Rhythm>;

export type TaskName = keyof typeof TIMETABLE;
export const TASKS = Object.keys(TIMETABLE) as TaskName[];

/**
 * What goes through everything that waits, however long that takes: asked for a hundred times, and again every minute, it is done by
 * one after another, so that the worker's other hands stay free.
 */
export const IN_TURN: ReadonlySet<TaskName> = new Set(["tellNews"]);

/** How often a job is attempted before it is given up. */
export const ATTEMPTS = 3;
/** A worker renews its heartbeat so often, and counts as gone when it has missed several. */
export const HEARTBEAT_SECONDS = 30;
export const SILENT_SECONDS = 120;
/** graphile-worker takes a job away from a worker that has held it this long. */
export const LOCK_HOURS = 4;
/** How long runs are kept. */
export const KEPT_DAYS = 30;
