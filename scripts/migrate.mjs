// Applies prisma/migrations and records them exactly as `prisma migrate deploy` does (same table, same checksum, same
// lock), but without Prisma's engine, which would have to be downloaded. Either may take over from the other.
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { Stop } from "./process.mjs";

const FOLDER = "prisma/migrations";
const PRISMA_LOCK = 72_707_369;

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** Applies what the database lacks (up to and including `last`, if given) and returns the names of what it applied. */
export async function migrate(url, { last, say = () => {} } = {}) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(TABLE);
    const wanted = migrations().filter(({ name }) => !last || name <= last);
    const missing = lacking(wanted, await recorded(client), say);
    for (const migration of missing) await apply(client, migration);
    say(missing.length > 0 ? `applied ${missing.length} migrations` : "the database has every migration");
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Every migration of the project, oldest first: its name, SQL and checksum. */
export function migrations() {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => ({ name, sql: readFileSync(path.join(FOLDER, name, "migration.sql"), "utf8") }))
    .map(({ name, sql }) => ({ name, sql, checksum: createHash("sha256").update(sql).digest("hex") }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function recorded(client) {
  const { rows } = await client.query(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  const failed = rows.find((row) => !row.finished_at);
  if (failed)
    throw new Stop(
      `The migration ${failed.migration_name} failed earlier: mend it, then run "prisma migrate resolve".`,
    );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function lacking(wanted, done, say) {
  const edited = wanted.filter(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
  for (const { name } of edited) say(`warning: ${name} was edited after this database applied it`);
  return wanted.filter(({ name }) => !done.has(name));
}

async function apply(client, { name, sql, checksum }) {
  const id = randomUUID();
  await client.query("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)", [
    id,
    checksum,
    name,
  ]);
  try {
    // Sent whole, a file is one implicit transaction: it is applied entirely or not at all.
    await client.query(sql);
  } catch (problem) {
    await client.query("ROLLBACK");
    await client.query("DELETE FROM _prisma_migrations WHERE id = $1", [id]);
    const line = problem.position ? ` in line ${sql.slice(0, problem.position).split("\n").length}` : "";
    throw new Stop(`The migration ${name} failed${line} and changed nothing: ${problem.message}`);
  }
  await client.query("UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1", [id]);
}
