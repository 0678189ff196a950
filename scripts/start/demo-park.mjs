import { existsSync } from "node:fs";
import pg from "pg";
import { migrate } from "../migrate.mjs";
import { runNode, typescript } from "../process.mjs";

const SEED = "prisma/seed.ts";
const PLANTING_LOCK = 81_190_002;

/** Fills a database without people with the demo park. An interrupted planting is cleared away and begun again. */
export async function plantDemoPark({ say }) {
  if (!existsSync(SEED)) return;
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PLANTING_LOCK]);
    if (await isHalfPlanted(client)) await clear(client, say);
    if (await hasPeople(client)) return;
    say("planting the demo park");
    await client.query(`INSERT INTO settings (key, value, updated_at) VALUES ('planting', '{}', now())`);
    await runNode(typescript(SEED), { failure: "The demo park could not be planted." });
    await client.query("DELETE FROM settings WHERE key = 'planting'");
  } finally {
    await client.end();
  }
}

export async function hasPeople(client) {
  return (await client.query("SELECT FROM people LIMIT 1")).rowCount > 0;
}

// The mark is set only on a database without people, and the app is not started before it is gone: whatever lies beside
// the mark was written by the seed.
async function isHalfPlanted(client) {
  return (await client.query("SELECT FROM settings WHERE key = 'planting'")).rowCount > 0;
}

async function clear(client, say) {
  say("the demo park was left half planted: clearing it away");
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS graphile_worker CASCADE");
  await migrate(process.env.DATABASE_URL);
}
