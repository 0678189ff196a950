import { ENTERPRISE_EVENT_KINDS, type EnterpriseEventKind, TOLD_TO_ENTERPRISE } from "@/lib/enterprises/event";

/**
 * Rows of a duplicate that simply change hands, by table. A test holds this list, with what the merge handles one by one and what
 * stays behind, against every table of the database that names an enterprise.
 */
export const MOVED_TABLES = ["links", "drafts", "checkups", "fact_proposals", "notices", "deliveries"] as const;
/**
 * Rows that need a closer look on their way: accounts, requests and certificates, warnings that stand on both sides, visits (one
 * person makes one on a day), and plans, which end where they were agreed.
 */
export const HANDLED_TABLES = ["people", "cases", "qualifications", "checkup_warnings", "visits", "plans"] as const;
/** What was said of a duplicate was said of it, under its own name: its facts stay with it, and how often it was to be visited. */
export const LEFT_TABLES = ["enterprise_facts", "visit_rhythms"] as const;

type Holder = { slot: string; personId: string };
export type SlotPlan<Row extends Holder> = { ended: Row[]; taken: Row[] };

/** What becomes of the duplicate's three people: all of them end there, and those for whom there is an empty slot go on here. */
export function slotPlan<Row extends Holder>(kept: readonly Holder[], gone: readonly Row[]): SlotPlan<Row> {
  const held = new Set<string>(kept.map(({ slot }) => slot));
  return { ended: [...gone], taken: gone.filter(({ slot }) => !held.has(slot)) };
}

type Certificate = { id: string; kind: string; certificateNo: string | null };

/** The duplicate's certificates that the other enterprise does not have already, told by kind and number. */
export function certificatesToMove<Row extends Certificate>(kept: readonly Certificate[], gone: readonly Row[]): Row[] {
  const known = new Set(kept.flatMap(({ kind, certificateNo }) => (certificateNo ? [`${kind} ${certificateNo}`] : [])));
  return gone.filter(({ kind, certificateNo }) => !certificateNo || !known.has(`${kind} ${certificateNo}`));
}

type Person = { id: string; name: string; phone: string | null };

/** Accounts that look like one person on both sides: the same name, and the same phone where both have one. */
export function namesakes<Row extends Person>(kept: readonly Person[], gone: readonly Row[]): Row[] {
  return gone.filter((person) =>
    kept.some(({ name, phone }) => name === person.name && (!phone || !person.phone || phone === person.phone)),
  );
}

/** The part of a credit code that names the organisation (GB 32100-2015, places 9 to 17): a corrected code often keeps it. */
export function organisationPart(creditCode: string): string {
  return creditCode.slice(8, 17);
}

/** What a line of the joint timeline is about. */
export const TIMELINE_GROUPS = ["cases", "people", "facts", "checkups", "visits", "plan"] as const;
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number];

/** What of a request stands in its enterprise's timeline: the steps, not the talk about them. */
export const CASE_STEPS = [
  "caseFiled",
  "declined",
  "accepted",
  "resolvedOnTheSpot",
  "answered",
  "confirmed",
  "settledSilently",
  "rated",
  "writtenOff",
  "reopened",
  "withdrawn",
] as const;

/** How an event of the enterprise's own stream is told from others: by its name, or by how its name begins. */
const KINDS: Record<Exclude<TimelineGroup, "cases">, { names: readonly string[]; beginnings: readonly string[] }> = {
  people: { names: [], beginnings: ["link"] },
  facts: { names: ["duplicateMerged", "mergedInto"], beginnings: ["enterprise", "facts", "qualification"] },
  checkups: { names: [], beginnings: ["checkup", "warning"] },
  visits: { names: [], beginnings: ["visit"] },
  plan: { names: [], beginnings: ["plan", "measure", "promise"] },
};

/** The group of an event of the enterprise's stream; null for what belongs to none and is shown among everything only. */
export function groupOf(kind: string): TimelineGroup | null {
  const found = Object.entries(KINDS).find(
    ([, { names, beginnings }]) => names.includes(kind) || beginnings.some((beginning) => kind.startsWith(beginning)),
  );
  return TIMELINE_GROUPS.find((group) => group === found?.[0]) ?? null;
}

export type TimelineReader = { ofEnterprise: boolean; readsCheckups: boolean; readsWarnings: boolean };

/** The kinds of event of the enterprise's own stream a reader may find, in one group or in all. */
export function kindsShown(reader: TimelineReader, only: TimelineGroup | undefined): EnterpriseEventKind[] {
  return ENTERPRISE_EVENT_KINDS.filter((kind) => {
    if (only && groupOf(kind) !== only) return false;
    if (reader.ofEnterprise && !TOLD_TO_ENTERPRISE.includes(kind)) return false;
    if (kind.startsWith("warning") && !reader.readsWarnings) return false;
    return !kind.startsWith("checkup") || reader.readsCheckups;
  });
}

export type HealthRow = {
  isOpen: boolean;
  answerDueAt: Date | null;
  answeredAt: Date | null;
  answeredInTime: boolean | null;
  level: number | null;
};
export type Health = { cases: number; overdue: number; rated: number; satisfied: number };

/** From this level on a rating counts as satisfied, as in the figures. */
export const SATISFIED_FROM = 4;

/** Requests filed, those answered late or late now, and how many of the rated ones satisfied. Unrated is not satisfied. */
export function healthOf(rows: readonly HealthRow[], now: Date): Health {
  const isLate = (row: HealthRow) =>
    row.answeredInTime === false ||
    (row.isOpen && row.answeredAt === null && row.answerDueAt !== null && row.answerDueAt < now);
  const levels = rows.flatMap(({ level }) => (level === null ? [] : [level]));
  return {
    cases: rows.length,
    overdue: rows.filter(isLate).length,
    rated: levels.length,
    satisfied: levels.filter((level) => level >= SATISFIED_FROM).length,
  };
}
