import { daysOf } from "@/lib/green-reviews/rules";

/** The register narrowed to what was asked for in a month, and further. */
export function registerHref(month: string, filter: Record<string, string> = {}): string {
  return `/desk/green-channel?${new URLSearchParams({ ...daysOf(month), ...filter })}`;
}
