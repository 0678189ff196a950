import { endedAt, suspendedBetween } from "@/lib/deadlines/rules";
import type { CaseEvent } from "../event";
import type { ReplayedPause } from "./case";

/** Missing materials and special steps begin pauses; their arrival, their end, every answer and what needs none end the one that stands. */
export function pausesAfter(pauses: ReplayedPause[], event: CaseEvent, at: Date): ReplayedPause[] {
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
