import "server-only";
import { systemActor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { isSameWorkingDay } from "@/lib/calendar/rules";
import type { Tx } from "@/lib/db";
import { recordEvents } from "@/lib/history/commands";
import { Refusal } from "@/lib/refusal";
import type { ClockRecounted } from "./event";
import { type ClockKind, isToldToEnterprise, type Limit } from "./policy";
import { countedMinutesBetween, endedAt } from "./rules";
import { countedBy, dueOfStored, isSame, recountOf, type StoredClock, standingOf } from "./standing.policy";

const PAUSE = { fromAt: true, toAt: true, reason: true, closedAt: true } as const;

export type NewClock = {
  caseId: string;
  itemId?: string;
  kind: ClockKind;
  startedAt: Date;
  limit: Limit;
  /** The version of the preset the limit comes from, if it does: `promiseOf` gives both. */
  presetId?: string | null;
  /** False for the enterprise's own clocks: they run on while the park's are paused. */
  pausable?: boolean;
};

/** Starts clocks on a case. Call refreshClocks afterwards, in the same transaction: it works out when they are due. */
export async function startClocks(tx: Tx, clocks: readonly NewClock[]): Promise<void> {
  const calendar = await loadCalendar(tx);
  await tx.clock.createMany({
    data: clocks.map(({ limit, pausable = true, ...clock }) => ({
      ...clock,
      pausable,
      limitUnit: limit.unit,
      limitCount: limit.count,
      calendarVersion: calendar.version,
    })),
  });
}

/** Stops the running clocks of these kinds (and of one item, when given) and keeps whether each promise was kept. */
export async function stopClocks(
  tx: Tx,
  caseId: string,
  kinds: readonly ClockKind[],
  now: Date,
  itemIds?: readonly string[],
): Promise<void> {
  const running = {
    caseId,
    kind: { in: [...kinds] },
    stoppedAt: null,
    ...(itemIds ? { itemId: { in: [...itemIds] } } : {}),
  };
  await tx.clock.updateMany({ where: { ...running, dueAt: { lt: now } }, data: { stoppedAt: now, met: false } });
  await tx.clock.updateMany({ where: running, data: { stoppedAt: now, met: true } });
}

export type NewPause = { fromAt: Date; toAt: Date | null; suspensionId?: string };

/**
 * Begins a pause of what its reason stops: from now until resumeClocks, or between known moments. Refuses `alreadyPaused`: two
 * at a time would count a stretch twice for nobody's good.
 */
export async function pauseClocks(
  tx: Tx,
  caseId: string,
  reason: string,
  byName: string,
  now: Date,
  pause: NewPause = { fromAt: now, toAt: null },
): Promise<void> {
  const standing = await tx.pause.findFirst({ where: { caseId, closedAt: null }, select: { id: true } });
  if (standing) throw new Refusal("alreadyPaused");
  await bringRound(tx, caseId, now);
  await tx.pause.create({ data: { caseId, reason, byName, ...pause } });
}

/** Ends the pause that stands, if one does: at `now`, or at its own end when that is past. */
export async function resumeClocks(tx: Tx, caseId: string, now: Date): Promise<void> {
  const standing = await tx.pause.findFirst({ where: { caseId, closedAt: null } });
  if (!standing) return;
  await bringRound(tx, caseId, now);
  await tx.pause.update({
    where: { id: standing.id },
    data: { toAt: endedAt(standing, now), closedAt: now },
    select: { id: true },
  });
}

/**
 * Brings the clocks of a case round to the calendar in force. Call it before giving a running clock another limit or a pause: then
 * what the calendar moved is told as its own, and not what is done now.
 */
export async function bringRound(tx: Tx, caseId: string, now: Date): Promise<void> {
  const { version } = await loadCalendar(tx);
  const older = { caseId, stoppedAt: null, calendarVersion: { lt: version } };
  if (await tx.clock.findFirst({ where: older, select: { id: true } })) await refreshCases(tx, [caseId], now);
}

/** Works out the running clocks of one case anew; see refreshCases. */
export function refreshClocks(tx: Tx, caseId: string, now: Date): Promise<number> {
  return refreshCases(tx, [caseId], now);
}

/**
 * Works out every running clock of these cases anew and stores what lists sort by: the nearest due moment among the park's own
 * clocks, when it turns yellow, and whether the case is paused. The only place that writes these columns, in as many statements
 * for many cases as for one; the caller holds the cases' rows. A due moment that a newer calendar moves becomes an event of its
 * case, whoever's change brought the clock round. Returns how many moved.
 */
export async function refreshCases(tx: Tx, caseIds: readonly string[], now: Date): Promise<number> {
  const ofCases = { caseId: { in: [...caseIds] } };
  const clocks = await tx.clock.findMany({ where: { ...ofCases, stoppedAt: null } });
  const pauses = await tx.pause.findMany({ where: ofCases, select: { caseId: true, ...PAUSE } });
  const cases = await tx.case.findMany({ where: { id: { in: [...caseIds] } }, select: { id: true, greenAt: true } });
  // A clock counted by a newer calendar than this process knows: somebody else has published.
  const calendar = await loadCalendar(tx, Math.max(0, ...clocks.map((clock) => clock.calendarVersion)));

  const pausesOf = byCase(pauses);
  const greenSince = new Map(cases.map(({ id, greenAt }) => [id, greenAt]));
  const counted = clocks.map((before) => {
    const greenAt = greenSince.get(before.caseId) ?? null;
    const after = countedBy(calendar, before, pausesOf.get(before.caseId) ?? [], greenAt, now);
    return { before, after };
  });
  const changed = counted.filter(({ before, after }) => !isSame(before, after));
  await storeClocks(
    tx,
    changed.map(({ after }) => after),
  );
  const { moved, versions } = await recordRecounts(tx, changed, now);

  const clocksOf = byCase(counted.map(({ after }) => after));
  const standings = caseIds.map((id) => ({
    id,
    ...standingOf(clocksOf.get(id) ?? [], pausesOf.get(id) ?? []),
    version: versions.get(streamOf(id)),
  }));
  await storeStandings(tx, standings, now);
  return moved;
}

function byCase<Row extends { caseId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.caseId);
    if (known) known.push(row);
    else found.set(row.caseId, [row]);
  }
  return found;
}

