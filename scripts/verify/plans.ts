import { signature } from "@/lib/actor";
import { db } from "@/lib/db";
import { enterpriseEvent } from "@/lib/enterprises/event";
import type { Prisma } from "@/lib/generated/prisma/client";
import { stateOf } from "@/lib/plans/access.policy";
import { type Happened, type ReplayedPlan, replayPlans } from "@/lib/plans/replay";
import { differences, type Mismatch } from "./mismatch";
import type { Stream } from "./streams";

const include = { measures: true, reviews: true } satisfies Prisma.PlanInclude;
type Row = Prisma.PlanGetPayload<{ include: typeof include }>;

/** Replays the service plans of these enterprises and compares every edition, its measures and its reviews with the rows. */
export async function checkPlans(streams: readonly Stream[]): Promise<Mismatch[]> {
  if (streams.length === 0) return [];
  const ids = streams.map(({ name }) => name.slice("enterprise:".length));
  const rows = await db.plan.findMany({ where: { enterpriseId: { in: ids } }, include, orderBy: { edition: "asc" } });
  return streams.flatMap((stream, index) => {
    const own = rows.filter(({ enterpriseId }) => enterpriseId === ids[index]);
    const { history, unreadable } = read(stream);
    const { plans, strange } = replayPlans(history);
    return [
      ...unreadable,
      ...strange.map((sequence) => ({
        ...{ place: `${stream.name} #${sequence}`, field: "planId" },
        ...{ found: "a plan or measure nobody began", expected: "one that an event before it began" },
      })),
      ...[...plans].flatMap(([id, replayed]) => {
        const place = `${stream.name} plan edition ${replayed.edition}`;
        const row = own.find((one) => one.id === id);
        return row
          ? planMismatches(place, row, replayed)
          : [{ place, field: "row", found: "nothing", expected: "a plan" }];
      }),
      ...own.filter(({ id }) => !plans.has(id)).map(({ edition }) => withoutEvents(stream.name, edition)),
    ];
  });
}

/** Plans of enterprises of which no event tells anything; the first hundred. */
export async function plansWithoutEvents(): Promise<Mismatch[]> {
  const rows = await db.$queryRaw<{ stream: string; edition: number }[]>`
    SELECT 'enterprise:' || enterprise_id AS stream, edition FROM plans
    WHERE NOT EXISTS (SELECT 1 FROM events WHERE stream = 'enterprise:' || plans.enterprise_id) LIMIT 100`;
  return rows.map(({ stream, edition }) => withoutEvents(stream, edition));
}

function withoutEvents(stream: string, edition: number): Mismatch {
  return { place: `${stream} plan edition ${edition}`, field: "events", found: "nothing", expected: "planBegun" };
}

/** The events about plans and measures; one that cannot be read is named. */
function read({ name, events }: Stream): { history: Happened[]; unreadable: Mismatch[] } {
  const history: Happened[] = [];
  const unreadable: Mismatch[] = [];
  for (const { kind, particulars, at, sequence, actorId, actorName, onBehalfOfId, onBehalfOfName } of events) {
    if (!/^(plan|measure)[A-Z]/.test(kind)) continue;
    const event = enterpriseEvent.safeParse({ kind, ...Object(particulars) });
    const place = `${name} #${sequence}`;
    if (!event.success) unreadable.push({ place, field: kind, found: "unreadable", expected: "an event of a plan" });
    else {
      const by = { byId: onBehalfOfId ?? actorId, byName: signature(actorName, onBehalfOfName) };
      history.push({ event: event.data, at, sequence, doerId: actorId, ...by });
    }
  }
  return { history, unreadable };
}

function planMismatches(place: string, row: Row, replayed: ReplayedPlan): Mismatch[] {
  const { measures: _, measuresNamed: __, reviews, untilOn, ...told } = replayed;
  const expected = { ...told, state: stateOf(replayed), ...(untilOn === null ? {} : { untilOn }) };
  const found = Object.fromEntries(
    row.reviews.map(({ quarter, conclusion, note }) => [quarter, JSON.stringify({ conclusion, note })]),
  );
  const wanted = Object.fromEntries(Object.entries(reviews).map(([quarter, said]) => [quarter, JSON.stringify(said)]));
  return [
    ...differences(place, { ...row, state: stateOf(row) }, expected),
    ...differences(`${place} review`, found, wanted),
    ...differences(place, { reviews: row.reviews.length }, { reviews: Object.keys(reviews).length }),
    ...measureMismatches(place, row, replayed),
  ];
}

/** Nothing is done of a draft; of an approved edition each measure stands as its events say. */
function measureMismatches(place: string, { measures }: Row, replayed: ReplayedPlan): Mismatch[] {
  const placeOf = (title: string) => `${place} measure ${title}`;
  if (!replayed.approvedAt) {
    return measures.flatMap((row) => differences(placeOf(row.title), row, { completedAt: null, nudge: null }));
  }
  const ids = { measures: measures.map(({ id }) => id).toSorted() };
  const named = { measures: Object.keys(replayed.measures).toSorted() };
  return [
    ...(replayed.measuresNamed ? differences(place, ids, named) : []),
    ...Object.entries(replayed.measures).flatMap(([id, expected]) => {
      const row = measures.find((one) => one.id === id);
      return row ? differences(placeOf(row.title), row, expected) : [];
    }),
  ];
}
