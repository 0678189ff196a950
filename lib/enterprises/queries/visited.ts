import "server-only";
import type { Day } from "@/lib/day";
import { db } from "@/lib/db";

/** The last day each of these enterprises was visited, by a visit that was handed in; one that never was is not in the map. */
export async function lastVisitedOn(enterpriseIds: readonly string[]): Promise<Map<string, Day>> {
  const rows = await db.$queryRaw<{ enterpriseId: string; on: Day }[]>`
    SELECT enterprise_id::text AS "enterpriseId", max(visited_on) AS on FROM visits
    WHERE handed_in_at IS NOT NULL AND enterprise_id = ANY(${enterpriseIds}::uuid[]) GROUP BY enterprise_id`;
  return new Map(rows.map(({ enterpriseId, on }) => [enterpriseId, on]));
}
