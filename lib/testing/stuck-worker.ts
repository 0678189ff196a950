import { EventEmitter } from "node:events";
import { run } from "graphile-worker";
import { keepHeartbeats } from "../../scripts/worker/heartbeat";
import { noted } from "../../scripts/worker/noted";

// Run by scripts/worker/worker.db.test.ts in a process of its own: a worker that takes a job and never ends it.
const events = new EventEmitter();
keepHeartbeats(events, console.error);
const stuck = noted("sweepRuns", () => {
  process.stdout.write("taken\n");
  return new Promise(() => {});
});
await run({
  connectionString: process.env.DATABASE_URL,
  events,
  noHandleSignals: true,
  taskList: { sweepRuns: stuck },
});
