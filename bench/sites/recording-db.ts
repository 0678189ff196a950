// Takes the place of lib/db.ts in the copy of the app that is fed with constants. With RECORD set it asks the real database
// and keeps the first answer to each kind of question in that file; with REPLAY set it answers from there and asks nobody.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";

export type Tx = Prisma.TransactionClient;

const { RECORD, REPLAY, DATABASE_URL } = process.env;
const answers: Map<string, unknown> = REPLAY && existsSync(REPLAY) ? deserialize(readFileSync(REPLAY)) : new Map();
const real = RECORD ? new PrismaClient({ adapter: new PrismaPg({ connectionString: DATABASE_URL }) }) : null;

export const db = new Proxy({} as PrismaClient, {
  get: (_, name: string) => (name.startsWith("$") ? raw(name) : modelOf(name)),
});

type Ask = (...question: unknown[]) => Promise<unknown>;
const asked = real as unknown as Record<string, Ask & Record<string, Ask>> | null;

function modelOf(model: string) {
  return new Proxy(
    {},
    {
      get: (_, method: string) => (question: unknown) =>
        answer(`${model}.${method}`, () => asked?.[model]?.[method]?.(question)),
    },
  );
}

/** `$queryRaw` and its like are called with the pieces of a statement. */
function raw(name: string) {
  return (pieces: readonly string[], ...values: unknown[]) =>
    answer(`${name} ${pieces.join("?")}`, () => asked?.[name]?.(pieces, ...values));
}

async function answer(key: string, ask: () => Promise<unknown> | undefined): Promise<unknown> {
  if (!real) return answers.get(key);
  const found = await ask();
  if (!answers.has(key)) answers.set(key, found);
  if (RECORD) writeFileSync(RECORD, serialize(answers));
  return found;
}
