import { useTranslations } from "next-intl";
import { type Figures, hasData, isSameSpan } from "@/lib/stats/rules";

/** Why a comparison is missing: the time compared with begins before the park's first case. Nothing when all are there. */
export function ComparisonNote({ figures: { previous, lastYear, firstOn } }: { figures: Figures }) {
  const t = useTranslations("figures.change");
  if (firstOn === null) return null;
  const spans = isSameSpan(previous.span, lastYear.span)
    ? [{ against: "lastYear", ...lastYear } as const]
    : [{ against: "previous", ...previous } as const, { against: "lastYear", ...lastYear } as const];
  const without = spans.filter(({ span }) => !hasData(span, firstOn));
  if (without.length === 0) return null;
  return (
    <p className="text-ink-2 text-sm">
      {without.map(({ against, span }) => t(`without.${against}`, { from: span.fromOn, first: firstOn })).join("")}
    </p>
  );
}
