// Several of our programs may share one PostgreSQL. Each leaves its process number while it is here; whoever leaves last
// stops the server. A program that was killed cannot take its number away, so numbers of dead processes do not count.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Stop } from "../process.mjs";

const PATIENCE_MS = 90_000;

/** Notes that this program uses the server of `folder`. */
export async function enter(folder) {
  await mkdir(`${folder}.users`, { recursive: true });
  await writeFile(path.join(`${folder}.users`, String(process.pid)), "");
}

/** Takes the note away and returns how many living programs still use the server. */
export async function leave(folder) {
  const here = `${folder}.users`;
  await rm(path.join(here, String(process.pid)), { force: true });
  const others = await readdir(here);
  const dead = others.filter((name) => !isAlive(Number(name)));
  for (const name of dead) await rm(path.join(here, name), { force: true });
  return others.length - dead.length;
}

/** Runs `work` while no other program of ours starts or stops the server of `folder`. */
export async function withLock(folder, work) {
  const lock = `${folder}.lock`;
  await takeLock(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function takeLock(lock) {
  const givingUpAt = Date.now() + PATIENCE_MS;
  while (!(await written(lock))) {
    const owner = Number(await readFile(lock, "utf8").catch(() => ""));
    // An empty lock is being written this very moment.
    if (owner && !isAlive(owner)) await rm(lock, { force: true });
    else if (Date.now() > givingUpAt)
      throw new Stop(`Another program (process ${owner}) keeps ${lock}: end it, or delete that file.`);
    else await wait(100);
  }
}

async function written(lock) {
  try {
    await writeFile(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (problem) {
    if (problem.code === "EEXIST") return false;
    throw problem;
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === "EPERM";
  }
}
