import { type Actor, hasRole, partiesOf } from "@/lib/actor";
import type { CaseState, GreenState } from "./rules";

/** How a person stands to a case. One person may stand in several relations. */
export const RELATIONS = [
  "contact", // of the enterprise that asks
  "specialist", // linked to the enterprise
  "leader", // linked to the enterprise as leader or department head
  "linkedLeader", // a leader linked to the enterprise: only their word is an instruction
  "triage",
  "liaison", // own department has an item
  "leadLiaison", // own department leads
  "leadReviewer", // reviewer of the lead department
  "reviewer", // reviewer of any department with an item
  "callBack", // call-back officer who did not handle the case
  "manager",
  "supervisor",
  "auditor",
  "system",
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What somebody asked for and somebody else decides. */
export type Side =
  | "correction"
  | "dispute"
  | "extension"
  | "suspension"
  | "longTerm"
  | "greenChannel"
  | "reclassification"
  | "answer"
  | "slip";

/** What the law below needs to know of a case. Read by the gate, never taken from a form. */
export type CaseFacts = {
  state: CaseState;
  enterpriseId: string;
  leadDepartmentId: string | null;
  departmentIds: readonly string[];
  linkedPersonIds: readonly string[];
  handlerId: string | null;
  /** In whose hands the case and its items lie. */
  workerIds: readonly string[];
  /** Everyone who worked on it or signed its answer, also in another's name: none of them may call back. */
  handlerIds: readonly string[];
  /** Who asked for what somebody else decides: the persons in whose name it was asked, and their stand-ins. */
  sides: Readonly<Record<Side, readonly string[]>>;
  confidential: boolean;
  contacted: boolean;
  calledBack: boolean;
  rated: boolean;
  paused: boolean;
  correctionCount: number;
  reopenCount: number;
  /** Whether more time was asked for the answer that is being counted now, and whether that is decided. */
  extension: "none" | "waiting" | "decided";
  /** What the open supervision slips wait for; one that is signed and answered waits for the supervisor. */
  slipsWait: readonly SlipWait[];
  /** Whether a department of the case was named in a circular: only then may it be called to an interview. */
  circulated: boolean;
  /** What became of the newest proposal to put it into the green channel. */
  greenChannel: GreenState;
  /** Whether a longer promise, by another type or tier, waits for a manager. */
  reclassification: "none" | "waiting";
  /** Whether a special step is to suspend, or suspends, the answer that is being counted. One that has ended is none. */
  suspension: "none" | "waiting" | "running";
  tier: string;
  /** Whether monthly reports are to stand, or stand, in the place of the answer clock. */
  longTerm: "none" | "waiting" | "running";
  /** Whether this reopening must be settled by a joint meeting, and whether that has been held. */
  meeting: "none" | "needed" | "held";
};
export type SlipWait = "signing" | "answer" | "review";

export function relationsOf(actor: Actor, facts: CaseFacts): Set<Relation> {
  const own = actor.departmentId !== null && facts.departmentIds.includes(actor.departmentId);
  const lead = actor.departmentId !== null && facts.leadDepartmentId === actor.departmentId;
  const linked = actor.id !== null && facts.linkedPersonIds.includes(actor.id) && !facts.confidential;
  const handled = partiesOf(actor).some((id) => facts.handlerIds.includes(id));
  const found: [Relation, boolean][] = [
    [
      "contact",
      hasRole(actor, "enterpriseContact", "enterpriseAdministrator") && actor.enterpriseId === facts.enterpriseId,
    ],
    ["specialist", hasRole(actor, "specialist") && linked],
    ["leader", hasRole(actor, "leader", "departmentReviewer") && linked],
    ["linkedLeader", hasRole(actor, "leader") && linked],
    ["triage", hasRole(actor, "triageOfficer")],
    ["liaison", hasRole(actor, "departmentLiaison") && own],
    ["leadLiaison", hasRole(actor, "departmentLiaison") && lead],
    ["leadReviewer", hasRole(actor, "departmentReviewer") && lead],
    ["reviewer", hasRole(actor, "departmentReviewer") && own],
    ["callBack", hasRole(actor, "callBackOfficer") && !handled],
    ["manager", hasRole(actor, "manager")],
    ["supervisor", hasRole(actor, "supervisor")],
    ["auditor", hasRole(actor, "auditor")],
    ["system", hasRole(actor, "system")],
  ];
  return new Set(found.filter(([, holds]) => holds).map(([relation]) => relation));
}
