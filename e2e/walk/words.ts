import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";

export type Locale = "zh-CN" | "en";
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** What people read on the screen, by area and key ("desk.accept.submit"), from the same files as the app. */
export function wordsIn(locale: Locale): Words {
  const folder = `messages/${locale}`;
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const messages = Object.fromEntries(
    files.map((name) => [name.slice(0, -".json".length), JSON.parse(readFileSync(`${folder}/${name}`, "utf8"))]),
  );
  const translate = createTranslator({ locale, messages, timeZone: "Asia/Shanghai" });
  return (key, values) => {
    if (!translate.has(key)) throw new Error(`No text ${key} in ${folder}`);
    return translate(key, values);
  };
}

/** Finds what begins with the words, whatever stands after them. */
export function beginning(words: string): RegExp {
  return new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}
