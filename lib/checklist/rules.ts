/** How an item stands; "seen" is apart from "not started", because caseworkers need to tell them apart. */
export type ItemState = "waiting" | "disputed" | "signed" | "blocked" | "completed" | "exempted";

export type ItemStanding = {
  signedAt: Date | null;
  disputedAt: Date | null;
  blockedAt: Date | null;
  completedAt: Date | null;
  exemptedAt: Date | null;
};

export function itemStateOf(item: ItemStanding): ItemState {
  if (item.completedAt) return "completed";
  if (item.exemptedAt) return "exempted";
  if (item.disputedAt) return "disputed";
  if (item.blockedAt) return "blocked";
  return item.signedAt ? "signed" : "waiting";
}

export function isClosed(item: Pick<ItemStanding, "completedAt" | "exemptedAt">): boolean {
  return item.completedAt !== null || item.exemptedAt !== null;
}

/** Progress of a checklist: closed and all lines. */
export function progressOf(items: readonly Pick<ItemStanding, "completedAt" | "exemptedAt">[]) {
  return { closed: items.filter(isClosed).length, all: items.length };
}

/**
 * Limits of a template's lines in working days: the lead department's lines are spread evenly over the answer's limit, each at
 * least one day, the last one on the answer's own day. Source: docs/words.md, item.
 */
export function spreadLimits(lines: number, answerDays: number): number[] {
  return Array.from({ length: lines }, (_, index) => Math.max(1, Math.ceil((answerDays * (index + 1)) / lines)));
}

/** A supporting department returns its opinion within the preset's days, or sooner when the answer is due sooner. */
export function supportLimit(supportDays: number, answerDays: number): number {
  return Math.min(supportDays, answerDays);
}

/** What the enterprise reads of a leader's instruction: that it has been taken up, never what was written. */
export const INSTRUCTION_PUBLIC_TITLE = "联系领导督促办理";

/** An instruction is to be done within so many working days. */
export const MOST_INSTRUCTION_DAYS = 60;

/** Enquiries and ordinary requests are the lead's alone; complex and major ones ask the type's supporting departments. */
export function needsSupport(tier: string): boolean {
  return tier === "C" || tier === "D";
}
