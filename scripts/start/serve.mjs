import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { spawnNode, typescript } from "../process.mjs";
import { noteServing } from "./build.mjs";
import { whenNpmDies } from "./npm-life.mjs";

const GRACE_MS = 8000;
const WORKER_RESTART_MS = 2000;

/**
 * Runs the app and the worker until Ctrl+C (then returns 0) or until the app ends by itself (then returns its code).
 * A worker that fails is started again; the app does not need it to answer.
 */
export async function serve({ forDevelopment = false, withWorker = true, folder = ".next", say }) {
  const park = { children: new Set(), isClosing: false, folder };
  const closed = closing(park);
  if (!forDevelopment) noteServing(folder);
  const app = startApp(park, forDevelopment);
  if (withWorker) keepWorker(park, say);
  announceWhenHealthy(park, say);

  const code = await Promise.race([closed, once(app, "exit").then(([exitCode]) => exitCode ?? 1)]);
  park.isClosing = true;
  await Promise.all([...park.children].map(endChild));
  return code;
}

/** Resolves with 0 at Ctrl+C, at a polite kill, and when the npm that started us is no more. */
function closing(park) {
  return new Promise((resolve) => {
    const close = () => {
      park.isClosing = true;
      resolve(0);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, close);
    whenNpmDies(close);
  });
}

function startApp(park, forDevelopment) {
  const { PORT, HOST } = process.env;
  const command = forDevelopment ? "dev" : "start";
  const args = ["node_modules/next/dist/bin/next", command, "-p", PORT, "-H", HOST];
  return startChild(park, args, { NEXT_FOLDER: park.folder });
}

async function keepWorker(park, say) {
  while (!park.isClosing) {
    const [code] = await once(startChild(park, typescript("scripts/worker.ts")), "exit");
    if (park.isClosing) return;
    say(`the worker ended with ${code}; starting it again`);
    await wait(WORKER_RESTART_MS);
  }
}

function startChild(park, args, env) {
  const child = spawnNode(args, env);
  park.children.add(child);
  child.once("exit", () => park.children.delete(child));
  return child;
}

async function announceWhenHealthy(park, say) {
  const { HOST, PORT, NEXTAUTH_URL } = process.env;
  const host = HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;
  while (!park.isClosing) {
    const answer = await fetch(`http://${host}:${PORT}/api/health`).catch(() => null);
    if (answer?.ok) return say(`Qifu is open at ${NEXTAUTH_URL} (Ctrl+C closes it)`);
    await wait(200);
  }
}

async function endChild(child) {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await ended;
  clearTimeout(impatience);
}
