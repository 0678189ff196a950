import "server-only";

/** What runs statements inside a transaction: the caller's own. */
type Statements = {
  $queryRaw: <Rows>(text: TemplateStringsArray, ...values: unknown[]) => Promise<Rows>;
  $executeRaw: (text: TemplateStringsArray, ...values: unknown[]) => Promise<number>;
};

let isThere = false;

/**
 * Asks the worker to do a task as soon as the caller's transaction is kept. Asking twice is two jobs: a key they shared would make
 * writers of different cases wait for each other. Where no worker has ever run there is nobody to ask, and the schedule does it
 * when one comes.
 */
export async function askWorker(tx: Statements, task: string): Promise<void> {
  if (!isThere) {
    const [answer] = await tx.$queryRaw<{ there: boolean }[]>`
      SELECT to_regclass('graphile_worker.jobs') IS NOT NULL AS there`;
    isThere = answer?.there ?? false;
  }
  if (isThere) await tx.$executeRaw`SELECT graphile_worker.add_job(${task}::text, max_attempts => 3)`;
}
