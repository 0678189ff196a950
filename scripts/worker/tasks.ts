import type { CronItem, TaskList } from "graphile-worker";
import { refreshOutdatedClocks } from "@/lib/deadlines/jobs";
import { sweepDraftFiles } from "@/lib/files/jobs";
import { currentTime } from "@/lib/now";
import { settleSilentCases } from "@/lib/ratings/jobs";

/** What the worker can do, by name. Each calls a command of lib/<module>/jobs.ts, which may be run twice without harm. */
export const tasks = {
  settleSilentCases: async (_payload, { logger }) => {
    const settled = await settleSilentCases(currentTime());
    if (settled > 0) logger.info(`settled ${settled} cases after five working days of silence`);
  },
  refreshOutdatedClocks: async (_payload, { logger }) => {
    const refreshed = await refreshOutdatedClocks(currentTime());
    if (refreshed > 0) logger.info(`worked out the deadlines of ${refreshed} cases by the new calendar`);
  },
  sweepDraftFiles: async (_payload, { logger }) => {
    const swept = await sweepDraftFiles(currentTime());
    if (swept > 0) logger.info(`deleted ${swept} files that no case will ever have`);
  },
} satisfies TaskList;

/** When it does what nobody asks for. The times are UTC. */
export const schedule: CronItem[] = [
  every("*/5 * * * *", "settleSilentCases"),
  every("* * * * *", "refreshOutdatedClocks"),
  every("17 18 * * *", "sweepDraftFiles"),
];

function every(match: string, task: keyof typeof tasks): CronItem {
  return { match, task, identifier: task, options: { backfillPeriod: 0, maxAttempts: 3 } };
}
