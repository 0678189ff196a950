import { useFormatter } from "next-intl";

/** Dates as people say them, in the reader's language and the park's time: "12月4日周五", "Fri, 4 December". */
export function useDates() {
  const format = useFormatter();
  return {
    day: (at: Date) => format.dateTime(at, { month: "long", day: "numeric", weekday: "short" }),
    /** With its year, for what is kept: "2026年12月4日". */
    full: (at: Date) => format.dateTime(at, { year: "numeric", month: "long", day: "numeric" }),
    time: (at: Date) => format.dateTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  };
}
