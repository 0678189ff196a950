import type { CaseActionName, CaseActions } from "@/components/cases/case-view";
import * as actions from "./actions";
import type { BoundAction } from "./case-action";

/** After these the case has usually left the queue it was found in: the next one is opened. */
const MOVES_ON: readonly CaseActionName[] = [
  "accept",
  "askCorrection",
  "supplyCorrection",
  "decline",
  "resolveOnTheSpot",
  "signItems",
  "disputeItems",
  "ruleDispute",
  "proposeAnswer",
  "approveAnswer",
  "returnForWork",
  "decideExtension",
  "answerSlip",
  "reviewSlip",
  "decideGreenChannel",
  "decideReclassification",
  "decideSuspension",
  "decideLongTerm",
  "recordMeeting",
  "writeOff",
  "reopen",
];

/** The forms' other ends for one screen. `next` is where deciding leads; "" on the case's own page. */
export function boundActions(next: string): CaseActions {
  const all = Object.entries(actions) as [CaseActionName, BoundAction][];
  const bound = all.map(([name, action]) => [name, action.bind(null, MOVES_ON.includes(name) ? next : "")]);
  return Object.fromEntries(bound) as CaseActions;
}
