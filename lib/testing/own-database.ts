import { afterAll } from "vitest";
import { copyDatabase } from "../../scripts/test/databases.mjs";

const { TEST_SERVER = "", TEST_TEMPLATE = "", TEST_RUN = "", VITEST_POOL_ID = "" } = process.env;

// Every test file begins with an empty park of its own. This runs before the file imports `@/lib/db`.
process.env.DATABASE_URL = await copyDatabase(TEST_SERVER, `${TEST_RUN}_${VITEST_POOL_ID}`, TEST_TEMPLATE);

afterAll(async () => {
  const { db } = await import("@/lib/db");
  await db.$disconnect();
});
