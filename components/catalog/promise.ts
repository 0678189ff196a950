import { useLocale, useTranslations } from "next-intl";
import type { RequestTypeDetail } from "@/lib/catalog/schema";
import { presetFor, promisedDays, promiseSource } from "@/lib/presets/rules";
import type { PresetsInForce } from "@/lib/presets/schema";

/** The promise of a request type in words: how many days, and whether it, the preset or the law says so. */
export function usePromise(inForce: PresetsInForce) {
  const t = useTranslations("catalog");
  const english = useLocale() === "en";
  const presetOf = (type: RequestTypeDetail) => presetFor(inForce, type.presetCode);
  const nameOf = (preset: { name: string; nameEn: string }) => (english ? preset.nameEn : preset.name);
  return {
    days: (type: RequestTypeDetail) => t("days", { count: promisedDays(presetOf(type), type) }),
    source: (type: RequestTypeDetail) => {
      const preset = presetOf(type);
      return t(`promiseSource.${promiseSource(preset, type)}`, { preset: nameOf(preset) });
    },
    preset: (type: RequestTypeDetail) =>
      type.presetCode === null ? t("parkPreset", { preset: nameOf(presetOf(type)) }) : nameOf(presetOf(type)),
    choices: [
      { value: "", label: t("parkPreset", { preset: nameOf(presetFor(inForce, null)) }) },
      ...inForce.presets.map((preset) => ({ value: preset.code, label: nameOf(preset) })),
    ],
  };
}
