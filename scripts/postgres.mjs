import { existsSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { reachable, serverAccount } from "./postgres/account.mjs";
import { initialise, launch, shutDown } from "./postgres/cluster.mjs";
import { enter, leave, withLock } from "./postgres/company.mjs";
import { canListen, freePort } from "./postgres/ports.mjs";
import { findPrograms } from "./postgres/programs.mjs";

const DATABASE = "qifu";

/**
 * Brings up the project's own PostgreSQL in `folder` (or joins it, when another of our programs runs it already) and
 * returns its address. The last program to call `stop` switches it off. With DATABASE_URL set, that one is used as it is.
 */
export async function startPostgres({ folder = ".data/postgres", port = 54_329, settings = {}, say = () => {} } = {}) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  await mkdir(path.dirname(folder), { recursive: true });
  const account = serverAccount();
  const programs = await findPrograms(account);

  return withLock(folder, async () => {
    const cluster = await openCluster(folder, { port, account, programs });
    const alreadyRunning = await answers(cluster);
    if (!alreadyRunning) await startCluster(cluster, settings);
    await enter(folder);
    await createDatabase(cluster);
    say(`PostgreSQL ${programs.major} ${alreadyRunning ? "was running already" : "started"} on port ${cluster.port}`);
    return { url: addressOf(cluster, DATABASE), stop: () => withLock(folder, () => stopCluster(folder, cluster)) };
  });
}

/** Where the cluster lives is kept beside `folder` (not in it), so that it survives and a fresh clone begins afresh. */
async function openCluster(folder, { port, account, programs }) {
  const card = `${folder}.json`;
  if (existsSync(card)) return { ...JSON.parse(readFileSync(card, "utf8")), card, account, programs };

  const password = crypto.randomUUID().replaceAll("-", "");
  const data = path.join(await reachable(path.resolve(folder), account), "data");
  await initialise({ data, password, user: DATABASE, account, programs });
  await writeCard(card, { data, password, port });
  return { data, password, port, card, account, programs };
}

async function startCluster(cluster, settings) {
  if (!(await canListen(cluster.port))) {
    cluster.port = await freePort();
    await writeCard(cluster.card, { data: cluster.data, password: cluster.password, port: cluster.port });
  }
  await launch(cluster, { ...settings, port: cluster.port }, () => answers(cluster));
}

async function writeCard(card, { data, password, port }) {
  await rm(card, { force: true });
  await writeFile(card, JSON.stringify({ data, password, port }), { mode: 0o600 });
}

async function stopCluster(folder, cluster) {
  const others = await leave(folder);
  if (others === 0 && (await answers(cluster))) shutDown(cluster);
}

function addressOf({ password, port }, database) {
  return `postgresql://${DATABASE}:${password}@127.0.0.1:${port}/${database}`;
}

/** Our random password opens no server but ours, so an answer also means that the port is not somebody else's. */
async function answers(cluster) {
  const client = new pg.Client({ connectionString: addressOf(cluster, "postgres"), connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function createDatabase(cluster) {
  const client = new pg.Client({ connectionString: addressOf(cluster, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(DATABASE)}`);
  } finally {
    await client.end();
  }
}
