import { formatNumber } from "@/lib/formats";

/** What a policy brings: a bare number means ten thousand yuan and is said with its unit, any other text stands as it was written. */
export function claimAmount(t: (key: "wan", values: { amount: string }) => string, amount: string): string {
  const [, decimals = ""] = /^\d+(?:\.(\d+))?$/.exec(amount) ?? [amount, null];
  return decimals === null ? amount : t("wan", { amount: formatNumber(Number(amount), decimals.length) });
}
