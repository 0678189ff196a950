import { useTranslations } from "next-intl";

/** Working time in words: whole working days, below one day hours, below one hour minutes. */
export function useDuration(minutesPerWorkday: number) {
  const t = useTranslations("cases.duration");
  return (minutes: number): string => {
    if (minutes >= minutesPerWorkday) return t("days", { count: Math.floor(minutes / minutesPerWorkday) });
    if (minutes >= 60) return t("hours", { count: Math.floor(minutes / 60) });
    return minutes >= 1 ? t("minutes", { count: minutes }) : t("soon");
  };
}
