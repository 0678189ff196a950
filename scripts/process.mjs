import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

export const ROOT = path.resolve(import.meta.dirname, "..");

const FOLLOW_PARENT = ["--import", pathToFileURL(path.join(import.meta.dirname, "follow-parent.mjs")).href];

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** A problem the person at the keyboard can mend: its message is one sentence, shown without a stack. */
export class Stop extends Error {}

/** Runs a script's recipe in the project's folder; whatever it returns becomes the exit code. */
export async function main(recipe) {
  process.chdir(ROOT);
  try {
    process.exitCode = (await recipe(process.argv.slice(2))) ?? 0;
  } catch (problem) {
    console.error(problem instanceof Stop ? problem.message : problem);
    process.exit(1);
  }
}

/** Runs a program to its end with our terminal; throws Stop(`failure`) unless it ends with 0. */
export async function run(command, args, { env = {}, failure } = {}) {
  const code = await exitCodeOf(command, args, env);
  if (code !== 0) throw new Stop(failure ?? `${path.basename(command)} ended with ${code}.`);
}

/**
 * `run` for a Node program. It dies with us, also when we are killed: nothing half done goes on behind the next start.
 * @param {string[]} args
 * @param {{ failure?: string, env?: Record<string, string | undefined> }} [options]
 */
export async function runNode(args, { env = {}, failure = `${args.join(" ")} failed.` } = {}) {
  const code = await exitCodeOfNode(args, env);
  if (code !== 0) throw new Stop(failure);
}

/** `exitCodeOf` for a Node program, which dies with us. */
export function exitCodeOfNode(args, env = {}) {
  return ending(spawnNode(args, env));
}

/** Starts a Node program that dies with us: the channel "ipc" breaks when we are gone. */
export function spawnNode(args, env = {}) {
  return spawn(process.execPath, [...FOLLOW_PARENT, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...env, FOLLOWED_PROCESS: String(process.pid) },
  });
}

/** Runs a program to its end with our terminal and returns its exit code. */
export function exitCodeOf(command, args, env = {}) {
  return ending(spawn(command, args, { stdio: "inherit", env: { ...process.env, ...env } }));
}

/** Waits for a program's end. Ctrl+C reaches it by itself; we pass on the rest. */
function ending(child) {
  return new Promise((resolve, reject) => {
    const onSignal = (signal) => signal === "SIGINT" || child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, onSignal);
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      for (const name of SIGNALS) process.off(name, onSignal);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** What to pass to node so that it runs one of our TypeScript files outside Next. */
export function typescript(file, ...args) {
  return ["--conditions=react-server", "--import", "tsx", file, ...args];
}

/** Returns a function that prints a line with the seconds since this call. */
export function stopwatch() {
  const began = Date.now();
  return (line) => console.log(`[${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s] ${line}`);
}