type RunningClock = StoredClock & { caseId: string };

async function storeClocks(tx: Tx, clocks: readonly RunningClock[]): Promise<void> {
  if (clocks.length === 0) return;
  const fresh = clocks.map(({ id, dueAt, warnAt, provisional, greenUnit, greenCount, calendarVersion }) => ({
    id,
    due_at: dueAt,
    warn_at: warnAt,
    provisional,
    green_unit: greenUnit,
    green_count: greenCount,
    calendar_version: calendarVersion,
  }));
  await tx.$executeRaw`
    UPDATE clocks SET due_at = fresh.due_at, warn_at = fresh.warn_at, provisional = fresh.provisional,
      green_unit = fresh.green_unit, green_count = fresh.green_count, calendar_version = fresh.calendar_version
    FROM jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb)
      AS fresh(id uuid, due_at timestamptz, warn_at timestamptz, provisional boolean, green_unit text, green_count int,
        calendar_version int)
    WHERE clocks.id = fresh.id`;
  const ofItems = clocks.filter(({ kind, itemId }) => kind === "item" && itemId);
  if (ofItems.length === 0) return;
  const items = ofItems.map(({ itemId, dueAt }) => ({ id: itemId, due_at: dueAt }));
  await tx.$executeRaw`
    UPDATE items SET due_at = fresh.due_at
    FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS fresh(id uuid, due_at timestamptz)
    WHERE items.id = fresh.id AND items.due_at IS DISTINCT FROM fresh.due_at`;
}

/** The calendar moved them, not the person whose command came by: they are told in the system's name. */
async function recordRecounts(tx: Tx, changed: readonly { before: RunningClock; after: RunningClock }[], now: Date) {
  const moves = changed.flatMap(({ before, after }) => {
    const event = recountOf(before, after);
    return event ? [{ event, caseId: after.caseId, itemId: after.itemId }] : [];
  });
  const titles = await titlesOf(
    tx,
    moves.flatMap(({ itemId }) => itemId ?? []),
  );
  const happenings = moves.map(({ event, caseId, itemId }) => ({
    stream: streamOf(caseId),
    event: { ...event, title: titles.get(itemId) ?? "" } satisfies ClockRecounted,
    visible: isToldToEnterprise(event.clock),
  }));
  return { moved: moves.length, versions: await recordEvents(tx, systemActor, happenings, now) };
}

