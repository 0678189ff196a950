// node scripts/complete-lock.mjs: run it after `npm install` has changed package-lock.json on a machine whose registry
// offers only some platforms. npm then leaves out the packages of all others, and `npm ci` refuses such a list. This adds
// them again: a package for another platform needs only its version, and the platform it is for, to be skipped or fetched.
import { readFileSync, writeFileSync } from "node:fs";
import { main } from "./process.mjs";

const SYSTEMS = {
  android: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  win32: "win32",
  windows: "win32",
};
const PROCESSORS = ["arm64", "arm", "x64", "ia32", "ppc64", "s390x", "riscv64", "wasm32"];

await main(() => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const added = Object.values(lock.packages).flatMap(({ optionalDependencies = {}, dev }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => platformOf(name) && !lock.packages[`node_modules/${name}`])
      .map(([name, version]) => [
        `node_modules/${name}`,
        { version, ...platformOf(name), ...(dev && { dev }), optional: true },
      ]),
  );
  lock.packages = sorted({ ...lock.packages, ...Object.fromEntries(added) });
  writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added.length} packages of other platforms added`);
});

/** The platform that a package's name ends in, as in @next/swc-linux-x64-musl; null when it names none. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  const system = Object.keys(SYSTEMS).find((word) => words.includes(word));
  if (cpu === "wasm32") return { cpu: [cpu] };
  if (!system) return null;
  const libc = words.at(-1) === "musl" ? { libc: ["musl"] } : words.at(-1) === "gnu" ? { libc: ["glibc"] } : {};
  return { cpu: [cpu ?? "arm"], os: [SYSTEMS[system]], ...libc };
}

function sorted(packages) {
  return Object.fromEntries(Object.entries(packages).sort(([one], [other]) => (one < other ? -1 : 1)));
}
