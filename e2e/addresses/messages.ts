import { readdirSync, readFileSync } from "node:fs";

const FOLDER = "messages/zh-CN";

/** The Chinese sentences of refusals and of broken forms: area → key → sentence. */
export function messages(): Record<string, Record<string, string>> {
  const areas = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ""));
  const wanted = areas.filter((area) => area.startsWith("refusals") || area === "validation");
  return Object.fromEntries(
    wanted.map((area) => [area, JSON.parse(readFileSync(`${FOLDER}/${area}.json`, "utf8")) as Record<string, string>]),
  );
}
