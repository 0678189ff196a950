import { type Actor, capacitiesOf, hasRole } from "@/lib/actor";
import { ANSWER_LAW } from "./answers.policy";
import type { Article, RefusedBecause } from "./article.policy";
import { HANDLING_LAW } from "./handling.policy";
import { PROMISE_LAW } from "./promises.policy";
import { type CaseFacts, relationsOf } from "./relations.policy";
import { SUPERVISION_LAW } from "./supervision.policy";

/** The law: who may do what, and when. What is not written here is forbidden; the table test repeats it by hand. Seeing is the gate's matter (visibleTo). */
export const LAW = { ...HANDLING_LAW, ...PROMISE_LAW, ...SUPERVISION_LAW, ...ANSWER_LAW } as const;

export type CaseVerb = keyof typeof LAW;
export const CASE_VERBS = Object.keys(LAW) as CaseVerb[];

/** Why the actor may not do this now, or null when it is allowed. Pure; the screen's buttons and the server ask the same question. */
export function refusalOf(actor: Actor, verb: CaseVerb, facts: CaseFacts): RefusedBecause | null {
  const article: Article = LAW[verb];
  const relations = relationsOf(actor, facts);
  if (!article.by.some((relation) => relations.has(relation))) return "notYours";
  if (!article.when.includes(facts.state)) return "notNow";
  return article.unless?.(facts, actor) ?? null;
}

export function can(actor: Actor, verb: CaseVerb, facts: CaseFacts): boolean {
  return refusalOf(actor, verb, facts) === null;
}

/** Every verb the actor may do now, in whatever capacity: what a page draws its buttons from. */
export function allowedVerbs(actor: Actor, facts: CaseFacts): CaseVerb[] {
  const capacities = capacitiesIn(actor, facts);
  return CASE_VERBS.filter((verb) => capacities.some((capacity) => can(capacity, verb, facts)));
}

/**
 * The capacities in which a person acts in a case, the first that may do a thing being the one it is done in. What lies in the
 * hands of somebody they stand in for is done in that name; otherwise their own right comes first (decision 0020).
 */
export function capacitiesIn(actor: Actor, facts: Pick<CaseFacts, "handlerId" | "workerIds">): Actor[] {
  const [own, ...others] = capacitiesOf(actor);
  if (!own) return [];
  const holds = ({ id }: Actor) => id !== null && facts.workerIds.includes(id);
  const inHand = (other: Actor) => holds(other) && (facts.handlerId === other.id || !holds(own));
  return [...others.filter(inHand), own, ...others.filter((other) => !inHand(other))];
}

/** In whose names a stand-in would act in a case now: the absent people for whom at least one of its verbs would be done. */
export function namesLentIn(actor: Actor, facts: CaseFacts): string[] {
  if (!actor.standsInFor?.length) return [];
  const capacities = capacitiesIn(actor, facts);
  const used = CASE_VERBS.map((verb) => capacities.find((capacity) => can(capacity, verb, facts))?.standIn?.insteadOf);
  return [...new Set(used)].filter((name) => name !== undefined);
}

/** Who may file for an enterprise: its own people, its linked specialist, the triage desk. */
export function canFileFor(actor: Actor, enterpriseId: string, linkedPersonIds: readonly string[]): boolean {
  if (hasRole(actor, "triageOfficer")) return true;
  if (hasRole(actor, "specialist") && actor.id !== null && linkedPersonIds.includes(actor.id)) return true;
  return hasRole(actor, "enterpriseContact", "enterpriseAdministrator") && actor.enterpriseId === enterpriseId;
}
