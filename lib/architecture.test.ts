import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

// The rooms of docs/decisions/0001: whatever this table does not allow is forbidden.
const MODULES = [
  "history",
  "jobs",
  "calendar",
  "people",
  "enterprises",
  "presets",
  "catalog",
  "deadlines",
  "cases",
  "files",
  "checklist",
  "extensions",
  "suspensions",
  "progress",
  "meetings",
  "supervision",
  "green-channel",
  "reclassification",
  "ratings",
  "menu",
  "same-day",
  "green-reviews",
  "visits",
  "plans",
  "checkups",
  "dossier",
  "topics",
  "links",
  "notices",
  "calendar-feed",
  "stats",
];
const STUDY = /^(rules|policy|schema|event|replay|queues|metrics|[a-z-]+\.policy)$/;
const VAULT = /^(queries|gate|commands|jobs)$/;
const PLAIN_STUDY = ["actor", "day", "refusal", "formats", "grams", "form-state", "preferences"];
const MINTERS = ["lib/auth", "prisma/", "scripts/", "bench/", "e2e/", "lib/testing/"];

type Room = { room: "app" | "components" | "study" | "vault" | "quay" | "plain"; module: number };

test("every file stands in a room, and imports only from the rooms the design allows", () => {
  const broken = sources(["app", "components", "lib"]).flatMap((file) => {
    const from = roomOf(file);
    if (!from) return [`${file}: in no room`];
    return importsOf(file).flatMap((target) => {
      const to = roomOf(target);
      return to && !allowed(from, to, target) ? [`${file} (${from.room}) -> ${target} (${to.room})`] : [];
    });
  });
  expect(broken).toEqual([]);
});

test("only the session, the worker, the seed and tests mint an actor", () => {
  const minting = sources(["app", "components", "lib", "prisma", "scripts"]).filter(
    (file) => /\bmintActor\(/.test(readFileSync(file, "utf8")) && !MINTERS.some((place) => file.startsWith(place)),
  );
  expect(minting).toEqual(["lib/actor.ts"]);
});

function allowed(from: Room, to: Room, target: string): boolean {
  const before = to.module <= from.module;
  switch (from.room) {
    case "app":
      return true;
    case "components":
      return to.room === "components" || to.room === "study";
    case "study":
      return to.room === "study" && before;
    case "plain":
      return to.room !== "app" && to.room !== "components";
    case "quay":
      return to.room === "study" || target.startsWith("lib/env");
    default:
      return to.room !== "app" && to.room !== "components" && before;
  }
}

function roomOf(file: string): Room | null {
  const [top, second, third] = file.replace(/\.tsx?$/, "").split("/");
  if (top === "app") return { room: "app", module: MODULES.length };
  if (top === "components") return { room: "components", module: MODULES.length };
  if (top !== "lib" || !second) return null;
  if (second === "outside") return { room: "quay", module: -1 };
  const module = MODULES.indexOf(second);
  if (module === -1) return third ? null : { room: PLAIN_STUDY.includes(second) ? "study" : "plain", module: -1 };
  if (third && STUDY.test(third)) return { room: "study", module };
  return third && VAULT.test(third) ? { room: "vault", module } : null;
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  return specifiers.flatMap((name) => {
    if (name.endsWith(".json") || name.endsWith(".css") || name.includes("generated/prisma")) return [];
    if (name.startsWith("@/")) return [name.slice(2)];
    return name.startsWith(".") ? [path.posix.join(path.posix.dirname(file), name)] : [];
  });
}

function sources(folders: string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|generated|lib\/testing/.test(file));
}
