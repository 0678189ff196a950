import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { askWorker } from "@/lib/outside/worker";
import { Refusal } from "@/lib/refusal";
import { canManageCalendar } from "./access.policy";
import { CALENDAR_STREAM, type CalendarEvent } from "./event";
import { writeNotice } from "./notice.policy";
import type { ExceptionDay } from "./notice-checks.policy";
import { forgetCalendar, readDraft, workingHours } from "./queries";
import { isOrdered, type PublishYear, type SetWorkingHours } from "./schema";

/**
 * Publishes a year of the working calendar, or replaces it by a new version, and has the open clocks counted anew. Refuses
 * `notAllowed`, `changedMeanwhile` (the calendar is newer than the one seen) and, with the `line` that is wrong and what
 * was `read` there, whatever `readDraft` finds wrong with the notice.
 */
export async function publishYear(actor: Actor, input: PublishYear, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const seen = await takeCalendar(tx, actor, input.version);
    const { year, status, source } = input;
    const days = await daysOf(tx, input);

    const facts = { status, source, publishedAt: now };
    const { version: yearVersion } = await tx.calendarYear.upsert({
      where: { year },
      create: { year, ...facts },
      update: { ...facts, version: { increment: 1 } },
    });
    await tx.calendarDay.deleteMany({ where: { yearOf: year } });
    await tx.calendarDay.createMany({
      data: days.map((day) => ({ ...day, yearOf: year })),
    });
    await raiseVersion(tx, seen.hours);

    const makeUpWorkdays = days.filter((day) => day.isWorkday).length;
    const holidays = days.length - makeUpWorkdays;
    await record(
      tx,
      actor,
      {
        kind: "yearPublished",
        year,
        yearVersion,
        status,
        source,
        holidays,
        makeUpWorkdays,
        days: writeNotice(days).split("\n"),
      },
      now,
    );
    await askWorker(tx, "refreshOutdatedClocks", { once: true });
  });
  forgetCalendar();
}

/** Sets the office hours of every working day. Refuses `notAllowed`, `changedMeanwhile` and `hoursOrder`. */
export async function setWorkingHours(actor: Actor, input: SetWorkingHours, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await takeCalendar(tx, actor, input.version);
    if (!isOrdered(input.hours)) throw new Refusal("hoursOrder", {}, "hours.0.closesAt");

    await raiseVersion(tx, input.hours);
    await record(tx, actor, { kind: "workingHoursSet", hours: input.hours }, now);
    await askWorker(tx, "refreshOutdatedClocks", { once: true });
  });
  forgetCalendar();
}

/** There is one calendar, and everybody may see it: the gate is permission, one writer at a time, and the version seen. */
async function takeCalendar(tx: Tx, actor: Actor, seenVersion: number) {
  if (!canManageCalendar(actor)) throw new Refusal("notAllowed");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${CALENDAR_STREAM}, 1))`;
  const inForce = await workingHours(tx);
  if (seenVersion < inForce.version) {
    const last = await tx.event.findFirst({
      where: { stream: CALENDAR_STREAM },
      orderBy: { sequence: "desc" },
    });
    throw new Refusal("changedMeanwhile", {
      by: last?.actorName ?? "",
      at: last?.at ?? null,
      version: inForce.version,
    });
  }
  return inForce;
}

async function daysOf(tx: Tx, input: PublishYear): Promise<ExceptionDay[]> {
  const { days, problems } = await readDraft(tx, input);
  const [first] = problems;
  if (!first) return days.map(({ on, isWorkday, name }) => ({ on, isWorkday, name }));
  const { code, line, read, particulars } = first;
  throw new Refusal(code, { ...particulars, line, read, count: problems.length }, "notice");
}

async function raiseVersion(tx: Tx, hours: { opensAt: number; closesAt: number }[]): Promise<void> {
  const value = {
    hours: hours.map(({ opensAt, closesAt }) => ({ opensAt, closesAt })),
  };
  await tx.setting.upsert({
    where: { key: "calendar" },
    create: { key: "calendar", value },
    update: { value, version: { increment: 1 } },
  });
}

function record(tx: Tx, actor: Actor, event: CalendarEvent, now: Date): Promise<number> {
  return recordEvent(tx, CALENDAR_STREAM, actor, event, now);
}
