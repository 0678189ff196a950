import { useLocale, useTranslations } from "next-intl";
import type { LimitName } from "@/lib/presets/policy";

/** The groups in which people read and write the limits. */
export const LIMIT_GROUPS = {
  intake: ["firstContactDays", "urgentContactMinutes", "acceptanceDays", "signingDays", "supportDays"],
  answer: ["answerADays", "answerBDays", "answerCDays", "answerDDays"],
  after: ["correctionDays", "confirmationDays", "callBackDays"],
} as const satisfies Record<string, readonly LimitName[]>;

/** A preset's name and its limits in words, in the reader's language. */
export function usePresetWords() {
  const t = useTranslations("presets");
  const english = useLocale() === "en";
  return {
    name: (preset: { name: string; nameEn: string }) => (english ? preset.nameEn : preset.name),
    limit: (limit: LimitName) => t(`limit.${limit}`),
    length: (limit: LimitName, count: number) => t(limit.endsWith("Minutes") ? "minutes" : "days", { count }),
  };
}
