import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

// Every reason a command gives must have a sentence a person can read, in both languages.
test.each(["zh-CN", "en"])("every refusal of the commands has a sentence in %s", (locale) => {
  const known = new Set(
    readdirSync(`messages/${locale}`)
      .filter((name) => name.startsWith("refusals"))
      .flatMap((name) => Object.keys(JSON.parse(readFileSync(`messages/${locale}/${name}`, "utf8")))),
  );
  const thrown = new Set(
    readdirSync("lib", { recursive: true, encoding: "utf8" })
      .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$|generated/.test(name))
      .flatMap((name) => codesIn(readFileSync(`lib/${name}`, "utf8"))),
  );
  expect(thrown.size).toBeGreaterThan(30);
  expect([...thrown].filter((code) => !known.has(code)).sort()).toEqual([]);
});

/** Codes given to `new Refusal(…)`, and those the laws return as strings of a "…Refusal" or "RefusedBecause" type. */
function codesIn(text: string): string[] {
  const thrown = [...text.matchAll(/new Refusal\(\s*"([A-Za-z]+)"/g)].map((match) => match[1] ?? "");
  const unions = [...text.matchAll(/type (?:RefusedBecause|\w*Refusal)\s*=([^;]+);/g)].flatMap((match) =>
    [...(match[1] ?? "").matchAll(/"([A-Za-z]+)"/g)].map((literal) => literal[1] ?? ""),
  );
  return [...thrown, ...unions];
}
