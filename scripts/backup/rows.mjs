import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import pg from "pg";

const AT_ONCE = 500;

/** Writes every row as it was at one moment into `stage`/rows/<table>.jsonl; returns what was written, for the backup's card. */
export async function writeRows(url, stage) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await mkdir(path.join(stage, "rows"));
    const tables = [];
    for (const table of await tablesOf(client)) tables.push({ ...table, rows: await writeTable(client, table, stage) });
    const migrations = await client.query(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
    );
    const sequences = await client.query(
      "SELECT sequencename AS name, last_value AS value FROM pg_sequences WHERE schemaname = 'public'",
    );
    return { migrations: migrations.rows.map((row) => row.migration_name), sequences: sequences.rows, tables };
  } finally {
    await client.end();
  }
}

/** Reads the rows of a backup into a database that has its tables, all of them or none. References are checked at the end. */
export async function readRows(url, stage, { tables, sequences }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN");
    const references = await takeReferencesAway(client);
    for (const table of tables) await readTable(client, table, stage);
    for (const { table, name, definition } of references)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    for (const { name, value } of sequences) {
      if (value !== null)
        await client.query("SELECT setval($1::text::regclass, $2)", [client.escapeIdentifier(name), value]);
    }
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

// Prisma's own table is written by the migrations, and a generated column by the database.
async function tablesOf(client) {
  const { rows } = await client.query(`
    SELECT c.relname AS name, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    GROUP BY c.relname ORDER BY c.relname`);
  return rows;
}

async function writeTable(client, { name, columns }, stage) {
  const list = columns.map((column) => `${client.escapeIdentifier(column.name)}::text`).join(", ");
  await client.query(`DECLARE reading NO SCROLL CURSOR FOR SELECT ${list} FROM ${client.escapeIdentifier(name)}`);
  const file = createWriteStream(fileOf(stage, name));
  let count = 0;
  for (;;) {
    const { rows } = await client.query({ text: `FETCH ${AT_ONCE} FROM reading`, rowMode: "array" });
    if (rows.length === 0) break;
    file.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    count += rows.length;
  }
  await client.query("CLOSE reading");
  await finished(file.end());
  return count;
}

async function takeReferencesAway(client) {
  const { rows } = await client.query(`
    SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`);
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  return rows;
}

async function readTable(client, { name, columns }, stage) {
  const table = client.escapeIdentifier(name);
  // What a trigger does on insert was done when the row was first written.
  await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const names = columns.map((column) => client.escapeIdentifier(column.name)).join(", ");
  const values = columns.map((column, index) => `(row ->> ${index})::${column.type}`).join(", ");
  const insert = `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE SELECT ${values} FROM json_array_elements($1::json) AS row`;
  for await (const rows of inBatches(fileOf(stage, name))) await client.query(insert, [`[${rows.join(",")}]`]);
  await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

async function* inBatches(file) {
  let batch = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    batch.push(line);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function fileOf(stage, table) {
  return path.join(stage, "rows", `${table}.jsonl`);
}
