import { spawnSync } from "node:child_process";
import { appendFileSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Stop } from "../process.mjs";

const LAUNCH_TRIES = 20;
const BUILT_IN_LOCALE_SINCE = 17;

const CONFIGURATION = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
shared_buffers = 128MB
timezone = 'UTC'
log_timezone = 'UTC'
`;

/** Makes an empty cluster in `data`. It gets its name only when finished, so an interruption leaves nothing half made. */
export async function initialise({ data, password, user, account, programs }) {
  const unfinished = `${data}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
  const passwordFile = path.join(os.tmpdir(), `qifu-${crypto.randomUUID()}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const locale =
    programs.major >= BUILT_IN_LOCALE_SINCE
      ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
      : ["--locale=C.UTF-8"];
  try {
    const args = [
      "-D",
      unfinished,
      "-U",
      user,
      `--pwfile=${passwordFile}`,
      "-A",
      "scram-sha-256",
      "-E",
      "UTF8",
      ...locale,
    ];
    const made = spawnSync(programs.program("initdb"), args, { encoding: "utf8", ...account, cwd: "/" });
    if (made.status !== 0)
      throw new Stop(`PostgreSQL could not make its folder ${data}.\n${made.stdout}${made.stderr}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  appendFileSync(path.join(unfinished, "postgresql.conf"), CONFIGURATION);
  renameSync(unfinished, data);
}

/** Starts the server and returns once `answers` says so; throws Stop with the end of the server's log if it never does. */
export async function launch({ data, account, programs }, settings, answers) {
  refuseOtherVersion(data, programs.major);
  const log = path.join(data, "server.log");
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");
  const args = ["start", "-w", "-t", "60", "-s", "-D", data, "-l", log, "-o", options];

  for (let count = 0; count < LAUNCH_TRIES; count += 1) {
    const started = spawnSync(programs.program("pg_ctl"), args, { stdio: "ignore", ...account, cwd: "/" });
    if (started.status === 0 || (await answers())) return;
    forgetDeadServer(data);
    // After a hard kill the old processes need a moment to let go of their shared memory.
    await wait(500);
  }
  const lastWords = existsSync(log)
    ? readFileSync(log, "utf8").trim().split("\n").slice(-8).join("\n")
    : "It left no log.";
  throw new Stop(`PostgreSQL does not start from ${data}.\n${lastWords}`);
}

/** Stops the server; running transactions are rolled back. */
export function shutDown({ data, account, programs }) {
  spawnSync(programs.program("pg_ctl"), ["stop", "-m", "fast", "-w", "-s", "-D", data], {
    stdio: "ignore",
    ...account,
    cwd: "/",
  });
}

function refuseOtherVersion(data, major) {
  const made = Number(readFileSync(path.join(data, "PG_VERSION"), "utf8"));
  if (made !== major)
    throw new Stop(
      `${data} was made by PostgreSQL ${made}, but ${major} is installed: back up with the old one, then restore.`,
    );
}

// PostgreSQL takes a stale process number for a living server when the machine has given it to another program since.
function forgetDeadServer(data) {
  const note = path.join(data, "postmaster.pid");
  if (process.platform !== "linux" || !existsSync(note)) return;
  const program = `/proc/${Number.parseInt(readFileSync(note, "utf8"), 10)}/comm`;
  const alive = existsSync(program) && readFileSync(program, "utf8").trim() === "postgres";
  if (!alive) rmSync(note, { force: true });
}
