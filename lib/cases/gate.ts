import "server-only";
import { type Actor, capacitiesOf, hasRole } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordEvent } from "@/lib/history/commands";
import type { PresetVersion } from "@/lib/presets/schema";
import { Refusal } from "@/lib/refusal";
import { type CaseEvent, type CaseEventKind, caseEvent, isVisible, streamOf } from "./event";
import { type CaseVerb, refusalOf } from "./policy";
import { SEES_ALL } from "./queues";
import type { CaseFacts } from "./relations.policy";
import {
  asksForMeeting,
  type CaseState,
  ENDED,
  greenStateOf,
  type Outcome,
  outcomesOf,
  type RecordKind,
  recordKindOf,
} from "./rules";

/**
 * The where-fragment of every case the actor may see, in their own right or as somebody's stand-in. Every read spreads it in; what
 * it leaves out does not exist.
 */
export function visibleTo(actor: Actor): Prisma.CaseWhereInput {
  const capacities = capacitiesOf(actor);
  if (capacities.some((capacity) => hasRole(capacity, ...SEES_ALL))) return {};
  // Colleagues of one department see it by the same way; said once, the queues keep their plan.
  const ways = [...new Map(capacities.flatMap(waysOf).map((way) => [JSON.stringify(way), way])).values()];
  if (ways.length === 0) return { id: { in: [] } };
  return ways.length === 1 && ways[0] ? ways[0] : { OR: ways };
}

function waysOf(actor: Actor): Prisma.CaseWhereInput[] {
  const ways: Prisma.CaseWhereInput[] = [];
  if (hasRole(actor, "enterpriseContact", "enterpriseAdministrator") && actor.enterpriseId) {
    ways.push({ enterpriseId: actor.enterpriseId });
  }
  if (hasRole(actor, "specialist", "leader", "departmentReviewer") && actor.id) {
    ways.push({ confidential: false, enterprise: { links: { some: { personId: actor.id, endedAt: null } } } });
  }
  if (hasRole(actor, "departmentLiaison", "departmentReviewer") && actor.departmentId) {
    ways.push({ items: { some: { departmentId: actor.departmentId, removedAt: null } } });
  }
  if (hasRole(actor, "supervisor")) {
    // What departments have in hand may need a slip at any moment; what was supervised once is followed to its end.
    ways.push(
      { isOpen: true, state: { in: ["assigned", "inProgress", "inReview"] } },
      { climbs: { some: {} } },
      { supervisionSlips: { some: {} } },
    );
  }
  return ways;
}

/** What a command holds after the gate: the law's facts and what commands need to write. */
export type TakenCase = CaseFacts & {
  id: string;
  number: string;
  version: number;
  title: string;
  typeId: string;
  /** The version of the limits it began with: also clocks that start later go by it. */
  preset: PresetVersion;
  categoryCode: string;
  submittedAt: Date;
  answeredInTime: boolean | null;
  recordKind: RecordKind;
  outcome: string | null;
  disposalMode: string | null;
  replyText: string | null;
};

/**
 * Finds a case through sight, locks its row and asks for permission. Refuses with `notFound` (also for what the actor may not
 * see), `changedMeanwhile` (when `seenVersion` is older than the row; names who did what), or the law's own reason. `asOf` is told
 * by those whose permission hangs on a suspension: it ends at a moment, whether or not that has been noted.
 */
export async function takeCase(
  tx: Tx,
  actor: Actor,
  verb: CaseVerb,
  number: string,
  seenVersion?: number,
  asOf?: Date,
): Promise<TakenCase> {
  const found = await tx.case.findFirst({ where: { number, ...visibleTo(actor) }, select: { id: true } });
  if (!found) throw new Refusal("notFound");
  await tx.$queryRaw`SELECT id FROM cases WHERE id = ${found.id}::uuid FOR UPDATE`;
  const facts = await factsOf(tx, found.id, asOf);
  if (seenVersion !== undefined && seenVersion < facts.version) await refuseIfDecided(tx, facts, seenVersion);
  const because = refusalOf(actor, verb, facts);
  if (because) throw new Refusal(because);
  return facts;
}

/** The second beat's other end: writes the row's changes and appends the event. Returns the case's new version. */
export async function recordCase(
  tx: Tx,
  facts: Pick<TakenCase, "id" | "state">,
  actor: Actor,
  event: CaseEvent,
  changes: Prisma.CaseUncheckedUpdateInput & { state?: CaseState },
  now: Date,
): Promise<number> {
  const particulars = caseEvent.parse(event);
  const version = await recordEvent(tx, streamOf(facts.id), actor, particulars, now, isVisible(particulars));
  const isOpen = !ENDED.includes(changes.state ?? facts.state);
  await tx.case.update({
    where: { id: facts.id },
    data: { ...changes, version, isOpen, updatedAt: now },
    select: { id: true },
  });
  return version;
}

