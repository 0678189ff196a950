import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test.each(["zh-CN", "en"])("the log has a name in %s for everything that can happen", (locale) => {
  const kinds = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("event.ts"))
    .flatMap((name) => [...readFileSync(`lib/${name}`, "utf8").matchAll(/kind: z\.literal\("([A-Za-z]+)"\)/g)])
    .map((match) => match[1] ?? "");
  const { eventName } = JSON.parse(readFileSync(`messages/${locale}/history.json`, "utf8"));
  expect(kinds.length).toBeGreaterThan(50);
  expect(kinds.filter((kind) => !(kind in eventName))).toEqual([]);
});
