import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { isAlive } from "../postgres/company.mjs";
import { runNode, Stop } from "../process.mjs";
import { fingerprint, isCurrent, whenChanged } from "./fingerprint.mjs";

const USUAL = ".next";

const SOURCES = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema.prisma",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

// The build loads the app's code, which insists on its settings, but keeps none of them.
const ANY_SETTINGS = {
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "not a secret: nothing is signed in a build",
  DATABASE_URL: "postgresql://127.0.0.1/none",
};

/** Builds the app for production into `folder` when its sources have changed. */
export function buildApp({ folder = USUAL, say }) {
  return whenChanged({
    sources: SOURCES,
    stamp: stampIn(folder),
    work: async () => {
      say("building the app");
      const env = { ...ANY_SETTINGS, NEXT_FOLDER: folder, NODE_ENV: "production" };
      const failure = "The app could not be built.";
      await runNode(["node_modules/next/dist/bin/next", "build"], { env, failure });
      // Written last: a build that gave up quietly lacks it.
      if (!existsSync(`${folder}/BUILD_ID`)) throw new Stop(failure);
    },
  });
}

/** The folder for `npm test` to build in: beside the usual one while a running `npm start` serves an older build from that. */
export function folderForTests() {
  const isTaken = isServed(USUAL) && !isCurrent(stampIn(USUAL), fingerprint(SOURCES));
  return isTaken ? ".next-test" : USUAL;
}

/** Notes that this process serves the build in `folder`. */
export function noteServing(folder) {
  writeFileSync(serverNoteIn(folder), String(process.pid));
}

function isServed(folder) {
  return existsSync(serverNoteIn(folder)) && isAlive(Number(readFileSync(serverNoteIn(folder), "utf8")));
}

function stampIn(folder) {
  return `${folder}/built-from`;
}

function serverNoteIn(folder) {
  return `${folder}/served-by`;
}
