import { endedAt, suspendedBetween } from "@/lib/deadlines/rules";
import type { CaseEvent, LimitChange } from "./event";
import type { CaseState } from "./rules";

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

export type Happened = { event: CaseEvent; at: Date };

/** Replays a case from its events, oldest first. Throws when the first event does not file it. */
export function replayCase(history: readonly Happened[]): ReplayedCase {
  const first = history[0];
  if (first?.event.kind !== "caseFiled") throw new Error("a case begins with caseFiled");
  const { number, enterpriseId, typeId, presetId, categoryCode, tier, channel, recordKind } = first.event;
  const { title, detail, contactName, urgent } = first.event;
  const start: ReplayedCase = {
    state: "submitted",
    number,
    enterpriseId,
    typeId,
    presetId,
    categoryCode,
    tier,
    channel,
    recordKind,
    title,
    detail,
    contactName,
    urgent,
    leadDepartmentId: null,
    submittedAt: first.at.toISOString(),
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
  let known = start;
  for (const { event, at } of history.slice(1)) {
    known = { ...known, ...changeOf(known, event, at.toISOString()), pauses: pausesAfter(known.pauses, event, at) };
  }
  return known;
}

/** Missing materials and special steps begin pauses; their arrival, their end, every answer and what needs none end the one that stands. */
function pausesAfter(pauses: ReplayedPause[], event: CaseEvent, at: Date): ReplayedPause[] {
  switch (event.kind) {
    case "correctionAsked":
      return [...pauses, { reason: "correction", fromAt: at.toISOString(), toAt: null, closedAt: null }];
    case "suspensionGranted": {
      const { fromAt, toAt } = suspendedBetween(event.fromOn, event.toOn, at);
      const begun = { fromAt: fromAt.toISOString(), toAt: toAt.toISOString(), closedAt: null };
      return [...pauses, { reason: event.step, ...begun }];
    }
    case "correctionSupplied":
    case "suspensionEnded":
    case "longTermBegun":
    case "answered":
    case "declined":
    case "withdrawn":
      return pauses.map((pause) => (pause.closedAt === null ? closedAt(pause, at) : pause));
    default:
      return pauses;
  }
}

function closedAt(pause: ReplayedPause, at: Date): ReplayedPause {
  const lasting = { fromAt: new Date(pause.fromAt), toAt: pause.toAt === null ? null : new Date(pause.toAt) };
  return { ...pause, toAt: endedAt(lasting, at).toISOString(), closedAt: at.toISOString() };
}

/** What one event changes. An event that changes nothing of the row (a note, a message) returns nothing. */
function changeOf(known: ReplayedCase, event: CaseEvent, at: string): Partial<ReplayedCase> {
  switch (event.kind) {
    case "contacted":
      return { contactedAt: at };
    case "correctionAsked":
      return { state: "correction", correctionCount: event.round };
    case "correctionSupplied":
      return { state: "submitted" };
    case "declined":
      return { state: "declined", declinedAt: at, declineReason: event.reason };
    case "accepted":
      return {
        state: "assigned",
        acceptedAt: at,
        typeId: event.typeId,
        presetId: event.presetId,
        categoryCode: event.categoryCode,
        tier: event.tier,
        leadDepartmentId: event.leadDepartmentId,
        disposalMode: event.disposalMode,
        items: {
          ...known.items,
          ...Object.fromEntries(event.items.map((item) => [item.id, freshItem(item.departmentId)])),
        },
      };
    case "resolvedOnTheSpot":
      return {
        state: "answered",
        acceptedAt: at,
        contactedAt: known.contactedAt ?? at,
        answeredAt: at,
        answeredInTime: true,
        evidence: event.evidence,
        ...sameDayIn(event),
        ...answerIn(event),
      };
    case "answered":
      return {
        state: "answered",
        answeredAt: at,
        isLongTerm: false,
        answeredInTime: known.answeredInTime === false ? false : event.inTime,
        evidence: null,
        ...sameDayIn(event),
        ...answerIn(event),
      };
    case "answerProposed":
      return { state: "inReview", reviewAskedAt: at, ...answerIn(event) };
    case "longTermBegun":
      return { isLongTerm: true };
    case "extensionGranted":
      return { extendedDays: event.days };
    case "returnedForWork":
      return { state: "inProgress" };
    case "confirmed":
    case "settledSilently":
      return { state: "settled", settledAt: at, settledSilently: event.kind === "settledSilently" };
    case "calledBack":
      return event.reached ? { calledBackAt: at } : {};
    case "rated":
      return { ratingLevel: event.level };
    case "writtenOff":
      return { state: "writtenOff", writtenOffAt: at };
    case "reopened":
      return {
        state: known.leadDepartmentId ? "inProgress" : "submitted",
        reopenCount: event.count,
        settledAt: null,
        settledSilently: false,
        calledBackAt: null,
        ...(known.leadDepartmentId ? { extendedDays: 0 } : {}),
      };
    case "clockRecounted":
      // Due moments are not replayed: `verify` works them out from the clock's own facts and the calendar.
      return {};
    case "meetingRecorded":
      return { meetingRound: event.round };
    case "enterpriseMerged":
      return { enterpriseId: event.enterpriseId };
    case "withdrawn":
      return { state: "withdrawn", withdrawnAt: at };
    default:
      return greenChangeOf(known, event, at) ?? reclassificationOf(known, event, at) ?? itemChangeOf(known, event, at);
  }
}

function greenChangeOf(known: ReplayedCase, event: CaseEvent, at: string): Partial<ReplayedCase> | null {
  const earlier = known.greenChannels.slice(0, -1);
  const last = known.greenChannels.at(-1);
  const newest = (change: Partial<ReplayedGreen>) => (last ? [...earlier, { ...last, ...change }] : []);
  switch (event.kind) {
    case "greenChannelAsked": {
      const asked = { ground: event.ground, askedAt: at, granted: null, decidedAt: null, liftedAt: null };
      return { greenChannels: [...known.greenChannels, asked] };
    }
    case "greenChannelGranted":
      return {
        greenAt: at,
        greenChannels: newest({ granted: true, decidedAt: at }),
        greenLimits: Object.fromEntries(event.limits.map(({ clockId, to }) => [clockId, to])),
      };
    case "greenChannelRefused":
      return { greenChannels: newest({ granted: false, decidedAt: at }) };
    case "greenChannelLifted":
      return { greenAt: null, greenChannels: newest({ liftedAt: at }), greenLimits: {} };
    default:
      return null;
  }
}

function sameDayIn({ sameDay }: { sameDay?: boolean }): Pick<ReplayedCase, "answeredSameDay"> {
  return sameDay === undefined ? {} : { answeredSameDay: sameDay };
}

function answerIn({ outcome, disposalMode, replyText }: { outcome: string; disposalMode: string; replyText: string }) {
  return { outcome, disposalMode, replyText };
}

function reclassificationOf(known: ReplayedCase, event: CaseEvent, at: string): Partial<ReplayedCase> | null {
  const earlier = known.reclassifications.slice(0, -1);
  const last = known.reclassifications.at(-1);
  const decided = (granted: boolean) => (last ? [...earlier, { ...last, granted, decidedAt: at }] : []);
  switch (event.kind) {
    case "reclassificationAsked": {
      const asked = { reason: event.reason, askedAt: at, granted: null, decidedAt: null };
      return { reclassifications: [...known.reclassifications, asked] };
    }
    case "reclassificationRefused":
      return { reclassifications: decided(false) };
    case "reclassified": {
      const { typeId, presetId, categoryCode, tier, clockId, limitDays, limitPresetId, greenDays } = event;
      const green = greenDays === null ? {} : { [clockId]: { unit: "workingDays" as const, count: greenDays } };
      return {
        typeId,
        presetId,
        categoryCode,
        tier,
        reclassifications: decided(true),
        answerLimits: { ...known.answerLimits, [clockId]: { limitCount: limitDays, presetId: limitPresetId } },
        greenLimits: { ...known.greenLimits, ...green },
      };
    }
    default:
      return null;
  }
}

function itemChangeOf(known: ReplayedCase, event: CaseEvent, at: string): Partial<ReplayedCase> {
  switch (event.kind) {
    case "itemAdded":
    case "instructed": {
      const { id, departmentId } = event.item;
      const signed = Object.values(known.items).find((item) => item.departmentId === departmentId && item.signedAt);
      return { items: { ...known.items, [id]: { ...freshItem(departmentId), signedAt: signed ? at : null } } };
    }
    case "itemSigned": {
      const begins = event.isLead && known.state === "assigned";
      return {
        ...(begins ? { state: "inProgress" as const, signedAt: at } : {}),
        items: withItems(known, event.itemIds, { signedAt: at }),
      };
    }
    case "itemDisputed":
      return { items: withItems(known, event.itemIds, { disputedAt: at }) };
    case "disputeRuled":
      return {
        ...(event.leadMoves ? { leadDepartmentId: event.departmentId } : {}),
        items: withItems(known, event.itemIds, { disputedAt: null, departmentId: event.departmentId }),
      };
    case "itemProgressed":
      return { items: withItems(known, [event.itemId], { blockedAt: null }) };
    case "itemBlocked":
      return { items: withItems(known, [event.itemId], { blockedAt: at }) };
    case "itemCompleted":
      return { items: withItems(known, [event.itemId], { completedAt: at, blockedAt: null }) };
    case "itemExempted":
      return { items: withItems(known, [event.itemId], { exemptedAt: at }) };
    case "itemReopened":
      return { items: withItems(known, [event.itemId], { completedAt: null, exemptedAt: null }) };
    case "supervisionReminded":
    case "supervisionUrged":
    case "supervisionCirculated":
    case "supervisionInterviewDue":
      return { climbs: withClimbs(known, event) };
    case "supervisionIssued": {
      const { slipId, slipNumber: number, colour } = event;
      const slip = { number, colour, signedAt: null, answeredAt: null, closedAt: null };
      return { climbs: withClimbs(known, event), supervisionSlips: { ...known.supervisionSlips, [slipId]: slip } };
    }
    case "supervisionSigned":
      return { supervisionSlips: withSlip(known, event.slipId, { signedAt: at }) };
    case "supervisionAnswered":
      return { supervisionSlips: withSlip(known, event.slipId, { answeredAt: at }) };
    case "supervisionReturned":
      return { supervisionSlips: withSlip(known, event.slipId, { answeredAt: null }) };
    case "supervisionClosed":
      return { supervisionSlips: withSlip(known, event.slipId, { closedAt: at }) };
    case "supervisionInterviewed":
      return { interviews: [...known.interviews, event.interviewId] };
    default:
      return {};
  }
}

/** The key of a climb: one clock climbs each rung at most once. */
export function climbKey(clockId: string, rung: string): string {
  return `${clockId} ${rung}`;
}

type Climbed = { clockId: string; rung: string | null; passedOver: readonly string[] };

function withClimbs(known: ReplayedCase, { clockId, rung, passedOver }: Climbed): ReplayedCase["climbs"] {
  const climbs = { ...known.climbs };
  for (const lower of passedOver) climbs[climbKey(clockId, lower)] = "passedOver";
  if (rung) climbs[climbKey(clockId, rung)] = "issued";
  return climbs;
}

function withSlip(known: ReplayedCase, id: string, change: Partial<ReplayedSlip>): ReplayedCase["supervisionSlips"] {
  const slip = known.supervisionSlips[id];
  return slip ? { ...known.supervisionSlips, [id]: { ...slip, ...change } } : known.supervisionSlips;
}

function freshItem(departmentId: string): ReplayedItem {
  return { departmentId, signedAt: null, disputedAt: null, blockedAt: null, completedAt: null, exemptedAt: null };
}

function withItems(
  known: ReplayedCase,
  ids: readonly string[],
  change: Partial<ReplayedItem>,
): Record<string, ReplayedItem> {
  const items = { ...known.items };
  for (const id of ids) {
    const item = items[id];
    if (item) items[id] = { ...item, ...change };
  }
  return items;
}
