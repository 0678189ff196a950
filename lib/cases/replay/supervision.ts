import type { CaseEvent } from "../event";
import type { ReplayedCase, ReplayedSlip } from "./case";

/** What rungs, slips and interviews change; null for other events. */
export function supervisionChangeOf(known: ReplayedCase, event: CaseEvent, at: string): Partial<ReplayedCase> | null {
  switch (event.kind) {
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
      return null;
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
