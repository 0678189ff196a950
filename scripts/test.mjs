// npm test: everything that must be true before a change is taken in, cheapest first. Stops at the first stage that fails.
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { main, runNode, Stop, stopwatch } from "./process.mjs";
import { installPackages } from "./start/install.mjs";
import { countTests, forgetReports, UNIT_REPORT } from "./test/counts.mjs";

const say = stopwatch();
const node = (args, env) => runNode(args, { env });

const stages = [
  ["packages", () => installPackages({ development: true, say })],
  ["browser", installBrowser],
  ["generated code", generateCode],
  // Not incrementally: what was remembered of generated route types outlives their change.
  ["types", () => node(["node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "false"])],
  ["lint", () => node(["node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "."])],
  ["unit and database tests", runUnitTests],
  // Builds the app itself, while the demo park is planted: each has its core.
  ["build and browser tests", runBrowserTests],
];

await main(async () => {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  mkdirSync(".data", { recursive: true });
  forgetReports();
  const done = [];
  const failed = await firstFailure(stages, done);
  report(done, failed);
  return failed ? 1 : 0;
});

async function firstFailure(remaining, done) {
  for (const [name, work] of remaining) {
    say(`── ${name}`);
    const began = Date.now();
    try {
      await work();
    } catch (problem) {
      console.error(problem instanceof Stop ? problem.message : problem);
      return name;
    } finally {
      done.push([name, (Date.now() - began) / 1000]);
    }
  }
  return null;
}

function report(done, failed) {
  console.log("");
  for (const [name, seconds] of done) {
    console.log(`${name === failed ? "FAILED" : "ok    "} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s`);
  }
  const counts = countTests();
  // A stage without tests of its own that fails is one thing that failed.
  if (failed && counts.failed === 0) counts.failed = 1;
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
}

function hasBrowserTests() {
  return existsSync("e2e") && readdirSync("e2e", { recursive: true }).some((name) => name.endsWith(".spec.ts"));
}

async function installBrowser() {
  if (!hasBrowserTests()) return;
  const browser = await import("./test/browser.mjs");
  await browser.installBrowser({ say });
}

async function generateCode() {
  const { generateClient } = await import("./start/generate.mjs");
  await generateClient({ say });
  await node(["node_modules/next/dist/bin/next", "typegen"]);
}

function runUnitTests() {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`];
  return node(["node_modules/vitest/vitest.mjs", "run", ...reporters], { TZ: "Asia/Kathmandu" });
}

async function runBrowserTests() {
  if (!hasBrowserTests()) return say("there are none yet");
  const { freePort } = await import("./postgres/ports.mjs");
  const env = { E2E_PORT: String(await freePort()) };
  await node(["node_modules/@playwright/test/cli.js", "test"], env);
}
