import { useTranslations } from "next-intl";
import { NumberLink } from "@/components/figures/number-link";
import { formatNumber } from "@/lib/formats";

export const CASE_KINDS = ["suggestion", "need", "problem", "sameDay", "green"] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** An enterprise's requests by kind, and those that were settled the same day or in the green channel; each opens its list. */
export function CaseKinds({ counts, enterpriseId }: { counts: Record<CaseKind, number>; enterpriseId: string }) {
  const kinds = useTranslations("cases.recordKind");
  const lanes = useTranslations("desk.filter.lane");
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 border-line border-b px-4 py-2 text-sm">
      {CASE_KINDS.map((kind) => {
        const isLane = kind === "sameDay" || kind === "green";
        const words = new URLSearchParams({ enterprise: enterpriseId, [isLane ? "lane" : "kind"]: kind });
        return (
          <li key={kind}>
            <span className="text-ink-2">{isLane ? lanes(kind) : kinds(kind)}</span>{" "}
            {counts[kind] > 0 ? <NumberLink href={`/desk/all?${words}`}>{formatNumber(counts[kind])}</NumberLink> : "0"}
          </li>
        );
      })}
    </ul>
  );
}
