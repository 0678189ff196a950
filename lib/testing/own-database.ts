import { afterAll, vi } from "vitest";
import { copyDatabase } from "../../scripts/test/databases.mjs";

const { TEST_SERVER = "", TEST_TEMPLATE = "", TEST_RUN = "", VITEST_POOL_ID = "" } = process.env;

// Files that run in one process share what was installed, and nothing of ours: what a module keeps belongs to one database.
vi.resetModules();

// Every test file begins with an empty park of its own. This runs before the file imports `@/lib/db`.
process.env.DATABASE_URL = await copyDatabase(TEST_SERVER, `${TEST_RUN}_${VITEST_POOL_ID}`, TEST_TEMPLATE);
const settings = { ...process.env };

afterAll(async () => {
  const { db } = await import("@/lib/db");
  await db.$disconnect();
  for (const name of Object.keys(process.env)) if (!(name in settings)) delete process.env[name];
  Object.assign(process.env, settings);
});
