import type { CaseEvent, LimitChange } from "../event";
import type { CaseState } from "../rules";

/** One line of a replayed checklist. Moments are ISO strings, so that two replays compare as text. */
export type ReplayedItem = {
  departmentId: string;
  signedAt: string | null;
  disputedAt: string | null;
  blockedAt: string | null;
  completedAt: string | null;
  exemptedAt: string | null;
};

/** One entry of the register of the green channel. */
export type ReplayedGreen = {
  ground: string;
  askedAt: string;
  granted: boolean | null;
  decidedAt: string | null;
  liftedAt: string | null;
};

/** One entry of the register of reclassifications. */
export type ReplayedReclassification = {
  reason: string;
  askedAt: string;
  granted: boolean | null;
  decidedAt: string | null;
};

/** A pause as the events tell it; `closedAt` is when its end was noted. */
export type ReplayedPause = { reason: string; fromAt: string; toAt: string | null; closedAt: string | null };

/** What the events alone say of a case; `verify` compares it with the row. */
export type ReplayedCase = {
  state: CaseState;
  number: string;
  enterpriseId: string;
  typeId: string;
  presetId: string;
  categoryCode: string;
  tier: string;
  channel: string;
  recordKind: string;
  menuTile: string | null;
  title: string;
  detail: string;
  contactName: string;
  urgent: boolean;
  leadDepartmentId: string | null;
  submittedAt: string;
  contactedAt: string | null;
  acceptedAt: string | null;
  declinedAt: string | null;
  declineReason: string | null;
  signedAt: string | null;
  reviewAskedAt: string | null;
  answeredAt: string | null;
  answeredInTime: boolean | null;
  /** What was shown for it when it was resolved on the spot. */
  evidence: string | null;
  /** Left out while no event says so: answers from before that was noted. */
  answeredSameDay?: boolean;
  settledAt: string | null;
  settledSilently: boolean;
  calledBackAt: string | null;
  writtenOffAt: string | null;
  withdrawnAt: string | null;
  outcome: string | null;
  disposalMode: string | null;
  replyText: string | null;
  correctionCount: number;
  reopenCount: number;
  ratingLevel: number | null;
  /** Working days granted on top of the answer that is being counted, or was counted last. */
  extendedDays: number;
  /** Since when it is in the green channel, what became of every proposal, and the limits it gave the clocks that ran, by clock. */
  greenAt: string | null;
  greenChannels: ReplayedGreen[];
  greenLimits: Record<string, LimitChange["to"]>;
  reclassifications: ReplayedReclassification[];
  /** The limits that reclassifications gave answer clocks and the presets they come from, by clock. */
  answerLimits: Record<string, { limitCount: number; presetId: string | null }>;
  /** Monthly reports stand in the place of the answer clock. */
  isLongTerm: boolean;
  /** The reopening that was last settled by a meeting; 0 when none was. */
  meetingRound: number;
  pauses: ReplayedPause[];
  items: Record<string, ReplayedItem>;
  /** By clock and rung: whether it was issued or passed over. */
  climbs: Record<string, "issued" | "passedOver">;
  /** By id: the number and how far the slip has come. */
  supervisionSlips: Record<string, ReplayedSlip>;
  interviews: string[];
};

export type ReplayedSlip = {
  number: string;
  colour: string;
  signedAt: string | null;
  answeredAt: string | null;
  closedAt: string | null;
};

type Filed = Extract<CaseEvent, { kind: "caseFiled" }>;

/** A case as it stands in the moment it was filed. */
export function filedCase(filed: Filed, at: string): ReplayedCase {
  const { number, enterpriseId, typeId, presetId, categoryCode, tier, channel, recordKind, menuTile } = filed;
  const { title, detail, contactName, urgent } = filed;
  return {
    state: "submitted",
    number,
    enterpriseId,
    typeId,
    presetId,
    categoryCode,
    tier,
    channel,
    recordKind,
    menuTile,
    title,
    detail,
    contactName,
    urgent,
    leadDepartmentId: null,
    submittedAt: at,
    contactedAt: null,
    acceptedAt: null,
    declinedAt: null,
    declineReason: null,
    signedAt: null,
    reviewAskedAt: null,
    answeredAt: null,
    answeredInTime: null,
    evidence: null,
    settledAt: null,
    settledSilently: false,
    calledBackAt: null,
    writtenOffAt: null,
    withdrawnAt: null,
    outcome: null,
    disposalMode: null,
    replyText: null,
    correctionCount: 0,
    reopenCount: 0,
    ratingLevel: null,
    extendedDays: 0,
    greenAt: null,
    greenChannels: [],
    greenLimits: {},
    reclassifications: [],
    answerLimits: {},
    isLongTerm: false,
    meetingRound: 0,
    pauses: [],
    items: {},
    climbs: {},
    supervisionSlips: {},
    interviews: [],
  };
}
