import { existsSync, readFileSync } from "node:fs";
import { run, runNode } from "../process.mjs";

/** Installs the packages of package-lock.json unless exactly those are there already. */
export async function installPackages({ development, say }) {
  if (isInstalled({ development })) return;
  say("installing packages");
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const env = { PRISMA_SKIP_POSTINSTALL_GENERATE: "1", CHECKPOINT_DISABLE: "1" };
  const failure = "The packages could not be installed: see npm's own words above.";
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) await runNode([npm, ...args], { env, failure });
  else await run(process.platform === "win32" ? "npm.cmd" : "npm", args, { env, failure });
}

// npm writes down what it installed when it has finished; an interrupted installation leaves no such list.
function isInstalled({ development }) {
  const list = "node_modules/.package-lock.json";
  if (!existsSync(list)) return false;
  const installed = packagesIn(list);
  return Object.entries(packagesIn("package-lock.json")).every(([place, wanted]) => {
    const mayBeMissing = place === "" || wanted.optional || (!development && (wanted.dev || wanted.devOptional));
    const found = installed[place];
    return found ? found.version === wanted.version : mayBeMissing;
  });
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
