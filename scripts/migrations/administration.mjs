import pg from "pg";

/** Prisma adds `?schema=` to addresses; PostgreSQL does not know it. */
export function withoutSchema(url) {
  const address = new URL(url);
  address.searchParams.delete("schema");
  return address.href;
}

export function withDatabase(url, name) {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(name)}`;
  return address.href;
}

export function databaseIn(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

export async function tryConnection(url) {
  await connected(withoutSchema(url), async () => {});
}

export async function createDatabase(url, { template = "template1" } = {}) {
  const databaseName = databaseIn(url);
  await beside(url, (client) =>
    client.query(
      `CREATE DATABASE ${client.escapeIdentifier(databaseName)} TEMPLATE ${client.escapeIdentifier(template)}`,
    ),
  );
  return { databaseName };
}

export async function dropDatabase(url) {
  await beside(url, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(databaseIn(url))} WITH (FORCE)`),
  );
}

/** Runs `work` in the server's maintenance database, from where others can be made and dropped. */
export function beside(url, work) {
  return connected(withDatabase(withoutSchema(url), "postgres"), work);
}

async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
