import type { WorkCalendar } from "@/lib/calendar/rules";
import type { ReplayedCase } from "@/lib/cases/replay/case";
import { type CaseState, ENDED } from "@/lib/cases/rules";
import { type Limit, MONTHLY, type PresetClockKind, promiseOf } from "@/lib/deadlines/policy";
import { countedMinutesBetween } from "@/lib/deadlines/rules";
import { dueOfStored, greenFor, greenOf, standingOf } from "@/lib/deadlines/standing.policy";
import { promiseUnder } from "@/lib/presets/rules";
import type { CheckedCase } from "./cases";
import { differences, type Mismatch } from "./mismatch";

type Told = Pick<ReplayedCase, "tier" | "greenLimits" | "answerLimits">;

/**
 * Works out every clock of a case anew and compares: the running ones, what the row keeps of them, and what stopped ones kept.
 * `told`: what the events say of its tier, and of the limits the green channel and reclassifications gave, by clock.
 */
export function clockMismatches(
  row: CheckedCase,
  calendar: WorkCalendar,
  now: Date,
  told: Told = { tier: row.tier, greenLimits: {}, answerLimits: {} },
): Mismatch[] {
  const place = (clock: { kind: string; id: string }) => `${row.number} clock ${clock.kind} ${clock.id}`;
  if (row.clocks.length === 0)
    return [{ place: row.number, field: "clocks", found: "none", expected: "the clocks of filing" }];
  const running = row.clocks.filter((clock) => clock.stoppedAt === null);
  // A clock the worker has not come round to keeps what an older calendar promised; that calendar is gone.
  const fresh = running.map((clock) =>
    clock.calendarVersion < calendar.version ? clock : { ...clock, ...dueOfStored(calendar, clock, row.pauses, now) },
  );
  const dueOfItem = new Map(fresh.map((clock) => [clock.kind === "item" ? clock.itemId : null, clock.dueAt]));
  return [
    ...fresh.flatMap((clock, index) => {
      const { dueAt, warnAt, provisional } = clock;
      const found = running[index] ?? clock;
      const green = told.greenLimits[clock.id] ?? greenAnew(calendar, found, row);
      return [
        ...differences(place(clock), found, { dueAt, warnAt, provisional }),
        ...differences(place(clock), { green: greenOf(found) }, { green }),
      ];
    }),
    ...row.clocks.flatMap((clock) => limitMismatches(place(clock), clock, row, told)),
    ...row.clocks
      .filter((clock) => clock.stoppedAt !== null)
      .flatMap((clock) =>
        differences(place(clock), clock, { met: !clock.dueAt || (clock.stoppedAt ?? now) <= clock.dueAt }),
      ),
    ...differences(row.number, row, standingOf(likeRow(row, fresh), row.pauses)),
    ...row.items
      .filter((item) => dueOfItem.has(item.id))
      .flatMap((item) =>
        differences(`${row.number} item ${item.position}`, item, { dueAt: dueOfItem.get(item.id) ?? null }),
      ),
    ...differences(row.number, row, {
      isOpen: !ENDED.includes(row.state as CaseState),
      ...answerMinutes(row, calendar),
    }),
  ];
}

/**
 * A limit is what its version of a preset gives such a clock; only days of the request type itself come from none. One that a
 * reclassification gave may be longer than that, so that nobody was overdue by the act.
 */
function limitMismatches(
  place: string,
  clock: CheckedCase["clocks"][number],
  row: CheckedCase,
  told: Told,
): Mismatch[] {
  if (clock.kind === "item") return [];
  const { unit, count: months } = MONTHLY;
  if (clock.kind === "progress")
    return differences(place, clock, { presetId: null, limitUnit: unit, limitCount: months });
  const reclassified = told.answerLimits[clock.id];
  const type = promiseAt(row, told.tier, reclassified ? clock.stoppedAt : clock.startedAt);
  const given = promiseOf(clock.preset ?? row.preset, clock.kind as PresetClockKind, { urgent: row.urgent, type });
  const { unit: limitUnit, count } = given.limit;
  const limitCount = Math.max(count, reclassified?.limitCount ?? 0);
  return [
    ...differences(place, clock, { presetId: given.presetId, limitUnit, limitCount }),
    ...(reclassified ? differences(place, clock, reclassified) : []),
  ];
}

/** What the request type and tier promise that the case had at a moment; without one, what it has now. */
function promiseAt(row: CheckedCase, tier: string, at: Date | null) {
  const left = row.reclassifications.find(({ granted, decidedAt }) => granted && at && decidedAt && decidedAt > at);
  return left ? promiseUnder(left.fromType, left.fromTier) : promiseUnder(row.type, tier);
}

/** What the green channel gives a clock that the events do not name: one that began, or was taken up again, after the grant. */
function greenAnew(calendar: WorkCalendar, clock: CheckedCase["clocks"][number], row: CheckedCase): Limit | null {
  if (clock.calendarVersion < calendar.version) return greenOf(clock);
  return greenFor(calendar, { ...clock, greenUnit: null, greenCount: null }, row.pauses, row.greenAt);
}

/** Two clocks may fall due at the same moment; then either may be the nearest, and the one the row names is taken. */
function likeRow<Running extends { kind: string; warnAt: Date | null }>(
  row: CheckedCase,
  running: readonly Running[],
): Running[] {
  const named = (clock: Running) =>
    clock.kind === row.nextClock && clock.warnAt?.getTime() === row.nextWarnAt?.getTime();
  return running.toSorted((one, other) => Number(named(other)) - Number(named(one)));
}

/** Minutes were counted with the calendar of their time; only where it is still the same can they be counted again. */
function answerMinutes(row: CheckedCase, calendar: WorkCalendar): { answerMinutes?: number } {
  const isSame = row.clocks.every((clock) => clock.calendarVersion === calendar.version);
  if (!row.answeredAt || !isSame) return {};
  return { answerMinutes: countedMinutesBetween(calendar, row.pauses, row.submittedAt, row.answeredAt) };
}
