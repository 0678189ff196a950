import type { Expected } from "@/components/requests/disclosure";
import type { WorkCalendar } from "@/lib/calendar/rules";
import { type Limit, limitOfClock } from "@/lib/deadlines/policy";
import { dueOf } from "@/lib/deadlines/rules";
import type { PresetLimits } from "@/lib/presets/policy";
import { promisedDays, type TypePromise } from "@/lib/presets/rules";

/** When the three promises of a request would be due if it were filed now and accepted on the last day for it. */
export function expectedDates(calendar: WorkCalendar, preset: PresetLimits, type: TypePromise, now: Date) {
  const due = (startedAt: Date, limit: Limit): Expected => {
    const { dueAt, provisional } = dueOf(calendar, { startedAt, limit, pauses: [] }, now);
    // Without pauses every clock has a due moment.
    return { at: dueAt ?? startedAt, provisional };
  };
  const acceptance = due(now, limitOfClock(preset, "acceptance"));
  return {
    firstContact: due(now, limitOfClock(preset, "firstContact")),
    acceptance,
    answer: due(acceptance.at, limitOfClock(preset, "answer", { type })),
    promisedDays: promisedDays(preset, type),
  };
}
