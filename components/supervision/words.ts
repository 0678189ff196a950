import { useTranslations } from "next-intl";

/** When a rung is reached, in words: before the due moment, at it, or so many working days after it. */
export function useWhen() {
  const t = useTranslations("supervision.ladder");
  return (days: number) => {
    if (days < 0) return t("before", { days: -days });
    return days === 0 ? t("atDue") : t("after", { days });
  };
}
