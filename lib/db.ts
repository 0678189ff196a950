import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";

/** What a function takes when it must run inside its caller's transaction. */
export type Tx = Prisma.TransactionClient;

// Next loads this file anew after every edit in development; the connections should not multiply with it.
const kept = globalThis as { qifuDatabase?: PrismaClient };

/** The database. A statement that runs longer than DATABASE_TIMEOUT_SECONDS is cancelled by the server. */
export const db = kept.qifuDatabase ?? connect();
kept.qifuDatabase = db;

function connect(): PrismaClient {
  const milliseconds = env.DATABASE_TIMEOUT_SECONDS * 1000;
  const adapter = new PrismaPg({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_CONNECTIONS,
    connectionTimeoutMillis: milliseconds,
    statement_timeout: milliseconds,
    idle_in_transaction_session_timeout: milliseconds,
    application_name: "qifu",
  });
  // Prisma's own two seconds of waiting for a free connection would turn a rush of requests into errors.
  return new PrismaClient({ adapter, transactionOptions: { maxWait: milliseconds, timeout: milliseconds } });
}
