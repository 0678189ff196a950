import { daysOf } from "@/lib/green-reviews/rules";
import { drillHref } from "@/lib/stats/schema";

/** The register narrowed to what was asked for in a month, and further. */
export function registerHref(month: string, filter: Record<string, string> = {}): string {
  return `/desk/green-channel?${new URLSearchParams({ ...daysOf(month), ...filter })}`;
}

/** Every request accepted in a month. */
export function acceptedHref(month: string): string {
  return drillHref({ period: "custom", ...daysOf(month) }, { metric: "accepted" });
}