/** A suggestion is adopted or explained, never solved; only a suggestion is adopted. Refuses `suggestionNotSolved`, `notASuggestion`. */
export function checkOutcome(outcome: Outcome, kind: RecordKind): void {
  if (outcomesOf(kind).includes(outcome)) return;
  if (kind === "suggestion") throw new Refusal("suggestionNotSolved", {}, "outcome");
  throw new Refusal("notASuggestion", {}, "outcome");
}

/** The law's facts of one case; for pages that draw buttons and for takeCase. The caller has passed sight. */
export async function factsOf(tx: Tx, caseId: string, asOf?: Date): Promise<TakenCase> {
  const row = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      id: true,
      number: true,
      version: true,
      title: true,
      typeId: true,
      preset: true,
      tier: true,
      categoryCode: true,
      state: true,
      enterpriseId: true,
      leadDepartmentId: true,
      handlerId: true,
      reviewerId: true,
      confidential: true,
      contactedAt: true,
      calledBackAt: true,
      pausedAt: true,
      submittedAt: true,
      correctionCount: true,
      reopenCount: true,
      answeredInTime: true,
      recordKind: true,
      outcome: true,
      disposalMode: true,
      replyText: true,
      rating: { select: { id: true } },
      items: { where: { removedAt: null }, select: { departmentId: true, personId: true } },
      climbs: { where: { rung: { in: ["circular", "interview"] } }, select: { id: true }, take: 1 },
      supervisionSlips: { where: { closedAt: null }, select: { id: true, signedAt: true, answeredAt: true } },
      extensions: { where: { clock: { stoppedAt: null } }, select: { decidedAt: true } },
      greenChannels: { orderBy: { askedAt: "desc" }, take: 1, select: { granted: true, liftedAt: true } },
      reclassifications: { where: { granted: null }, select: { id: true } },
      suspensions: {
        where: { clock: { stoppedAt: null } },
        select: { decidedAt: true, pause: { select: { toAt: true, closedAt: true } } },
      },
      longTerms: { where: { decidedAt: null, clock: { stoppedAt: null } }, select: { id: true } },
      clocks: { where: { kind: "progress", stoppedAt: null }, select: { id: true } },
      meetings: { select: { round: true } },
      enterprise: { select: { links: { where: { endedAt: null }, select: { personId: true } } } },
    },
  });
  const {
    rating,
    items,
    extensions,
    suspensions,
    longTerms,
    clocks,
    meetings,
    climbs,
    supervisionSlips,
    greenChannels,
    reclassifications,
    enterprise,
    ...own
  } = row;
  const { handlerId, reviewerId, contactedAt, calledBackAt, pausedAt, ...rest } = own;
  const parts = await partsIn(
    tx,
    caseId,
    supervisionSlips.map(({ id }) => id),
  );
  const workerIds = [handlerId, ...items.map((item) => item.personId)].filter((id) => id !== null);
  return {
    ...rest,
    state: row.state as CaseState,
    recordKind: recordKindOf(row.recordKind),
    departmentIds: [...new Set(items.map((item) => item.departmentId))],
    linkedPersonIds: enterprise.links.map((link) => link.personId),
    handlerId,
    workerIds,
    handlerIds: [...workerIds, ...(reviewerId ? [reviewerId] : []), ...parts.behalf],
    sides: { ...parts.sides, answer: [handlerId, ...parts.sides.answer].filter((id) => id !== null) },
    contacted: contactedAt !== null,
    calledBack: calledBackAt !== null,
    rated: rating !== null,
    paused: pausedAt !== null,
    reclassification: reclassifications.length > 0 ? "waiting" : "none",
    greenChannel: greenStateOf(greenChannels[0]),
    extension: extensions[0] ? (extensions[0].decidedAt ? "decided" : "waiting") : "none",
    circulated: climbs.length > 0,
    slipsWait: supervisionSlips.map(({ signedAt, answeredAt }) =>
      answeredAt ? "review" : signedAt ? "answer" : "signing",
    ),
    suspension: suspensionOf(suspensions, asOf),
    meeting: !asksForMeeting(row.reopenCount)
      ? "none"
      : meetings.some(({ round }) => round === row.reopenCount)
        ? "held"
        : "needed",
    longTerm: clocks.length > 0 ? "running" : longTerms.length > 0 ? "waiting" : "none",
  };
}

type SuspensionRow = { decidedAt: Date | null; pause: { toAt: Date | null; closedAt: Date | null } | null };

