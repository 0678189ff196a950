import { useLocale, useTranslations } from "next-intl";
import type { LimitSource } from "@/lib/deadlines/policy";

/** Where a limit comes from, as a sentence: the preset and its version, the law, the request type, the checklist or the month of a report. */
export function useLimitSource() {
  const t = useTranslations("cases.limitSource");
  const english = useLocale() === "en";
  return (source: LimitSource): string => {
    switch (source.from) {
      case "item":
      case "month":
        return t(source.from);
      case "type":
        return t("type", { version: source.version });
      default: {
        const { from, name, nameEn, version, statutoryDays } = source;
        return t(from, { name: english ? nameEn : name, version, statutory: statutoryDays ?? 0 });
      }
    }
  };
}
