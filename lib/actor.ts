/** The roles of docs/words.md. One person may hold several. */
export const ROLES = [
  "enterpriseContact",
  "enterpriseAdministrator",
  "specialist",
  "triageOfficer",
  "departmentLiaison",
  "departmentReviewer",
  "callBackOfficer",
  "supervisor",
  "leader",
  "manager",
  "policyEditor",
  "systemAdministrator",
  "auditor",
] as const;

export type Role = (typeof ROLES)[number];

/** "system" is the worker and the loading of reference data; no person can hold it. */
export type ActorRole = Role | "system";

declare const minted: unique symbol;

/** Who is asking. Branded: only the session, the worker, the seed and tests may mint one (lib/architecture.test.ts). */
export type Actor = {
  readonly [minted]: true;
  readonly id: string | null;
  readonly name: string;
  readonly title: string | null;
  readonly roles: readonly ActorRole[];
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
  /** Who is really at the desk, when it is not the person above: a stand-in, acting in that person's name. */
  readonly standIn?: { readonly id: string; readonly name: string; readonly insteadOf: string };
  /** The absent people this person stands in for now, each as a capacity of its own (docs/words.md, capacity). */
  readonly standsInFor?: readonly Actor[];
};

export type ActorFacts = Omit<Actor, typeof minted>;

/** Turns facts read from the database into an Actor. Whoever calls this vouches for them. */
export function mintActor(facts: ActorFacts): Actor {
  return facts as Actor;
}

export const systemActor: Actor = mintActor({
  id: null,
  name: "系统",
  title: null,
  roles: ["system"],
  departmentId: null,
  departmentName: null,
  enterpriseId: null,
  enterpriseName: null,
});

/** The capacity of a stand-in: acts with these rights of the absent person, signs “王强（代李敏）”, and the log names both. */
export function inNameOf(absent: ActorFacts, standIn: { id: string; name: string }): ActorFacts {
  const name = signature(standIn.name, absent.name);
  return { ...absent, name, standIn: { id: standIn.id, name: standIn.name, insteadOf: absent.name } };
}

/** How a stand-in signs on papers and in rows that keep a name; on screens messages/history.json says it in the reader's language. */
export function signature(name: string, absentName: string | null): string {
  return absentName === null ? name : `${name}（代${absentName}）`;
}

/** Every capacity a person may act in, one at a time: their own first, then each of those they stand in for. */
export function capacitiesOf({ standsInFor = [], ...own }: Actor): Actor[] {
  return [own, ...standsInFor];
}

/** Whether something holds in any capacity: what a reader may open. An act is always judged in one capacity. */
export function inAnyCapacity(actor: Actor, holds: (capacity: Actor) => boolean): boolean {
  return capacitiesOf(actor).some(holds);
}

/** Who is really at the desk, whatever the name they act in. */
export function doerIdOf(actor: Actor): string | null {
  return actor.standIn?.id ?? actor.id;
}

/** Everybody who takes part in an act: in whose name it is done, and who does it. Two pairs of eyes means none of them twice. */
export function partiesOf(actor: Actor): string[] {
  return [actor.id, actor.standIn?.id ?? null].filter((id) => id !== null);
}

export function hasRole(actor: Actor, ...roles: ActorRole[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

const ENTERPRISE_ROLES: readonly ActorRole[] = ["enterpriseContact", "enterpriseAdministrator"];

/** True for people of an enterprise: they live under /my, everybody else under /desk. */
export function isOfEnterprise(actor: Actor): boolean {
  return actor.enterpriseId !== null && actor.roles.some((role) => ENTERPRISE_ROLES.includes(role));
}