async function titlesOf(tx: Tx, itemIds: string[]): Promise<Map<string | null, string>> {
  if (itemIds.length === 0) return new Map();
  const items = await tx.item.findMany({ where: { id: { in: itemIds } }, select: { id: true, title: true } });
  return new Map(items.map(({ id, title }) => [id, title]));
}

type Standing = ReturnType<typeof standingOf> & { id: string; version: number | undefined };

/** A row that keeps this already is left alone. The version is that of the last event, where there was one. */
async function storeStandings(tx: Tx, standings: readonly Standing[], now: Date): Promise<void> {
  const fresh = standings.map(({ id, pausedAt, pausedTo, nextDueAt, nextWarnAt, nextClock, answerDueAt, version }) => ({
    id,
    paused_at: pausedAt,
    paused_to: pausedTo,
    next_due_at: nextDueAt,
    next_warn_at: nextWarnAt,
    next_clock: nextClock,
    answers: answerDueAt !== undefined,
    answer_due_at: answerDueAt,
    version,
  }));
  await tx.$executeRaw`
    UPDATE cases SET paused_at = fresh.paused_at, paused_to = fresh.paused_to, next_due_at = fresh.next_due_at,
      next_warn_at = fresh.next_warn_at, next_clock = fresh.next_clock,
      answer_due_at = CASE WHEN fresh.answers THEN fresh.answer_due_at ELSE cases.answer_due_at END,
      version = coalesce(fresh.version, cases.version),
      updated_at = CASE WHEN fresh.version IS NULL THEN cases.updated_at ELSE ${now} END
    FROM jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) AS fresh(id uuid, paused_at timestamptz, paused_to timestamptz,
      next_due_at timestamptz, next_warn_at timestamptz, next_clock text, answers boolean, answer_due_at timestamptz, version int)
    WHERE cases.id = fresh.id AND (
      fresh.version IS NOT NULL OR fresh.answers AND cases.answer_due_at IS DISTINCT FROM fresh.answer_due_at
      OR (cases.paused_at, cases.paused_to, cases.next_due_at, cases.next_warn_at, cases.next_clock)
        IS DISTINCT FROM (fresh.paused_at, fresh.paused_to, fresh.next_due_at, fresh.next_warn_at, fresh.next_clock))`;
}

/** The case's own stream; the module of cases, which owns it, stands to the right. */
function streamOf(caseId: string): string {
  return `case:${caseId}`;
}

/**
 * Whether the answer given at `now` kept its promise (of a long-term matter: whether every report came in its month), and how many net working minutes passed since the case was filed
 * (pauses left out). Call before the answer clock is stopped.
 */
export async function answerRecord(tx: Tx, caseId: string, submittedAt: Date, now: Date) {
  const calendar = await loadCalendar(tx);
  const clock = await tx.clock.findFirst({ where: { caseId, kind: "answer", stoppedAt: null } });
  const pauses = await tx.pause.findMany({ where: { caseId }, select: PAUSE });
  const due = clock && dueOfStored(calendar, clock, pauses, now).dueAt;
  return {
    inTime: clock ? !due || now <= due : await everyReportInTime(tx, caseId, now),
    minutes: countedMinutesBetween(calendar, pauses, submittedAt, now),
    sameDay: isSameWorkingDay(calendar, submittedAt, now),
  };
}

/** The reports that were due since the answer clock gave way to them; of a case answered on the spot there are none. */
async function everyReportInTime(tx: Tx, caseId: string, now: Date): Promise<boolean> {
  const replaced = await tx.clock.findFirst({ where: { caseId, kind: "answer" }, orderBy: { startedAt: "desc" } });
  if (!replaced?.stoppedAt) return true;
  const reports = await tx.clock.findMany({
    where: { caseId, kind: "progress", startedAt: { gte: replaced.stoppedAt } },
    select: { dueAt: true, stoppedAt: true },
  });
  return reports.every(({ dueAt, stoppedAt }) => !dueAt || (stoppedAt ?? now) <= dueAt);
}
