import { db } from "@/lib/db";
import type { Mismatch } from "./mismatch";

type Row = { id: string; field: string; said: string | null; stands: string | null };

/** Facts of enterprises that stand otherwise in the row than they were said last; the first hundred. */
export async function factMismatches(): Promise<Mismatch[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.id::text AS id, fact.field, said.value AS said, fact.value AS stands FROM enterprises e
    CROSS JOIN LATERAL (VALUES
      ('industryCode', e.industry_code::text), ('chain', e.chain), ('foundedOn', e.founded_on::text), ('address', e.address),
      ('employees', e.employees::text), ('revenueWan', e.revenue_wan::text), ('assetsWan', e.assets_wan::text)
    ) AS fact (field, value)
    LEFT JOIN LATERAL (
      SELECT f.value FROM enterprise_facts f WHERE f.enterprise_id = e.id AND f.field = fact.field
      ORDER BY f.at DESC, f.id DESC LIMIT 1
    ) AS said ON TRUE
    WHERE said.value IS DISTINCT FROM fact.value LIMIT 100`;
  return rows.map(({ id, field, said, stands }) => ({
    place: `enterprise ${id}`,
    field,
    found: stands ?? "nothing",
    expected: said ?? "nothing",
  }));
}
