import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * The same where-fragment the lists use, as SQL over `cases c` (and `ratings r` where a rating is asked for): so one aggregate
 * can count many conditions in a single pass, and sight is written once, in the gate. Knows only the words our fragments use and
 * throws on any other, because a word passed over would widen what somebody may see.
 */
export function whereSql(where: Prisma.CaseWhereInput): Prisma.Sql {
  return allOf(where, "case", "c");
}

type Model = "case" | "enterprise" | "link" | "item" | "rating";
type Relation = { model: Model; table: string; ours: string; theirs: string };

const RELATIONS: Record<Model, Record<string, Relation>> = {
  case: {
    enterprise: { model: "enterprise", table: "enterprises", ours: "enterprise_id", theirs: "id" },
    items: { model: "item", table: "items", ours: "id", theirs: "case_id" },
  },
  enterprise: { links: { model: "link", table: "links", ours: "id", theirs: "enterprise_id" } },
  link: {},
  item: {},
  rating: {},
};

function allOf(where: object, model: Model, alias: string): Prisma.Sql {
  const said = Object.entries(where).map(([word, value]) => one(word, value, model, alias));
  return said.length > 0 ? Prisma.sql`(${Prisma.join(said, " AND ")})` : Prisma.sql`TRUE`;
}

function one(word: string, value: unknown, model: Model, alias: string): Prisma.Sql {
  if (value === undefined) throw new Error(`"${word}" says nothing`);
  const each = () => (Array.isArray(value) ? value : [value]).map((inner) => allOf(inner, model, alias));
  if (word === "AND") return each().length > 0 ? Prisma.sql`(${Prisma.join(each(), " AND ")})` : Prisma.sql`TRUE`;
  if (word === "OR") return each().length > 0 ? Prisma.sql`(${Prisma.join(each(), " OR ")})` : Prisma.sql`FALSE`;
  if (model === "case" && word === "rating" && isPlain(value)) return rating(value);
  const relation = RELATIONS[model][word];
  if (relation && isPlain(value)) return related(relation, value, alias);
  return column(Prisma.raw(`${alias}.${word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`), value);
}

// Joined once per aggregate: three conditions about ratings are three comparisons, not three lookups.
function rating(value: Record<string, unknown>): Prisma.Sql {
  if (Object.keys(value).length === 1) {
    if (value.is === null) return Prisma.sql`r.case_id IS NULL`;
    if (value.isNot === null) return Prisma.sql`r.case_id IS NOT NULL`;
    if (isPlain(value.is)) return allOf(value.is, "rating", "r");
  }
  throw new Error("a rating asked for in an unknown way");
}

function related({ model, table, ours, theirs }: Relation, value: Record<string, unknown>, alias: string): Prisma.Sql {
  const inner = isPlain(value.some) && Object.keys(value).length === 1 ? value.some : value;
  if ("none" in inner || "every" in inner || "is" in inner || "isNot" in inner)
    throw new Error("a relation asked for in an unknown way");
  const within = `${alias}_${table}`;
  return Prisma.sql`${Prisma.raw(`${alias}.${ours} IN (SELECT ${within}.${theirs} FROM ${table} ${within} WHERE`)} ${allOf(inner, model, within)})`;
}

function column(name: Prisma.Sql, value: unknown): Prisma.Sql {
  if (value === null) return Prisma.sql`${name} IS NULL`;
  if (!isPlain(value)) return Prisma.sql`${name} = ${value}`;
  const said = Object.entries(value).map(([word, operand]) => compared(name, word, operand));
  if (said.length === 0) throw new Error("a comparison without words");
  return Prisma.sql`(${Prisma.join(said, " AND ")})`;
}

function compared(name: Prisma.Sql, word: string, operand: unknown): Prisma.Sql {
  if (operand === undefined) throw new Error(`"${word}" says nothing`);
  switch (word) {
    case "in":
      if (!Array.isArray(operand)) throw new Error("in: no list");
      return operand.length > 0 ? Prisma.sql`${name} IN (${Prisma.join(operand)})` : Prisma.sql`FALSE`;
    case "not":
      if (operand !== null) throw new Error("not: only null is known");
      return Prisma.sql`${name} IS NOT NULL`;
    case "gte":
      return Prisma.sql`${name} >= ${operand}`;
    case "gt":
      return Prisma.sql`${name} > ${operand}`;
    case "lte":
      return Prisma.sql`${name} <= ${operand}`;
    case "lt":
      return Prisma.sql`${name} < ${operand}`;
    default:
      throw new Error(`a comparison nobody has taught us: ${word}`);
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
