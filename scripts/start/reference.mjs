import pg from "pg";
import { runNode, typescript } from "../process.mjs";

/** Gives a database without request types the calendar, the departments and the catalogue every park starts with. */
export async function loadReference({ say }) {
  if (await hasRequestTypes()) return;
  say("loading the work calendar, departments and request types");
  await runNode(typescript("prisma/reference.ts"), { failure: "The reference data could not be loaded." });
}

async function hasRequestTypes() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query("SELECT FROM request_types LIMIT 1")).rowCount > 0;
  } finally {
    await client.end();
  }
}