function suspensionOf(rows: readonly SuspensionRow[], asOf: Date | undefined): CaseFacts["suspension"] {
  if (rows.some(({ decidedAt }) => decidedAt === null)) return "waiting";
  const stands = ({ pause }: SuspensionRow) =>
    pause?.closedAt === null && !(asOf && pause.toAt !== null && pause.toAt <= asOf);
  return rows.some(stands) ? "running" : "none";
}

/** What somebody else has to decide on, by the event that asks for it. */
const ASKS: Partial<Record<CaseEventKind, keyof CaseFacts["sides"]>> = {
  correctionAsked: "correction",
  itemDisputed: "dispute",
  extensionAsked: "extension",
  suspensionAsked: "suspension",
  longTermAsked: "longTerm",
  greenChannelAsked: "greenChannel",
  reclassificationAsked: "reclassification",
  answerProposed: "answer",
  supervisionAnswered: "slip",
};

/** What makes somebody one of those who handled a case; in their own name the row says so. */
const HANDLING: CaseEventKind[] = [
  "resolvedOnTheSpot",
  "itemSigned",
  "itemProgressed",
  "itemBlocked",
  "itemCompleted",
  "itemReopened",
  "itemExempted",
  "progressReported",
  "answerProposed",
  "answered",
];

/**
 * Who took part on which side, from the log: a row keeps in whose name something was done, the log also who did it. `behalf` are
 * those who worked on the case in another's name. Of what can be asked for anew only the last asking counts, of answers to slips
 * those to slips that are open.
 */
async function partsIn(
  tx: Tx,
  caseId: string,
  openSlipIds: readonly string[],
): Promise<{ sides: CaseFacts["sides"]; behalf: string[] }> {
  const events = await tx.event.findMany({
    where: {
      stream: streamOf(caseId),
      OR: [{ kind: { in: Object.keys(ASKS) } }, { kind: { in: HANDLING }, onBehalfOfId: { not: null } }],
    },
    orderBy: { sequence: "desc" },
    select: { kind: true, actorId: true, onBehalfOfId: true, particulars: true },
  });
  const kindOf = (side: keyof CaseFacts["sides"]) => events.filter(({ kind }) => ASKS[kind as CaseEventKind] === side);
  const isOpen = ({ particulars }: (typeof events)[number]) =>
    openSlipIds.includes((particulars as { slipId?: string }).slipId ?? "");
  const both = (some: typeof events) =>
    some.flatMap(({ actorId, onBehalfOfId }) => [actorId, onBehalfOfId]).filter((id) => id !== null);
  return {
    sides: {
      correction: both(kindOf("correction")),
      dispute: both(kindOf("dispute")),
      extension: both(kindOf("extension").slice(0, 1)),
      suspension: both(kindOf("suspension").slice(0, 1)),
      longTerm: both(kindOf("longTerm").slice(0, 1)),
      greenChannel: both(kindOf("greenChannel").slice(0, 1)),
      reclassification: both(kindOf("reclassification").slice(0, 1)),
      answer: both(kindOf("answer").slice(0, 1)),
      slip: both(kindOf("slip").filter(isOpen)),
    },
    behalf: both(
      events.filter(({ kind, onBehalfOfId }) => onBehalfOfId !== null && HANDLING.includes(kind as CaseEventKind)),
    ),
  };
}

/** Talk decides nothing: a colleague's note, a department being urged, or a newer calendar must not stop an officer who is about to decide. */
const TALK: CaseEventKind[] = [
  "noteAdded",
  "messageSent",
  "filesAttached",
  "reminded",
  "itemProgressed",
  "contacted",
  "clockRecounted",
  "enterpriseMerged",
  "supervisionReminded",
  "supervisionUrged",
  "supervisionIssued",
  "supervisionCirculated",
  "supervisionInterviewDue",
  "supervisionSigned",
  "supervisionAnswered",
  "supervisionReturned",
  "supervisionClosed",
  "supervisionInterviewed",
  "suspensionEnded",
  "topicJoined",
  "topicLeft",
  "topicSettled",
];

/** Refuses when somebody decided something since the version the actor saw: the form keeps its draft and shows who did what. */
async function refuseIfDecided(tx: Tx, facts: TakenCase, seenVersion: number): Promise<void> {
  const last = await tx.event.findFirst({
    where: { stream: streamOf(facts.id), sequence: { gt: seenVersion }, kind: { notIn: TALK } },
    orderBy: { sequence: "desc" },
    select: { actorName: true, at: true, kind: true },
  });
  if (!last) return;
  const { version } = facts;
  throw new Refusal("changedMeanwhile", { by: last.actorName, at: last.at, what: last.kind, version });
}
