import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";

type Texts = { [key: string]: string | Texts };

const folder = __dirname;
const chinese = /\p{Script=Han}/u;
// The one Chinese word an English reader sees in a text: how his own language is not called.
const chineseNames = ["中文"];

test("both languages have the same areas", () => {
  expect(areas("en")).toEqual(areas("zh-CN"));
  expect(areas("en").length).toBeGreaterThan(0);
});

describe.each(areas("zh-CN"))("the texts of %s", (area) => {
  const ours = flatten(read("zh-CN", area));
  const theirs = flatten(read("en", area));

  test("exist in both languages under the same keys", () => {
    expect(Object.keys(theirs).sort()).toEqual(Object.keys(ours).sort());
  });

  test("are never empty and never surrounded by stray spaces or line breaks", () => {
    const bad = [...Object.entries(ours), ...Object.entries(theirs)].filter(
      ([, text]) => !/\S/.test(text) || /\n/.test(text),
    );
    expect(bad).toEqual([]);
  });

  test("take the same particulars in both languages", () => {
    const differing = Object.keys(ours).filter(
      (key) => particulars(ours[key] ?? "") !== particulars(theirs[key] ?? ""),
    );
    expect(differing).toEqual([]);
  });

  test("contain no Chinese characters in English", () => {
    const left = Object.entries(theirs).filter(([, text]) => chinese.test(withoutNames(text)));
    expect(left).toEqual([]);
  });

  test.each(["zh-CN", "en"])("can all be read as messages in %s", (locale) => {
    expect(unreadable(locale, area)).toEqual([]);
  });
});

function areas(locale: string): string[] {
  return readdirSync(join(folder, locale)).sort();
}

function read(locale: string, area: string): Texts {
  return JSON.parse(readFileSync(join(folder, locale, area), "utf8"));
}

function flatten(texts: Texts, prefix = ""): Record<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value]] : Object.entries(flatten(value, `${prefix}${key}.`)),
  );
  return Object.fromEntries(entries);
}

/** The arguments and tags of a text, each once and sorted, whatever stands in its plural and select branches. */
function particulars(text: string): string {
  const names = [...text.matchAll(/(?<!\b(?:one|other) )\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map(
    ([, argument, tag]) => argument ?? `<${tag}>`,
  );
  return [...new Set(names)].sort().join(" ");
}

function withoutNames(text: string): string {
  return chineseNames.reduce((rest, name) => rest.replaceAll(name, ""), text);
}

/** The keys whose text is not a well-formed message; missing particulars are not a fault of the text. */
function unreadable(locale: string, area: string): string[] {
  const messages = read(locale, area);
  return Object.keys(flatten(messages)).filter((key) => {
    let broken = false;
    const translate = createTranslator({
      locale,
      messages: messages as Record<string, string>,
      onError: (error) => {
        broken ||= error.code === "INVALID_MESSAGE";
      },
      getMessageFallback: () => "",
    });
    translate.markup(key, {});
    return broken;
  });
}
