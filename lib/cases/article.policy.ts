import { type Actor, partiesOf } from "@/lib/actor";
import type { CaseFacts, Relation, Side } from "./relations.policy";
import type { CaseState } from "./rules";

/** Who may do a thing, in which states, and what else may forbid it. */
export type Article = {
  by: readonly Relation[];
  when: readonly CaseState[];
  unless?: (facts: CaseFacts, actor: Actor) => RefusedBecause | null;
};

export type RefusedBecause =
  | "notYours"
  | "notNow"
  | "secondCorrection"
  | "meetingDecided"
  | "alreadyContacted"
  | "notCalledBack"
  | "alreadyRated"
  | "extensionAsked"
  | "noExtensionWaiting"
  | "noSlipToSign"
  | "noSlipToAnswer"
  | "noSlipOpen"
  | "notCirculated"
  | "greenChannelAsked"
  | "greenChannelWaiting"
  | "inGreenChannel"
  | "noGreenChannelWaiting"
  | "notInGreenChannel"
  | "reclassificationWaiting"
  | "noReclassificationWaiting"
  | "suspensionWaiting"
  | "suspensionRunning"
  | "noSuspensionWaiting"
  | "noSuspensionRunning"
  | "onlyMajor"
  | "longTermWaiting"
  | "longTermRunning"
  | "noLongTermWaiting"
  | "notLongTerm"
  | "meetingFirst"
  | "noMeetingNeeded"
  | "ownRequest"
  | "ownWork";

/** Two pairs of eyes: nobody decides on what they asked for, neither through a stand-in nor as one. */
export function isOn(side: Side, facts: CaseFacts, actor: Actor): boolean {
  return partiesOf(actor).some((id) => facts.sides[side].includes(id));
}

/** What was not solved in three attempts is not simply answered again. */
export function meetingFirst({ meeting }: CaseFacts): RefusedBecause | null {
  return meeting === "needed" ? "meetingFirst" : null;
}
