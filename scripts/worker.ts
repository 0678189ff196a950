// The worker: does what is due at a time rather than at a click. Any number of them may run against one database.
import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, type WorkerEvents } from "graphile-worker";
import pino from "pino";
import { env } from "@/lib/env";
import { keepHeartbeats } from "./worker/heartbeat";
import { schedule, tasks } from "./worker/tasks";

const log = pino({ name: "worker", level: env.LOG_LEVEL });
// What the library reports about itself is detail to us.
const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

const events: WorkerEvents = new EventEmitter();
const endHeartbeats = keepHeartbeats(events, (problem) => log.warn(problem, "a heartbeat did not get through"));
const runner = await run({
  connectionString: env.DATABASE_URL,
  concurrency: env.WORKER_CONCURRENCY,
  noHandleSignals: true,
  events,
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
await endHeartbeats();
process.exit(0);
