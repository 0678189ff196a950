import type { Expected } from "@/components/requests/disclosure";
import type { WorkCalendar } from "@/lib/calendar/rules";
import { type Limit, STANDARD_PRESET, workingDays } from "@/lib/deadlines/policy";
import { dueOf } from "@/lib/deadlines/rules";

/** When the three promises of a request would be due if it were filed now and accepted on the last day for it. */
export function expectedDates(calendar: WorkCalendar, limitDays: number, now: Date) {
  const due = (startedAt: Date, limit: Limit): Expected => {
    const { dueAt, provisional } = dueOf(calendar, { startedAt, limit, pauses: [] }, now);
    // Without pauses every clock has a due moment.
    return { at: dueAt ?? startedAt, provisional };
  };
  const { limits } = STANDARD_PRESET;
  const acceptance = due(now, limits.acceptance);
  return {
    firstContact: due(now, limits.firstContact),
    acceptance,
    answer: due(acceptance.at, workingDays(limitDays)),
  };
}
