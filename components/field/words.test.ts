import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { say, type Texts, textAt } from "./words";

// /field says its texts without the library of the other pages. It has to say them alike.
const AREAS = ["field", "validation", "refusals-enterprises", "refusals-catalog", "refusals-cases"];

describe.each(["zh-CN", "en"])("in %s", (locale) => {
  test.each(AREAS)("the texts of %s read as everywhere else, for one and for many", (area) => {
    const texts: Texts = JSON.parse(readFileSync(`messages/${locale}/${area}.json`, "utf8"));
    const translate = createTranslator({
      locale,
      messages: { area: texts as Record<string, string> },
      namespace: "area",
    });
    const paths = leaves(texts);
    const unlike = paths.flatMap((path) =>
      [1, 7].flatMap((count) => {
        const text = textAt(texts, path) ?? "";
        const values = Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map((match) => [match[1] ?? "", count]));
        return say(text, values) === translate(path, values) ? [] : [path];
      }),
    );
    expect(paths.length).toBeGreaterThan(0);
    expect(unlike).toEqual([]);
  });
});

test("a text that is not there is undefined, also below another text", () => {
  const texts = { one: { two: "三" } };
  expect([
    textAt(texts, "one.two"),
    textAt(texts, "one"),
    textAt(texts, "one.two.three"),
    textAt(texts, "x.y"),
  ]).toEqual(["三", undefined, undefined, undefined]);
});

function leaves(texts: Texts, prefix = ""): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key] : leaves(value, `${prefix}${key}.`),
  );
}
