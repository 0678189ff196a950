import { formatNumber } from "@/lib/formats";
import { METRICS, type MetricKey } from "@/lib/stats/policy";
import type { Figure } from "@/lib/stats/rules";

/** A figure's value as people read it, "—" when nothing was measured. Percent carry their sign, other units stand beside. */
export function shownValue(key: MetricKey, { value }: Figure): string {
  const { unit } = METRICS[key];
  if (value === null) return formatNumber(null);
  return unit === "percent" ? `${formatNumber(value, 1)}%` : formatNumber(value, unit === "workingDays" ? 1 : 0);
}
