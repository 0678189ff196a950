import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Does `work` unless it was finished before for the same contents of `sources`; `stamp` is where that is noted. */
export async function whenChanged({ sources, stamp, work }) {
  const print = fingerprint(sources);
  if (isCurrent(stamp, print)) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}

export function isCurrent(stamp, print) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === print;
}

/** A hash over the names and contents of files and folders. Tests and generated files do not count. */
export function fingerprint(places) {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

const NOT_COUNTED = /(^|\/)generated$|\.test\.tsx?$/;

function filesIn(place) {
  if (!existsSync(place) || NOT_COUNTED.test(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(`${place}/${name}`));
}
