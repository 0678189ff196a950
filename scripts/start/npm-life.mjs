import { readFileSync } from "node:fs";

const EVERY_MS = 1000;

/** Calls `then` once the npm that runs this script is dead. A killed npm tells nobody, and leaves a shell between us. */
export function whenNpmDies(then) {
  if (!process.env.npm_lifecycle_event || process.platform !== "linux") return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const watch = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(watch);
    then();
  }, EVERY_MS);
  watch.unref();
}

// The fourth word of /proc/<pid>/stat; the second, a name in brackets, may hold spaces itself.
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}
