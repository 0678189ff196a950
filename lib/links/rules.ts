import type { Actor } from "@/lib/actor";
import { hasRole } from "@/lib/actor";
import type { CaseState } from "@/lib/cases/rules";
import type { Lamp } from "@/lib/deadlines/rules";
import { LINK_SLOTS, type LinkSlot, ROLE_OF_SLOT } from "@/lib/enterprises/access.policy";

/** Why an open case waits for one of the three people (docs/words.md, waits for me). */
export const WAITS = ["instruct", "review", "slip", "contact", "correction"] as const;
export type Wait = (typeof WAITS)[number];

/** What there is to know of an open case before one can say whom it waits for. */
export type WaitFacts = {
  state: CaseState;
  lamp: Lamp;
  contacted: boolean;
  leadDepartmentId: string | null;
  /** Whether a leader's instruction on it is still being carried out. */
  instructed: boolean;
  /** The departments that owe an answer to a supervision slip about it. */
  slipDepartmentIds: readonly string[];
};

/**
 * What a case waits for in one capacity. A specialist makes the first contact and helps with missing materials; a department head
 * signs answers and answers slips of the own department; a leader steps in where a promise is broken and nobody has instructed.
 */
export function waitsOf(capacity: Actor, slots: readonly LinkSlot[], facts: WaitFacts): Wait[] {
  const { state, leadDepartmentId, slipDepartmentIds } = facts;
  const holds = (slot: LinkSlot) => slots.includes(slot) && hasRole(capacity, ROLE_OF_SLOT[slot]);
  const own = (departmentId: string | null) => departmentId !== null && departmentId === capacity.departmentId;
  const withDepartments = state === "assigned" || state === "inProgress";
  const waits: Record<Wait, boolean> = {
    instruct: holds("leader") && facts.lamp === "red" && withDepartments && !facts.instructed,
    review: holds("departmentHead") && state === "inReview" && own(leadDepartmentId),
    slip: holds("departmentHead") && slipDepartmentIds.some(own),
    contact: holds("specialist") && !facts.contacted && (state === "submitted" || withDepartments),
    correction: holds("specialist") && state === "correction",
  };
  return WAITS.filter((wait) => waits[wait]);
}

/** How an enterprise stands in "my enterprises". */
export type Standing = { name: string; red: number; waiting: number; yellow: number };

/** Worst first: broken promises, then what waits for the reader, then what is about to be late; else by name. */
export function worstFirst(one: Standing, other: Standing): number {
  return (
    other.red - one.red ||
    other.waiting - one.waiting ||
    other.yellow - one.yellow ||
    (one.name < other.name ? -1 : one.name > other.name ? 1 : 0)
  );
}

/** What is known of a link, past or present, and of its holder. */
export type LinkFacts = {
  slot: string;
  personId: string;
  name: string;
  endedAt: Date | null;
  disabledAt: Date | null;
  /** The holder's grants of the slot's role: null while it is held. */
  roleEnds: readonly (Date | null)[];
};

/** How a slot of an enterprise is filled: `empty` since a moment, or held by somebody who cannot serve it any more (`gone`). */
export type SlotStanding =
  | { slot: LinkSlot; state: "held"; personId: string; name: string }
  | { slot: LinkSlot; state: "gone"; personId: string; name: string; since: Date; because: "disabled" | "roleEnded" }
  | { slot: LinkSlot; state: "empty"; since: Date };

/** The three slots of an enterprise. One nobody ever held is empty since the enterprise was registered. */
export function slotsOf(links: readonly LinkFacts[], registeredAt: Date): SlotStanding[] {
  return LINK_SLOTS.map((slot) => {
    const own = links.filter((link) => link.slot === slot);
    const holder = own.find(({ endedAt }) => endedAt === null);
    if (!holder) return { slot, state: "empty", since: latest(own.map(({ endedAt }) => endedAt)) ?? registeredAt };
    const { personId, name, disabledAt, roleEnds } = holder;
    if (disabledAt) return { slot, state: "gone", personId, name, since: disabledAt, because: "disabled" };
    if (roleEnds.includes(null)) return { slot, state: "held", personId, name };
    return { slot, state: "gone", personId, name, since: latest(roleEnds) ?? registeredAt, because: "roleEnded" };
  });
}

function latest(moments: readonly (Date | null)[]): Date | null {
  return moments.reduce((last, moment) => (moment && (!last || moment > last) ? moment : last), null);
}

/** Sums what is counted by enterprise over the enterprises somebody has. */
export function sumOver(enterpriseIds: readonly string[], counts: ReadonlyMap<string, number>): number {
  return [...new Set(enterpriseIds)].reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
}
