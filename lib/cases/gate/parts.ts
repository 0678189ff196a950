import "server-only";
import type { Tx } from "@/lib/db";
import { type CaseEventKind, streamOf } from "../event";
import type { CaseFacts } from "../relations.policy";

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
export async function partsIn(
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
