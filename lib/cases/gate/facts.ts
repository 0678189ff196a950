import "server-only";
import type { Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { PresetVersion } from "@/lib/presets/schema";
import type { CaseFacts } from "../relations.policy";
import { asksForMeeting, type CaseState, greenStateOf, type RecordKind, recordKindOf } from "../rules";
import { partsIn } from "./parts";

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

/** The law's facts of one case; for pages that draw buttons and for takeCase. The caller has passed sight. */
export async function factsOf(tx: Tx, caseId: string, asOf?: Date): Promise<TakenCase> {
  const row = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: ofTheLaw,
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

/** What the law asks about is read of a case in one go. */
const ofTheLaw = {
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
} satisfies Prisma.CaseSelect;

type SuspensionRow = { decidedAt: Date | null; pause: { toAt: Date | null; closedAt: Date | null } | null };

function suspensionOf(rows: readonly SuspensionRow[], asOf: Date | undefined): CaseFacts["suspension"] {
  if (rows.some(({ decidedAt }) => decidedAt === null)) return "waiting";
  const stands = ({ pause }: SuspensionRow) =>
    pause?.closedAt === null && !(asOf && pause.toAt !== null && pause.toAt <= asOf);
  return rows.some(stands) ? "running" : "none";
}
