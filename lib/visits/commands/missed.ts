import "server-only";
import { systemActor } from "@/lib/actor";
import { addDays, type Day, dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { missedVisitsEvent, missedVisitsStream } from "../event";
import { schedulesOf } from "../queries/schedule";
import { periodOf, RHYTHMS, type Rhythm } from "../schedule.policy";

/**
 * Writes down, once for a period, that the last quarter, month and week went by and enterprises were not visited in it. Older periods
 * are passed over. Returns how many periods were new. Safe to run twice at once.
 */
export async function noteMissedAt(now: Date): Promise<number> {
  const schedules = await schedulesOf({}, now);
  let noted = 0;
  for (const every of RHYTHMS) {
    const period = periodOf(every, addDays(periodOf(every, dayOf(now)).from, -1));
    const missed = schedules.filter(({ duties }) =>
      duties.some((duty) => duty.every === every && duty.to === period.to && duty.state === "missed"),
    );
    const ids = missed.map(({ id }) => id);
    if (ids.length > 0 && (await note({ every, ...period, ids }, now))) noted += 1;
  }
  return noted;
}

type Missed = { every: Rhythm; from: Day; to: Day; ids: readonly string[] };

async function note({ ids, ...period }: Missed, now: Date): Promise<boolean> {
  const stream = missedVisitsStream(period.every, period.to);
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${stream}, 1))`;
    if (await tx.event.findFirst({ where: { stream }, select: { id: true } })) return false;
    const facts = { ...period, enterprises: ids.length, ...(await inCharge(tx, ids)) };
    await recordEvent(tx, stream, systemActor, missedVisitsEvent.parse({ kind: "visitsMissed", ...facts }), now);
    return true;
  });
}

/** The specialists of these enterprises now, and the departments in charge of them. */
async function inCharge(tx: Tx, ids: readonly string[]) {
  const links = await tx.link.findMany({
    where: { enterpriseId: { in: [...ids] }, endedAt: null, slot: { in: ["specialist", "departmentHead"] } },
    select: { slot: true, personId: true, person: { select: { departmentId: true } } },
  });
  const specialists = links.filter(({ slot }) => slot === "specialist");
  const heads = links.filter(({ slot }) => slot === "departmentHead");
  return {
    personIds: [...new Set(specialists.map(({ personId }) => personId))].toSorted(),
    departmentIds: [...new Set(heads.flatMap(({ person }) => person.departmentId ?? []))].toSorted(),
  };
}
