import { createHash } from "node:crypto";
import { migrate, migrations } from "../migrate.mjs";
import { beside, databaseIn, withDatabase } from "../migrations/administration.mjs";
import { startPostgres } from "../postgres.mjs";

const TEMPLATE_LOCK = 81_190_001;
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

// A test database may be lost in a power cut: waiting for the disk would only cost time.
const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** The server for tests: one of its own, apart from the park's, or the one DATABASE_URL names. */
export function startTestServer() {
  return startPostgres({ folder: ".data/test-postgres", port: 54_330, settings: CARELESS });
}

/**
 * Returns the name of a database that has every migration and no rows, made unless it is there. Its name holds a hash of
 * the migrations, so that a changed migration makes a new one and the old ones are dropped.
 */
export async function migratedTemplate(url) {
  const hash = createHash("sha256")
    .update(
      migrations()
        .map(({ name, checksum }) => name + checksum)
        .join(),
    )
    .digest("hex");
  const family = `${databaseIn(url)}_template_`;
  const name = family + hash.slice(0, 12);
  await beside(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const names = await databasesLike(client, family);
    if (names.includes(name)) return;
    for (const old of names) await drop(client, old);
    const unfinished = `${family}unfinished`;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(unfinished)} TEMPLATE template0`);
    await migrate(withDatabase(url, unfinished));
    await client.query(
      `ALTER DATABASE ${client.escapeIdentifier(unfinished)} RENAME TO ${client.escapeIdentifier(name)}`,
    );
  });
  return name;
}

/** A prefix for the databases of one test run, so that two runs at the same time do not meet. */
export function nameOfRun(url) {
  return `${databaseIn(url)}_run_${Date.now()}_${process.pid}`;
}

/** Makes the database `name` anew as a copy of `template` and returns its address. */
export async function copyDatabase(url, name, template) {
  await beside(url, async (client) => {
    await drop(client, name);
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
    );
  });
  return withDatabase(url, name);
}

/** Drops the databases of this run, and those of runs that were killed long ago. */
export async function dropDatabasesOf(url, run) {
  const family = `${databaseIn(url)}_run_`;
  await beside(url, async (client) => {
    for (const name of await databasesLike(client, family)) {
      const startedAt = Number(name.slice(family.length).split("_")[0]);
      if (name.startsWith(run) || Date.now() - startedAt > ABANDONED_AFTER_MS) await drop(client, name);
    }
  });
}

async function databasesLike(client, prefix) {
  const { rows } = await client.query("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [prefix]);
  return rows.map((row) => row.datname);
}

function drop(client, name) {
  return client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
}
