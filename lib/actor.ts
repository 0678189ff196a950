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

export function hasRole(actor: Actor, ...roles: ActorRole[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

const ENTERPRISE_ROLES: readonly ActorRole[] = ["enterpriseContact", "enterpriseAdministrator"];

/** True for people of an enterprise: they live under /my, everybody else under /desk. */
export function isOfEnterprise(actor: Actor): boolean {
  return actor.enterpriseId !== null && actor.roles.some((role) => ENTERPRISE_ROLES.includes(role));
}
