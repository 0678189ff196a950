import "server-only";
import type { WorkCalendar } from "@/lib/calendar/rules";
import type { TakenCase } from "@/lib/cases/gate";
import { dayOf, yearOf } from "@/lib/day";
import type { Tx } from "@/lib/db";
import { workingDays } from "@/lib/deadlines/policy";
import { dueOf } from "@/lib/deadlines/rules";
import type { Colour, Ladder } from "../policy";
import { slipNumber } from "../rules";
import type { TakenPromise } from "./promise";

export type NewSlip = {
  colour: Colour;
  byHand: boolean;
  words: string;
  copies: readonly string[];
  issuedByName: string;
};

/** Writes a supervision slip with the next number of its year, and returns what the event says of it. */
export async function createSlip(
  tx: Tx,
  facts: TakenCase,
  promise: TakenPromise,
  slip: NewSlip,
  { ladder, calendar, now }: { ladder: Ladder; calendar: WorkCalendar; now: Date },
) {
  const { clock, department, itemTitle } = promise;
  const signDueAt = workingDaysFrom(calendar, now, ladder.signDays);
  const answerDueAt = workingDaysFrom(calendar, now, ladder.answerDays);
  const { id, number } = await tx.supervisionSlip.create({
    data: {
      ...slip,
      copies: [...slip.copies],
      ...(await nextNumber(tx, yearOf(dayOf(now)))),
      caseId: facts.id,
      clockId: clock.id,
      clockKind: clock.kind,
      clockDueAt: clock.dueAt,
      itemTitle,
      departmentId: department.id,
      issuedAt: now,
      signDueAt,
      answerDays: ladder.answerDays,
      answerDueAt,
    },
    select: { id: true, number: true },
  });
  const { colour, byHand, words } = slip;
  const due = { signDueAt: signDueAt.toISOString(), answerDueAt: answerDueAt.toISOString() };
  return { slipId: id, slipNumber: number, colour, byHand, words, ...due };
}

/** The close of the n-th working day after a moment; the day itself is not counted (docs/words.md, counting). */
export function workingDaysFrom(calendar: WorkCalendar, now: Date, days: number): Date {
  const { dueAt } = dueOf(calendar, { startedAt: now, limit: workingDays(days), pauses: [] }, now);
  return dueAt ?? now;
}

/** Numbers of a year are given out in order and without gaps; the row lock lasts until commit, and what fails takes none. */
async function nextNumber(tx: Tx, year: number) {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO supervision_numbers (year, last) VALUES (${year}, 1)
    ON CONFLICT (year) DO UPDATE SET last = supervision_numbers.last + 1 RETURNING last`;
  const serial = rows[0]?.last ?? 1;
  return { year, serial, number: slipNumber(year, serial) };
}
