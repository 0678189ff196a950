import { useTranslations } from "next-intl";
import { formatNumber } from "@/lib/formats";

type Words = (key: string, values?: Record<string, string | number>) => string;

/** A fact's stored text as people read it: numbers with separators and their unit, "not given" for what is not known. */
export function factValue(t: Words, field: string, value: string | null): string {
  if (value === null || value === "") return t("notKnown");
  if (field === "employees") return t("people", { count: formatNumber(Number(value)) });
  if (field === "revenueWan" || field === "assetsWan") return t("wan", { amount: formatNumber(Number(value)) });
  return value;
}

export function useFactValue() {
  const t = useTranslations("enterprises") as Words;
  return (field: string, value: string | null) => factValue(t, field, value);
}
