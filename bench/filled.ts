import { readFileSync } from "node:fs";
import { runNode, typescript } from "../scripts/process.mjs";
import { copyDatabase, migratedTemplate } from "../scripts/test/databases.mjs";
import { rowsOf } from "./people";

const server = process.env.DATABASE_URL ?? "";

/** A database of its own with reference data and so many cases, of which so many in ten are open; made anew each time. */
export async function filled(name: string, cases: number, openOfTen: number): Promise<string> {
  const url = await copyDatabase(server, name, await migratedTemplate(server));
  await runNode(typescript("prisma/reference.ts"), {
    env: { ...process.env, DATABASE_URL: url },
    failure: "No reference data.",
  });
  const enterprises = Math.max(80, Math.round(cases / 20));
  const sql = readFileSync("bench/fill.sql", "utf8")
    .replaceAll("$CASES", String(cases))
    .replaceAll("$OPEN_OF_TEN", String(openOfTen))
    .replaceAll("$ENTERPRISES", String(enterprises));
  await rowsOf(url, sql);
  return url;
}
