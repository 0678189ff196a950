import type { EnterpriseEvent } from "@/lib/enterprises/event";
import type { Nudge } from "./policy";

/** One event of an enterprise's stream: in whose name it was done (`byId`), and how they signed (`byName`). */
export type Happened = { event: EnterpriseEvent; at: Date; sequence: number; doerId: string | null } & {
  byId: string | null;
  byName: string;
};

/** What the events say of a measure. What they leave open, because they are from before approvals named the measures, is left out. */
export type ReplayedMeasure = { title: string; dueOn: string; personId: string | null; departmentId: string | null } & {
  key?: string;
  completedAt?: Date | null;
  completedByName?: string | null;
  evidence?: string;
  nudge?: Nudge | null;
  nudgedAt?: Date | null;
};

/** What the events alone say of one edition of a plan; `verify` compares it with the rows. */
export type ReplayedPlan = {
  edition: number;
  version: number;
  authorId: string | null;
  submittedAt: Date | null;
  submittedByName: string | null;
  sentBackAt: Date | null;
  sentBackByName: string | null;
  sentBackReason: string | null;
  approvedAt: Date | null;
  approvedById: string | null;
  approvedByName: string | null;
  /** Null until it is approved: what a draft says is not in the history. */
  untilOn: string | null;
  seenAt: Date | null;
  seenByName: string | null;
  supersededAt: Date | null;
  endedAt: Date | null;
  endedByName: string | null;
  endReason: string | null;
  /** By quarter. */
  reviews: Readonly<Record<string, { conclusion: string; note: string }>>;
  measures: Readonly<Record<string, ReplayedMeasure>>;
  /** Whether the approval named every measure. */
  measuresNamed: boolean;
};

export type ReplayedPlans = {
  plans: ReadonlyMap<string, ReplayedPlan>;
  /** The sequence numbers of events about a plan or a measure that no event before them began. */
  strange: readonly number[];
};

/** Replays the plans of one enterprise from its stream, oldest event first; what is not about plans is passed over. Pure. */
export function replayPlans(history: readonly Happened[]): ReplayedPlans {
  const plans = new Map<string, ReplayedPlan>();
  const strange: number[] = [];
  for (const happened of history) {
    const { event } = happened;
    if (!("planId" in event)) continue;
    if (event.kind === "planBegun") {
      plans.set(event.planId, begun(event.edition, happened.doerId));
      continue;
    }
    const known = plans.get(event.planId);
    const before = event.kind === "planApproved" ? withEdition(plans, event.supersededEdition) : null;
    const changed = known && changeOf(known, happened, before?.plan ?? null);
    if (!known || !changed) {
      strange.push(happened.sequence);
      continue;
    }
    if (before) plans.set(before.id, { ...before.plan, supersededAt: happened.at });
    plans.set(event.planId, { ...known, ...changed });
  }
  return { plans, strange };
}

function begun(edition: number, authorId: string | null): ReplayedPlan {
  return {
    edition,
    version: 1,
    authorId,
    ...{ submittedAt: null, submittedByName: null },
    ...{ sentBackAt: null, sentBackByName: null, sentBackReason: null },
    ...{ approvedAt: null, approvedById: null, approvedByName: null, untilOn: null },
    ...{ seenAt: null, seenByName: null, supersededAt: null },
    ...{ endedAt: null, endedByName: null, endReason: null },
    reviews: {},
    measures: {},
    measuresNamed: false,
  };
}

function withEdition(plans: ReadonlyMap<string, ReplayedPlan>, edition: number | null) {
  for (const [id, plan] of plans) if (plan.edition === edition) return { id, plan };
  return null;
}

/** What an event changes of a plan; null when it is about a measure the plan does not have. */
function changeOf(
  known: ReplayedPlan,
  { event, at, byId, byName }: Happened,
  before: ReplayedPlan | null,
): Partial<ReplayedPlan> | null {
  const version = known.version + 1;
  switch (event.kind) {
    case "planChanged":
      return { version };
    case "planSubmitted":
      return { version, submittedAt: at, submittedByName: byName };
    case "planSentBack": {
      const back = { sentBackAt: at, sentBackByName: byName, sentBackReason: event.reason };
      return { version, submittedAt: null, submittedByName: null, ...back };
    }
    case "planApproved": {
      const { untilOn, measures } = event;
      const approved = { version, approvedAt: at, approvedById: byId, approvedByName: byName, untilOn };
      return measures ? { ...approved, measures: approvedOf(measures, before), measuresNamed: true } : approved;
    }
    case "planSeen":
      return { seenAt: at, seenByName: byName };
    case "planReviewed": {
      const { quarter, conclusion, note } = event;
      return { reviews: { ...known.reviews, [quarter]: { conclusion, note } } };
    }
    case "planEnded":
      return { version, endedAt: at, endedByName: byName, endReason: event.reason };
    default:
      return "measureId" in event ? measureChange(known, event, at, byName) : {};
  }
}

type Approved = NonNullable<Extract<EnterpriseEvent, { kind: "planApproved" }>["measures"]>;
const UNTOUCHED = { completedAt: null, completedByName: null, evidence: "", nudge: null, nudgedAt: null } as const;

/** The measures of an edition as it comes into force: what was done of the edition before is done, and what was sent of a due day stays sent. */
function approvedOf(measures: Approved, before: ReplayedPlan | null): Record<string, ReplayedMeasure> {
  const old = new Map(Object.values(before?.measures ?? {}).map((measure) => [measure.key, measure]));
  return Object.fromEntries(
    measures.map(({ measureId, ...measure }): [string, ReplayedMeasure] => {
      if (before && !before.measuresNamed) return [measureId, measure];
      const was = old.get(measure.key);
      const { completedAt, completedByName, evidence, nudge, nudgedAt } = was ?? UNTOUCHED;
      const done = completedAt ? { completedAt, completedByName, evidence } : {};
      const sent = was?.dueOn === measure.dueOn ? { nudge, nudgedAt } : {};
      return [measureId, { ...measure, ...UNTOUCHED, ...done, ...sent }];
    }),
  );
}

type MeasureEvent = Extract<EnterpriseEvent, { measureId: string }>;

function measureChange(
  { measures, measuresNamed }: ReplayedPlan,
  event: MeasureEvent,
  at: Date,
  byName: string,
): Partial<ReplayedPlan> | null {
  const { measureId, title, dueOn, personId, departmentId } = event;
  const known = measures[measureId] ?? (measuresNamed ? null : { title, dueOn, personId, departmentId });
  return known && { measures: { ...measures, [measureId]: { ...known, ...measureFacts(event, at, byName) } } };
}

function measureFacts(event: MeasureEvent, at: Date, byName: string): Partial<ReplayedMeasure> {
  switch (event.kind) {
    case "measureCompleted":
      return { completedAt: at, completedByName: byName, evidence: event.evidence };
    case "measureTakenBack":
      return { completedAt: null, completedByName: null, evidence: "" };
    case "measurePutOff":
      return { dueOn: event.dueOn, nudge: null, nudgedAt: null };
    case "measureReminded":
      return { nudge: "reminded", nudgedAt: at };
    case "measureUrged":
      return { nudge: "urged", nudgedAt: at };
    case "measureEscalated":
      return { nudge: "escalated", nudgedAt: at };
    case "measureCirculated":
      return { nudge: "circulated", nudgedAt: at };
    default:
      return {};
  }
}
