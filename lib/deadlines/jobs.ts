import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { loadCalendar, workingHours } from "@/lib/calendar/queries";
import { db } from "@/lib/db";
import { refreshCases } from "./commands";

/** So many clocks are looked at in one transaction; what people do at their desks waits for no longer than it takes. */
const CLOCKS_AT_ONCE = 400;

/** Between two batches it rests for this share of the time the last one took: nobody waits for a new calendar as for a page. */
const REST = 0.5;

/** A clock's place in the order in which the outdated ones are gone through. */
type Place = { version: number; caseId: string };
const BEGINNING: Place = { version: -1, caseId: "00000000-0000-0000-0000-000000000000" };

/**
 * Works out anew what was counted by an older calendar, batch after batch until nothing is left, each in a transaction of its
 * own; returns how many cases it went through. Until it has come round, an open clock keeps the moment it was promised under the
 * calendar it names. May be killed: what is done is done, and the rest is found again. Where another worker is at it already it
 * leaves the work to that one. Ends early when `signal` says so.
 */
export async function refreshOutdatedClocks(now: Date, signal?: AbortSignal, atOnce = CLOCKS_AT_ONCE): Promise<number> {
  let [cases, place] = [0, BEGINNING];
  while (!signal?.aborted) {
    const began = performance.now();
    const batch = await recountFrom(place, atOnce, now);
    if (!batch) break;
    cases += batch.cases;
    // Who publishes while the last batch is done asks for a job that finds this one at it: so look once more.
    if (!batch.last && (await workingHours()).version === batch.version) break;
    place = batch.last ?? BEGINNING;
    await wait((performance.now() - began) * REST);
  }
  return cases;
}

/** One batch; `last` is null when nothing was left to do. Null when another worker is at it. */
function recountFrom(place: Place, atOnce: number, now: Date) {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ isOurs: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended('recount', 0)) AS "isOurs"`;
    if (!lock?.isOurs) return null;
    const { version } = await workingHours(tx);
    await loadCalendar(tx, version);
    const outdated = await tx.$queryRaw<Place[]>`
      SELECT calendar_version AS version, case_id AS "caseId" FROM clocks
      WHERE stopped_at IS NULL AND calendar_version < ${version}
        AND (calendar_version, case_id) > (${place.version}::int, ${place.caseId}::uuid)
      ORDER BY calendar_version, case_id LIMIT ${atOnce}`;
    const ids = [...new Set(outdated.map(({ caseId }) => caseId))];
    await tx.$queryRaw`SELECT id FROM cases WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
    if (ids.length > 0) await refreshCases(tx, ids, now);
    return { cases: ids.length, last: outdated.at(-1) ?? null, version };
  });
}
