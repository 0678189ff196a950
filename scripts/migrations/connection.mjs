// Prisma's PostgreSQL adapter, with four mendings without which migrations cannot be written (adapter-pg 7.10.1):
// its shadow connection opens the real database; dropping that shadow fails while its own pool is connected to it; it
// splits scripts at every semicolon, also inside function bodies; and it cannot name the types of catalogue columns.
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { createDatabase, dropDatabase, withDatabase, withoutSchema } from "./administration.mjs";

/** A factory of connections to the database at `url`, and to shadow databases beside it, for the schema engine. */
export function connectionFactory(url) {
  const schema = new URL(url).searchParams.get("schema") ?? undefined;
  const at = (address) => new PrismaPg({ connectionString: address, max: 2 }, { schema });
  const factory = at(withoutSchema(url));
  const connect = factory.connect.bind(factory);
  factory.connect = async () => mended(await connect());
  factory.connectToShadowDb = () =>
    connectToShadow(withDatabase(withoutSchema(url), `prisma_migrate_shadow_db_${randomUUID()}`), at);
  return factory;
}

async function connectToShadow(address, at) {
  await createDatabase(address, { template: "template0" });
  const shadow = mended(await at(address).connect());
  const dispose = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await dispose();
    await dropDatabase(address);
  };
  return shadow;
}

function mended(connection) {
  const queryRaw = connection.queryRaw.bind(connection);
  connection.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    for (const index of characterColumns.get(answer.columnNames.join("\0")) ?? [])
      answer.columnTypes[index] = ColumnTypeEnum.Character;
    return answer;
  };
  connection.executeScript = async (script) => {
    await connection.underlyingDriver().query(script);
  };
  return connection;
}

// Types that only the catalogue uses, by their number. They are all read as text; "char" must also be called a character.
const CATALOGUE_TYPES = new Set([18, 22, 24, 30, 194, 2205, 2206]);
const CHARACTER = 18;
const TEXT = 25;

/** The positions of "char" columns in an answer, by the names of its columns: noted while pg reads it. */
const characterColumns = new Map();

const { addFields } = pg.Result.prototype;
pg.Result.prototype.addFields = function noteCatalogueTypes(fields) {
  const characters = fields.flatMap((field, index) => (field.dataTypeID === CHARACTER ? [index] : []));
  characterColumns.set(fields.map((field) => field.name).join("\0"), characters);
  for (const field of fields) if (CATALOGUE_TYPES.has(field.dataTypeID)) field.dataTypeID = TEXT;
  return addFields.call(this, fields);
};
