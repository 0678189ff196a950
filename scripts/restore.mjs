// npm run restore -- FILE.tar.gz [--force]: puts a backup in place. Refuses to do so where a park is, unless forced.
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { readRows } from "./backup/rows.mjs";
import { migrate, migrations } from "./migrate.mjs";
import { startPostgres } from "./postgres.mjs";
import { main, run, Stop } from "./process.mjs";
import { loadSettings } from "./start/settings.mjs";

await main(async (words) => {
  const archive = words.find((word) => !word.startsWith("--"));
  const isForced = words.includes("--force");
  if (!archive || !existsSync(archive)) throw new Stop("Name a backup: npm run restore -- backups/qifu-….tar.gz");
  loadSettings();
  await mkdir(".data", { recursive: true });
  const stage = await mkdtemp(".data/restore-");
  const database = await startPostgres();
  try {
    await run("tar", ["-xzf", path.resolve(archive), "-C", stage], { failure: `${archive} is not a backup.` });
    const card = await readCard(stage);
    await makeRoom(database.url, isForced);
    await migrate(database.url, { last: card.migrations.at(-1) });
    await readRows(database.url, stage, card);
    await migrate(database.url);
    await putFiles(path.join(stage, "files"), path.resolve(process.env.FILES_DIR || ".data/files"));
    console.log(`The park is as it was at ${card.madeAt}. "npm run verify" proves that it is whole.`);
  } finally {
    await database.stop();
    await rm(stage, { recursive: true, force: true });
  }
});

async function readCard(stage) {
  const card = JSON.parse(await readFile(path.join(stage, "backup.json"), "utf8"));
  const known = new Set(migrations().map(({ name }) => name));
  const newer = card.migrations.filter((name) => !known.has(name));
  if (card.format !== 1 || newer.length > 0)
    throw new Stop("This backup was made by a newer version of Qifu: restore it with that one.");
  return card;
}

/** Leaves an empty database; throws Stop when somebody uses it, or when it holds a park and we are not forced. */
async function makeRoom(url, isForced) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const open = await client.query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    if (open.rowCount > 0) throw new Stop("Somebody is connected to the database: close Qifu first.");
    if (!isForced && (await holdsPark(client)))
      throw new Stop("The database already holds a park: --force would replace it. Back it up first.");
    await client.query(
      "DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS graphile_worker CASCADE",
    );
  } finally {
    await client.end();
  }
}

async function holdsPark(client) {
  const { rows } = await client.query("SELECT to_regclass('public.people') IS NOT NULL AS made");
  return rows[0].made && (await client.query("SELECT FROM people LIMIT 1")).rowCount > 0;
}

// Files that lie there already are set aside, never deleted.
async function putFiles(from, to) {
  const present = existsSync(to) ? await readdir(to) : [];
  if (present.length > 0) await rename(to, `${to}-before-${Date.now()}`);
  await mkdir(path.dirname(to), { recursive: true });
  await cp(from, to, { recursive: true, force: true });
}
