import { dayOf } from "@/lib/day";
import { remainingParts } from "@/lib/deadlines/rules";

/** What useTranslations and getTranslations hand out, as far as the helpers of this folder need it. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** Working minutes as people say them: "1 小时 20 分", "3 个工作日". From three days on the hours no longer matter. */
export function durationText(cases: Words, minutes: number, minutesPerWorkday: number): string {
  const { days, hours, minutes: rest } = remainingParts(minutes, minutesPerWorkday);
  if (days > 0) {
    return hours > 0 && days < 3
      ? cases("duration.daysHours", { days, hours })
      : cases("duration.days", { count: days });
  }
  if (hours > 0) {
    return rest > 0
      ? cases("duration.hoursMinutes", { hours, minutes: rest })
      : cases("duration.hours", { count: hours });
  }
  return rest > 0 ? cases("duration.minutes", { count: rest }) : cases("duration.soon");
}

/** Why a case stands still, and until which day when that is known. */
export function standstillText(cases: Words, { reason, toAt }: { reason: string; toAt: Date | null }): string {
  if (reason === "correction") return cases("lamp.pausedFor");
  const step = cases(`specialStep.${reason}`);
  return toAt ? cases("lamp.suspendedTo", { step, on: lastDayBefore(toAt) }) : step;
}

/** The last whole day of a pause that ends at midnight. */
function lastDayBefore(toAt: Date): string {
  return dayOf(new Date(toAt.getTime() - 1));
}

/** `dueAt` of what stands still: known while a special step stops it, unknown while the enterprise is waited for. */
export type Standing = { lamp: string; remainingMinutes: number | null; dueAt?: Date | null };

/** A lamp in words: how much time is left or how late it is. */
export function lampText(cases: Words, { lamp, remainingMinutes, dueAt }: Standing, minutesPerWorkday: number): string {
  if (lamp === "paused") return cases(dueAt ? "lamp.suspended" : "lamp.pausedFor");
  if (remainingMinutes === null || lamp === "done" || lamp === "doneLate") return cases(`lamp.${lamp}`);
  if (lamp === "red" && remainingMinutes > -1) return cases("lamp.lateNow");
  const time = durationText(cases, remainingMinutes, minutesPerWorkday);
  return cases(lamp === "red" ? "lamp.late" : "lamp.left", { time });
}
