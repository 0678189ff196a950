import { useTranslations } from "next-intl";
import type { Quarter } from "@/lib/plans/review.policy";

/** A quarter as people say it: "2026 年第 4 季度". */
export function useQuarter(): (quarter: Quarter) => string {
  const t = useTranslations("plans");
  return (quarter) => t("quarter", { year: quarter.slice(0, 4), number: quarter.slice(5) });
}
