import { NumberLink } from "@/components/figures/number-link";
import { formatNumber } from "@/lib/formats";
import { drillHref, type Slice } from "@/lib/stats/schema";

type CaseCountProps = {
  /** Null for readers who see no cases. */
  count: number | null;
  metric: "openNow" | "overdueNow";
  /** Whose cases: those of one enterprise, or of all that somebody holds a slot of. */
  linked: Pick<Slice, "enterprise" | "person" | "slot">;
};

/** How many cases are open or overdue, leading to exactly these; none leads nowhere, and overdue ones are red. */
export function CaseCount({ count, metric, linked }: CaseCountProps) {
  if (!count) return formatNumber(count);
  return (
    <NumberLink
      href={drillHref({ period: "last12Months" }, { metric, slice: linked })}
      className={metric === "overdueNow" ? "font-semibold text-red!" : undefined}
    >
      {formatNumber(count)}
    </NumberLink>
  );
}
