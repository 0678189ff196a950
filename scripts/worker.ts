// The worker: does what is due at a time rather than at a click. Any number of them may run against one database.
import { Logger, parseCronItems, run } from "graphile-worker";
import pino from "pino";
import { env } from "@/lib/env";
import { schedule, tasks } from "./worker/tasks";

const log = pino({ name: "worker", level: env.LOG_LEVEL });
// What the library reports about itself is detail to us.
const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

const runner = await run({
  connectionString: env.DATABASE_URL,
  concurrency: env.WORKER_CONCURRENCY,
  noHandleSignals: true,
  taskList: tasks,
  parsedCronItems: parseCronItems(schedule),
  logger: new Logger(() => (level, message, meta) => log[LEVELS[level]](meta ?? {}, message)),
});
log.info({ tasks: Object.keys(tasks) }, "the worker is ready");

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    log.info("the worker finishes the jobs at hand and stops");
    runner.stop().catch((problem: unknown) => log.error(problem, "the worker did not stop cleanly"));
  });
}
await runner.promise;
process.exit(0);
