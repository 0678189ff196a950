import { type Actor, hasRole, inAnyCapacity, isOfEnterprise } from "@/lib/actor";
import type { CaseState } from "./rules";

/** The papers a case gives, in the order of its life: 一次性告知书, 受理通知书, 交办单, 延期审批表, 督办单, 办结报告 (docs/words.md, slip). */
export const SLIPS = ["disclosure", "acceptance", "assignment", "extension", "supervision", "closing"] as const;
export type Slip = (typeof SLIPS)[number];

/** What decides whether a paper exists: no department has a case that was answered on the spot, so nothing was assigned. */
export type SlipFacts = {
  state: CaseState;
  leadDepartmentId: string | null;
  clocks: readonly { extension?: object | null }[];
  supervisionSlips: readonly object[];
};

type Rule = {
  enterprise: boolean;
  when: readonly CaseState[] | "always";
  needsDepartment: boolean;
  /** What the paper is about must have happened. */
  needs?: (facts: SlipFacts) => boolean;
};

const ASSIGNED: readonly CaseState[] = ["assigned", "inProgress", "inReview", "answered", "settled", "writtenOff"];

const RULES: Record<Slip, Rule> = {
  disclosure: { enterprise: true, when: "always", needsDepartment: false },
  acceptance: { enterprise: true, when: ASSIGNED, needsDepartment: true },
  assignment: { enterprise: false, when: ASSIGNED, needsDepartment: true },
  extension: {
    enterprise: false,
    when: "always",
    needsDepartment: true,
    needs: ({ clocks }) => clocks.some(({ extension }) => extension),
  },
  supervision: {
    enterprise: false,
    when: "always",
    needsDepartment: true,
    needs: ({ supervisionSlips }) => supervisionSlips.length > 0,
  },
  closing: { enterprise: false, when: ["settled", "writtenOff"], needsDepartment: false },
};

/** The papers of a case that exist now and are the reader's to have, in order. Whether they see the case is the gate's matter. */
export function slipsOf(actor: Actor, facts: SlipFacts): Slip[] {
  const { state, leadDepartmentId } = facts;
  return SLIPS.filter((slip) => {
    const { enterprise, when, needsDepartment, needs } = RULES[slip];
    if (isOfEnterprise(actor) && !enterprise) return false;
    if (needsDepartment && leadDepartmentId === null) return false;
    if (needs && !needs(facts)) return false;
    return when === "always" || when.includes(state);
  });
}

/** Whether a word of an address is the name of a paper. */
export function isSlip(word: string): word is Slip {
  return SLIPS.some((slip) => slip === word);
}

/**
 * The departments whose assignment sheets a reader of the case prints: a department takes its own, whoever has no department in
 * it, or a duty over all of them, takes each. `departmentIds` are those with an item in the case.
 */
export function sheetsOf(actor: Actor, departmentIds: readonly string[]): readonly string[] {
  const own = actor.departmentId;
  if (own === null || !departmentIds.includes(own)) return departmentIds;
  const overAll = (capacity: Actor) =>
    hasRole(capacity, "triageOfficer", "manager", "callBackOfficer", "supervisor", "auditor");
  return inAnyCapacity(actor, overAll) ? departmentIds : [own];
}
