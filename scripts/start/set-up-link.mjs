import pg from "pg";
import { runNode, typescript } from "../process.mjs";
import { hasPeople } from "./demo-park.mjs";

/** While nobody has an account, prints a link with which the first administrator makes one. */
export async function offerSetUpLink() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    if (!(await hasPeople(client))) await runNode(typescript("scripts/start/print-set-up-link.ts"));
  } finally {
    await client.end();
  }
}
