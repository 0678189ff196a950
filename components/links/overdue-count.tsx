import { formatNumber } from "@/lib/formats";

/** How many cases are overdue; none is nothing to look at twice. */
export function OverdueCount({ count }: { count: number | null }) {
  return <span className={count ? "font-semibold text-red" : undefined}>{formatNumber(count)}</span>;
}
