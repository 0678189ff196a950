import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { type Locale, readPreferences } from "@/lib/preferences";

type Messages = Record<string, Record<string, string>>;

export const timeZone = "Asia/Shanghai";

/** The request's language from its cookie, all texts in that language, and the park's time zone. */
export default getRequestConfig(async () => {
  const jar = await cookies();
  const { locale } = readPreferences((name) => jar.get(name)?.value);
  return { locale, messages: await messagesIn(locale), timeZone };
});

const kept = new Map<Locale, Promise<Messages>>();

/** Returns every text in one language: area (the file's name) → key → text. Read once, except while developing. */
export function messagesIn(locale: Locale): Promise<Messages> {
  const known = kept.get(locale);
  if (known) return known;
  const reading = readAreas(locale);
  if (process.env.NODE_ENV === "production") kept.set(locale, reading);
  return reading;
}

async function readAreas(locale: Locale): Promise<Messages> {
  const folder = join(process.cwd(), "messages", locale);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const areas = files.map(async (name) => [
    name.slice(0, -".json".length),
    JSON.parse(await readFile(join(folder, name), "utf8")),
  ]);
  return Object.fromEntries(await Promise.all(areas));
}
