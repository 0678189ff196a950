import type { Channel, DisposalMode, Outcome } from "@/lib/cases/rules";

/** Where a life in the sample park stands now, or how it ended. */
export type Stage =
  | "submitted"
  | "correction"
  | "declined"
  | "withdrawn"
  | "assigned"
  | "disputed"
  | "working"
  | "inReview"
  | "answered"
  | "settled"
  | "writtenOff";

export type Rating = { level: number; solved: "yes" | "partly" | "no"; tags: string[]; comment: string };

/** One life of a case, decided before anything is written. Times are working minutes. */
export type Plan = {
  seed: number;
  typeCode: string;
  text: { title: string; detail: string; quantity: string };
  /** The choices made in its texts, so that the answer speaks of the same figures as the request. */
  chosen: Map<string, string>;
  enterprise: number;
  filedAgo: number;
  evening: boolean;
  filer: "contact" | "administrator" | "specialist" | "triage";
  channel: Channel;
  urgent: boolean;
  stage: Stage;
  /** Minutes from filing to the first contact; null when nobody has called yet. */
  contactAfter: number | null;
  /** Minutes from the step before to asking for materials, and from there to their arrival (null: not yet). */
  correction: { after: number; supplyAfter: number | null; again: boolean } | null;
  /** Minutes from the step before to accepting, declining, solving on the spot or withdrawing. */
  decideAfter: number;
  decline: number;
  onTheSpot: boolean;
  dispute: "stays" | "moves" | null;
  signAfter: number;
  /** From acceptance to the answer, as a share of the promised limit: above 1 is late. */
  pace: number;
  /** Of a case in work: which of its lines are left open, so that its lamp is this one now. */
  lamp: "green" | "yellow" | "red";
  /** A supporting department has not signed yet. */
  supportWaits: boolean;
  blocked: boolean;
  /** More time was asked for the answer, and perhaps granted. */
  extension: "asked" | "granted" | null;
  /** Left lying until it climbs the ladder; what came of it besides. */
  supervised: "climbs" | "signed" | "answered" | "closed" | "interviewed" | "byHand" | null;
  /** Proposed for the green channel once it was assigned, and what became of that; or put into it by a manager. */
  green: "asked" | "granted" | "refused" | "lifted" | "direct" | null;
  /** Given another tier soon after signing: asked, granted or refused when longer; shorter at once. */
  reclassified: "asked" | "granted" | "refused" | "shorter" | null;
  /** A special step was to suspend the answer, and perhaps does. */
  suspension: "asked" | "granted" | null;
  /** Monthly reports were to take the place of the answer date, and perhaps did: so many have been given. */
  longTerm: "asked" | number | null;
  /** The joint meeting of a third reopening has been held. */
  meeting: boolean;
  returned: boolean;
  outcome: Outcome;
  disposalMode: DisposalMode;
  reopenings: number;
  /** Minutes from the answer to the enterprise's word; null when it stays silent. */
  confirmAfter: number | null;
  rating: Rating | null;
  ratedLater: boolean;
  /** Minutes from settling to the call-back; null when nobody has called yet. */
  callBackAfter: number | null;
  missedFirst: boolean;
  reminded: boolean;
  talkative: boolean;
  files: number;
};

/** What most lives have in common; the tables and the drawn lives differ from it where they say so. */
export const PLAIN: Omit<Plan, "seed" | "typeCode" | "text" | "chosen" | "enterprise" | "filedAgo" | "stage"> = {
  evening: false,
  filer: "contact",
  channel: "self",
  urgent: false,
  contactAfter: 90,
  correction: null,
  decideAfter: 150,
  decline: 0,
  onTheSpot: false,
  dispute: null,
  signAfter: 120,
  pace: 0.6,
  lamp: "green",
  supportWaits: false,
  blocked: false,
  extension: null,
  supervised: null,
  green: null,
  reclassified: null,
  suspension: null,
  longTerm: null,
  meeting: false,
  returned: false,
  outcome: "solved",
  disposalMode: "assignedCentrally",
  reopenings: 0,
  confirmAfter: 400,
  rating: null,
  ratedLater: false,
  callBackAfter: 300,
  missedFirst: false,
  reminded: false,
  talkative: false,
  files: 0,
};

/** Working days that a day of office hours stands for in a plan. */
export const DAY = 420;

const LIMIT_DAYS: Readonly<Record<string, number>> = { A: 3, B: 7, C: 15, D: 30 };

/** Working minutes that a life needs, at most, from its filing to its end: it must not run into the future. */
export function minutesNeeded(
  plan: Pick<Plan, "pace" | "reopenings" | "onTheSpot" | "correction" | "dispute">,
  tier: string,
): number {
  const work = plan.onTheSpot ? 0 : Math.max(plan.pace, 0.2) * (LIMIT_DAYS[tier] ?? 30) + 1;
  const detours = (plan.correction ? 4.5 : 0) + (plan.dispute ? 2 : 0) + plan.reopenings * 9;
  const ending = 5 + 1 + 2.5;
  return Math.round((3.5 + work + detours + ending) * DAY);
}
