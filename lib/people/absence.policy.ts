import { type Actor, hasRole, type Role } from "@/lib/actor";
import { addDays, type Day, daysBetween } from "@/lib/day";
import { DEPARTMENT_ROLES, roleFault } from "./rules";

export const ABSENCE_REASONS = ["leave", "businessTrip", "training", "sick", "other"] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** Calendar days one absence may last, both ends included; whoever is away longer hands the work over. */
export const MOST_ABSENT_DAYS = 180;

/** These offices are held, never lent: whoever administers or audits has been given the role by an administrator (三员分立). */
export const OFFICES = ["systemAdministrator", "auditor"] as const satisfies readonly Role[];

/** Calendar days in Asia/Shanghai, both included: the rights of a stand-in run from the first midnight to the last. */
export type Span = { firstOn: Day; lastOn: Day };
export type AbsenceFacts = Span & { personId: string; standInId: string; endedAt: Date | null };
/** What the rules need to know of either person. */
export type AbsenceParty = {
  id: string;
  roles: readonly Role[];
  departmentId: string | null;
  enterpriseId: string | null;
  disabled: boolean;
};

export type AbsenceState = "coming" | "running" | "over";

/** How an absence stands on a day; one that was ended early is over at once. */
export function stateOf({ firstOn, lastOn, endedAt }: Span & { endedAt: Date | null }, on: Day): AbsenceState {
  if (endedAt !== null || lastOn < on) return "over";
  return firstOn > on ? "coming" : "running";
}

/** Who stands in for a person on a day: their ids, at most one by the rules below. For notices and whoever else follows the work. */
export function standInsAt(absences: readonly AbsenceFacts[], personId: string, on: Day): string[] {
  const running = absences.filter((absence) => absence.personId === personId && stateOf(absence, on) === "running");
  return [...new Set(running.map(({ standInId }) => standInId))];
}

/**
 * The roles of an absent person that a stand-in acts with: never an office; what belongs to a department only within it; nothing
 * when either account is closed or of an enterprise, or when the two together held what must be kept apart.
 */
export function rolesLent(absent: AbsenceParty, standIn: AbsenceParty): Role[] {
  if (personFault(absent, standIn) !== null) return [];
  return absent.roles.filter((role) => !isOneOf(OFFICES, role));
}

export type AbsenceRefusal =
  | "absenceInThePast"
  | "absenceEndsBefore"
  | "absenceTooLong"
  | "standInOneself"
  | "standInClosed"
  | "standInOfEnterprise"
  | "standInElsewhere"
  | "standInApart"
  | "nothingToLend"
  | "absentAlready"
  | "standInAbsent"
  | "absentWhileStandingIn";
export type AbsenceFault = { code: AbsenceRefusal; field: "standInId" | "firstOn" | "lastOn" };

/** Why nobody is away on these days, or null. `today` is the day in the park: what is past is not arranged afterwards. */
export function spanFault({ firstOn, lastOn }: Span, today: Day): AbsenceFault | null {
  if (firstOn < today) return { code: "absenceInThePast", field: "firstOn" };
  return extentFault({ firstOn, lastOn });
}

/** The rule of the last day alone: also for an absence that has begun and is made longer. */
export function extentFault({ firstOn, lastOn }: Span): AbsenceFault | null {
  if (lastOn < firstOn) return { code: "absenceEndsBefore", field: "lastOn" };
  return daysBetween(firstOn, lastOn) < MOST_ABSENT_DAYS ? null : { code: "absenceTooLong", field: "lastOn" };
}

/** Why one person cannot stand in for another, or null. The roles of both are those of this moment. */
export function personFault(absent: AbsenceParty, standIn: AbsenceParty): AbsenceFault | null {
  const field = "standInId" as const;
  if (absent.id === standIn.id) return { code: "standInOneself", field };
  if (standIn.disabled || absent.disabled) return { code: "standInClosed", field };
  if (standIn.enterpriseId !== null || absent.enterpriseId !== null) return { code: "standInOfEnterprise", field };
  const ofDepartment = absent.roles.some((role) => isOneOf(DEPARTMENT_ROLES, role));
  if (ofDepartment && absent.departmentId !== standIn.departmentId) return { code: "standInElsewhere", field };
  // Judged with the offices too: an administrator does not get near an auditor's desk by lending only the rest of it.
  const together = [...new Set([...absent.roles, ...standIn.roles])];
  const fault = roleFault(together, { enterpriseId: null, departmentId: absent.departmentId ?? standIn.departmentId });
  if (fault === "rolesApart") return { code: "standInApart", field };
  return absent.roles.every((role) => isOneOf(OFFICES, role)) ? { code: "nothingToLend", field } : null;
}

/**
 * What stands in the way among the other absences, or null. One absence a person at a time, and no chains: on no day is anybody
 * both away and a stand-in. `others` are those of both people that were not ended.
 */
export function clashFault(
  wanted: Span & { personId: string; standInId: string },
  others: readonly AbsenceFacts[],
): AbsenceFault | null {
  const clashing = others.filter((other) => other.endedAt === null && overlaps(wanted, other));
  const has = (field: "personId" | "standInId", id: string) => clashing.some((other) => other[field] === id);
  if (has("personId", wanted.personId)) return { code: "absentAlready", field: "firstOn" };
  if (has("standInId", wanted.personId)) return { code: "absentWhileStandingIn", field: "firstOn" };
  return has("personId", wanted.standInId) ? { code: "standInAbsent", field: "standInId" } : null;
}

function overlaps(one: Span, other: Span): boolean {
  return one.firstOn <= other.lastOn && other.firstOn <= one.lastOn;
}

/** How somebody stands to another's absence: it is their own, they arrange it as administrator, they read it, or it is not there. */
export function reachOfAbsence(actor: Actor, person: { id: string; enterpriseId: string | null }): AbsenceReach {
  // A stand-in arranges nothing in the name of whoever is away, least of all how long that lasts.
  if (person.enterpriseId !== null || actor.standIn) return "nothing";
  if (actor.id === person.id || hasRole(actor, "systemAdministrator", "system")) return "arrange";
  return hasRole(actor, "auditor") ? "read" : "nothing";
}
export type AbsenceReach = "arrange" | "read" | "nothing";

/** The earliest and the latest day a form may offer for the last one. */
export function lastDays({ firstOn, lastOn }: Span): { from: Day; to: Day } {
  return { from: addDays(lastOn, 1), to: addDays(firstOn, MOST_ABSENT_DAYS - 1) };
}

function isOneOf(list: readonly string[], value: string): boolean {
  return list.includes(value);
}
