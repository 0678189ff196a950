import "server-only";
import { ATTEMPTS, IN_TURN, type TaskName } from "@/lib/jobs/policy";

/** What runs statements inside a transaction: the caller's own. */
type Statements = {
  $queryRaw: <Rows>(text: TemplateStringsArray, ...values: unknown[]) => Promise<Rows>;
  $executeRaw: (text: TemplateStringsArray, ...values: unknown[]) => Promise<number>;
};

let isThere = false;

/**
 * Asks the worker to do a task as soon as the caller's transaction is kept. Asking twice is two jobs: a key they shared would make
 * writers of different cases wait for each other. For what is rare, `once` makes asking again before it begins asking once. Where no
 * worker has ever run there is nobody to ask, and the timetable has it done when one comes.
 */
export async function askWorker(tx: Statements, task: TaskName, { once = false } = {}): Promise<void> {
  if (!isThere) {
    const [answer] = await tx.$queryRaw<{ there: boolean }[]>`
      SELECT to_regclass('graphile_worker.jobs') IS NOT NULL AS there`;
    isThere = answer?.there ?? false;
  }
  const key = once ? task : null;
  const queue = IN_TURN.has(task) ? task : null;
  if (isThere)
    await tx.$executeRaw`
      SELECT graphile_worker.add_job(${task}::text, job_key => ${key}::text, queue_name => ${queue}::text,
        max_attempts => ${ATTEMPTS}::int)`;
}
