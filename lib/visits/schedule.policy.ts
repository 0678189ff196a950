import { isWorkday, type WorkCalendar } from "@/lib/calendar/rules";
import { addDays, addMonths, type Day, daysBetween, weekdayOf } from "@/lib/day";

/** How often an enterprise is to be visited: once every calendar quarter, calendar month, or week from Monday to Sunday. */
export const RHYTHMS = ["quarter", "month", "week"] as const;
export type Rhythm = (typeof RHYTHMS)[number];
/** What holds while nobody has said otherwise (the specialist is on site each quarter). */
export const USUAL_RHYTHM: Rhythm = "quarter";

/** Days from one to another, both included; without an end while it lasts. */
export type Stretch = Readonly<{ from: Day; to: Day | null }>;
export type RhythmFrom = Readonly<{ every: Rhythm; fromOn: Day }>;
export type VisitedOn = Readonly<{ id: string; visitedOn: Day }>;

export type DutyState = "done" | "due" | "missed";
/** One visit that is to be made: in which days, by when at the latest (last working day), and what became of it. */
export type Duty = Readonly<{
  every: Rhythm;
  from: Day;
  to: Day;
  dueOn: Day;
  state: DutyState;
  visit: VisitedOn | null;
}>;

type Facts = Readonly<{
  /** The days on which somebody was linked to the enterprise and it was open: sorted, apart from each other. */
  linked: readonly Stretch[];
  /** Sorted by day. */
  rhythms: readonly RhythmFrom[];
  visits: readonly VisitedOn[];
}>;

/**
 * Every visit that was or is to be made, oldest first: one a period of the rhythm in force, from the beginning of the link to the
 * period `today` lies in. A period that began before its link or its rhythm counts only if half of it or more was left; one that
 * was cut short (the last link ended, another rhythm began) and one without a working day do not count. Done with the first
 * visit in it, whoever made it; missed once it is over. Periods that ended before `since` are left out. Source: decision 0024.
 */
export function dutiesOf(calendar: WorkCalendar, facts: Facts, today: Day, since: Day = ""): Duty[] {
  const visits = facts.visits.toSorted((one, other) => (one.visitedOn < other.visitedOn ? -1 : 1));
  return segmentsOf(facts).flatMap(({ every, from, to }) =>
    periodsIn(every, from, to, today, since).flatMap((period) => {
      const dueOn = lastWorkdayIn(calendar, period);
      if (dueOn === null) return [];
      const visit = visits.find(({ visitedOn }) => visitedOn >= period.from && visitedOn <= period.to) ?? null;
      const state: DutyState = visit ? "done" : today > period.to ? "missed" : "due";
      return [{ every, ...period, dueOn, state, visit }];
    }),
  );
}

/** The visit that is to be made now, or the next one when this period's is done: by when. Null without links, or while it cannot be said. */
export function nextDueOf(calendar: WorkCalendar, facts: Facts, today: Day): Day | null {
  const running = dutiesOf(calendar, facts, today, today).at(-1);
  if (running?.state === "due") return running.dueOn;
  const segment = segmentsOf(facts).find(({ from, to }) => from <= today && to === null);
  if (!segment) return null;
  const after = addDays(periodOf(segment.every, today).to, 1);
  return dutiesOf(calendar, { ...facts, visits: [] }, after, after).at(-1)?.dueOn ?? null;
}

/** The first and last day of the quarter, month or week a day lies in. */
export function periodOf(every: Rhythm, day: Day): { from: Day; to: Day } {
  if (every === "week") {
    const from = addDays(day, 1 - weekdayOf(day));
    return { from, to: addDays(from, 6) };
  }
  const month = Number(day.slice(5, 7));
  const first = every === "month" ? month : month - ((month - 1) % 3);
  const from = `${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
  return { from, to: addDays(addMonths(from, every === "month" ? 1 : 3), -1) };
}

/** The rhythms of an enterprise as its rows say them, by day. */
export function rhythmsOf(rows: readonly { every: string; fromOn: Day }[]): RhythmFrom[] {
  return rows
    .map(({ every, fromOn }) => ({ every: RHYTHMS.find((one) => one === every) ?? USUAL_RHYTHM, fromOn }))
    .toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
}

/** The rhythm in force on a day. */
export function rhythmOn(rhythms: readonly RhythmFrom[], day: Day): Rhythm {
  return rhythms.findLast(({ fromOn }) => fromOn <= day)?.every ?? USUAL_RHYTHM;
}

/** On which days somebody was linked, out of the links of all three slots: hand-overs from one day to the next leave no gap. */
export function linkedDays(links: readonly Stretch[], closedOn: Day | null): Stretch[] {
  const merged: { from: Day; to: Day | null }[] = [];
  for (const link of links.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && (last.to === null || link.from <= addDays(last.to, 1))) last.to = laterOf(last.to, link.to);
    else merged.push({ ...link });
  }
  if (closedOn === null) return merged;
  return merged
    .filter(({ from }) => from <= closedOn)
    .map(({ from, to }) => ({ from, to: to !== null && to < closedOn ? to : closedOn }));
}

/** Links and rhythms laid over each other. */
function segmentsOf({ linked, rhythms }: Facts): (Stretch & { every: Rhythm })[] {
  const ruled = [{ every: USUAL_RHYTHM, fromOn: "" }, ...rhythms].map(({ every, fromOn }, index) => {
    const next = rhythms[index]?.fromOn;
    return { every, from: fromOn, to: next === undefined ? null : addDays(next, -1) };
  });
  return linked.flatMap((stretch) =>
    ruled
      .map(({ every, from, to }) => ({
        every,
        from: [from, stretch.from].toSorted().at(-1) ?? from,
        to: earlierOf(stretch.to, to),
      }))
      .filter(({ from, to }) => to === null || from <= to),
  );
}

/** The periods of a segment that count, up to the one `today` lies in. */
function periodsIn(every: Rhythm, begin: Day, end: Day | null, today: Day, since: Day) {
  const found: { from: Day; to: Day }[] = [];
  for (let day = since > begin ? since : begin; day <= today && (end === null || day <= end); ) {
    const { from, to } = periodOf(every, day);
    const first = from > begin ? from : begin;
    const cutShort = end !== null && to > end;
    const halfLeft = 2 * (daysBetween(first, to) + 1) >= daysBetween(from, to) + 1;
    if (!cutShort && halfLeft) found.push({ from: first, to });
    day = addDays(to, 1);
  }
  return found;
}

function lastWorkdayIn(calendar: WorkCalendar, { from, to }: { from: Day; to: Day }): Day | null {
  for (let day = to; day >= from; day = addDays(day, -1)) if (isWorkday(calendar, day)) return day;
  return null;
}

function laterOf(one: Day | null, other: Day | null): Day | null {
  return one === null || other === null ? null : one > other ? one : other;
}

function earlierOf(one: Day | null, other: Day | null): Day | null {
  if (one === null) return other;
  return other === null || one < other ? one : other;
}
