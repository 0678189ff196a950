import "server-only";
import { readdirSync } from "node:fs";
import path from "node:path";
import { db } from "@/lib/db";

export type HealthProblem = "databaseDoesNotAnswer" | "migrationsMissing";

/** What keeps the program from working at the moment, or null. */
export async function databaseHealth(): Promise<HealthProblem | null> {
  try {
    const rows = await db.$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    const applied = new Set(rows.map((row) => row.name));
    return expected().every((name) => applied.has(name)) ? null : "migrationsMissing";
  } catch {
    // Why it does not answer is in the log of whoever asked it for something; here only the fact counts.
    return "databaseDoesNotAnswer";
  }
}

let names: string[] | undefined;

function expected(): string[] {
  names ??= readdirSync(path.join(process.cwd(), "prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return names;
}
