import { type Actor, hasRole } from "@/lib/actor";
import type { ClockKind } from "@/lib/deadlines/policy";

/** The rungs of the ladder, lowest first: 预提醒, 催办, 督办单, 通报, 约谈 (docs/words.md, supervision ladder). */
export const RUNGS = ["reminder", "urge", "slip", "circular", "interview"] as const;
export type Rung = (typeof RUNGS)[number];

/** The three colours of a supervision slip, mildest first: near due, behind, overdue (宿迁, slips in three colours, 2025). */
export const COLOURS = ["blue", "yellow", "red"] as const;
export type Colour = (typeof COLOURS)[number];

/** Who may get a copy of a rung besides the liaison of the department it concerns. */
export const COPY_ROLES = ["departmentReviewer", "supervisor", "leader", "manager"] as const;
export type CopyRole = (typeof COPY_ROLES)[number];

/** The promises of departments. First contact, acceptance and call-back are the park's own; the rest are the enterprise's. */
export const CLIMBING_CLOCKS = ["signing", "item", "answer"] as const satisfies readonly ClockKind[];

/** One rung in force: how many working days after the due moment it is reached (before it where negative), and who gets a copy. */
export type LadderRung = Readonly<{ rung: Rung; days: number; copies: readonly CopyRole[] }>;

/** The ladder in force. `rungs` rise; a rung that is not among them is not used. Signing and answering a slip are in working days. */
export type Ladder = Readonly<{
  version: number;
  rungs: readonly LadderRung[];
  colour: Colour;
  signDays: number;
  answerDays: number;
}>;

/** What a new park starts with; nothing national fixes it. Source: a city's 12345 rules and 三明, 宿迁 slips. */
export const STANDARD_LADDER: Ladder = {
  version: 0,
  rungs: [
    { rung: "reminder", days: -1, copies: [] },
    { rung: "urge", days: 0, copies: ["departmentReviewer"] },
    { rung: "slip", days: 3, copies: ["departmentReviewer", "supervisor"] },
    { rung: "circular", days: 5, copies: ["departmentReviewer", "supervisor", "leader"] },
    { rung: "interview", days: 8, copies: ["supervisor", "leader", "manager"] },
  ],
  colour: "red",
  signDays: 1,
  answerDays: 2,
};

/** Bounds of what may be set, in working days. */
export const LADDER_LIMITS = { days: 60, signDays: 5, answerDays: 10 } as const;

/** The worker's clock and the database's may differ by so much; beyond it one of them is wrong and nothing is issued. */
export const TRUSTED_MINUTES = 60;

export function canManageLadder(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator", "system");
}

export function canReadLadder(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator", "supervisor", "manager", "auditor", "system");
}

/** Whether one colour says at least as much as another. */
export function isAsGrave(one: Colour, other: Colour): boolean {
  return COLOURS.indexOf(one) >= COLOURS.indexOf(other);
}
