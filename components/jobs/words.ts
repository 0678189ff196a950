import { useTranslations } from "next-intl";
import type { TagTone } from "@/components/ui/tag";
import type { Rhythm } from "@/lib/jobs/policy";
import type { RunState } from "@/lib/jobs/rules";
import type { RunView } from "./job-view";

/** The name of a task in words; one that this version does not know any more keeps the name it was enqueued with. */
export function useTaskName(): (task: string) => string {
  const t = useTranslations("jobs");
  return (task) => (t.has(`task.${task}`) ? t(`task.${task}`) : task);
}

/** "every 5 minutes", "daily at 02:17". */
export function useRhythm(): (rhythm: Rhythm) => string {
  const t = useTranslations("jobs");
  return (rhythm) =>
    "everyMinutes" in rhythm
      ? t("everyMinutes", { count: rhythm.everyMinutes })
      : t("dailyAt", { time: clock(rhythm.dailyAtMinute) });
}

/** What came of a run: what it did in numbers, or why it failed; null while it goes on. */
export function useResult(): (run: RunView) => string | null {
  const t = useTranslations("jobs");
  return ({ task, state, count, error }) => {
    if (state === "brokenOff") return t("brokenOffText");
    if (count === null) return error;
    return t.has(`did.${task}`) ? t(`did.${task}`, { count }) : t("didCount", { count });
  };
}

export const runTones: Record<RunState, TagTone> = {
  running: "brand",
  done: "green",
  failed: "red",
  brokenOff: "yellow",
};

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
