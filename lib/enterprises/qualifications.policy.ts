import { addDays, type Day } from "@/lib/day";

export const QUALIFICATION_KINDS = [
  "aboveScale",
  "highTech",
  "innovative",
  "specialised",
  "littleGiant",
  "technology",
  "greenFactory",
  "listed",
] as const;
export type QualificationKind = (typeof QUALIFICATION_KINDS)[number];

/** An applicant needs about a quarter to renew, so the mark appears that many calendar days before the end. */
export const RENEWAL_NOTICE_DAYS = 90;

export type ExpiryState = "unlimited" | "valid" | "expiresSoon" | "expired";

/** How a qualification stands on a day of the park: it is still valid on the day it expires. */
export function expiryStateOf(expiresOn: Day | null, today: Day): ExpiryState {
  if (expiresOn === null) return "unlimited";
  if (expiresOn < today) return "expired";
  return expiresOn <= addDays(today, RENEWAL_NOTICE_DAYS) ? "expiresSoon" : "valid";
}

/** A stored kind as the list of kinds knows it. */
export function kindOf(text: string): QualificationKind {
  const kind = QUALIFICATION_KINDS.find((known) => known === text);
  if (!kind) throw new Error(`not a kind of qualification: ${text}`);
  return kind;
}
