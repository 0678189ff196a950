import { addWorkingDays, type WorkCalendar } from "@/lib/calendar/rules";
import { addDays, type Day, daysBetween, yearOf } from "@/lib/day";
import type { LinkSlot } from "@/lib/enterprises/access.policy";
import { NEAR_SCALE_SHARE, RENEWAL_PLAN_DAYS } from "./policy";

/** Who is to see to a measure. */
export type Owner = { kind: "person" | "department"; id: string };

/** Everything a plan may be drafted from. Money in ten thousand yuan (万元). */
export type DraftFacts = Readonly<{
  openCases: readonly { number: string; title: string; leadDepartmentId: string | null; dueOn: Day | null }[];
  qualifications: readonly { kind: string; expiresOn: Day | null }[];
  revenueWan: number | null;
  /** From where on the enterprise is above scale; null where revenue does not decide it. */
  aboveScaleFromWan: number | null;
  isAboveScale: boolean;
  holders: Readonly<Partial<Record<LinkSlot, string>>>;
  /** Promises of the edition before that were not kept yet. */
  openPromises: readonly { title: string; dueOn: Day }[];
}>;

/**
 * A line proposed for a plan, and why. What it says is looked up in the reader's language by `because` and its particulars;
 * a promise brings its own words.
 */
export type Proposal =
  | { in: "goals"; because: "nearScale"; particulars: { revenueWan: number; fromWan: number }; dueOn: Day }
  | {
      in: "measures";
      because: "openCase";
      particulars: { number: string; title: string };
      owner: Owner | null;
      dueOn: Day;
    }
  | {
      in: "measures";
      because: "expiring";
      particulars: { kind: string; expiresOn: Day };
      owner: Owner | null;
      dueOn: Day;
    }
  | { in: "measures"; because: "emptySlot"; particulars: { slot: LinkSlot }; owner: null; dueOn: Day }
  | { in: "promises"; because: "openPromise"; particulars: { title: string; dueOn: Day }; dueOn: Day };

const SLOTS: readonly LinkSlot[] = ["leader", "departmentHead", "specialist"];
/** An applicant wants the new certificate in hand a month before the old one ends. */
const RENEWED_DAYS_AHEAD = 30;
const SOON_WORKING_DAYS = 5;
const SLOT_WORKING_DAYS = 10;

/** What a plan could say, by what is known on a day. Every line names its reason; whoever writes the plan keeps, changes or drops it. */
export function proposalsFor(facts: DraftFacts, calendar: WorkCalendar, today: Day): Proposal[] {
  const soon = addWorkingDays(calendar, today, SOON_WORKING_DAYS).on;
  return [
    ...scaleGoal(facts, today),
    ...facts.openCases.map(
      ({ leadDepartmentId, dueOn, ...particulars }): Proposal => ({
        in: "measures",
        because: "openCase",
        particulars,
        // While no department has it, the one responsible person sees to it.
        owner: leadDepartmentId === null ? specialistOf(facts) : { kind: "department", id: leadDepartmentId },
        // A plan cannot promise a day that has gone by: what is late already gets the next one that is possible.
        dueOn: dueOn !== null && dueOn >= today ? dueOn : soon,
      }),
    ),
    ...renewals(facts, soon, today),
    ...SLOTS.filter((slot) => facts.holders[slot] === undefined).map(
      (slot): Proposal => ({
        in: "measures",
        because: "emptySlot",
        particulars: { slot },
        owner: null,
        dueOn: addWorkingDays(calendar, today, SLOT_WORKING_DAYS).on,
      }),
    ),
    ...facts.openPromises.map(
      (promise): Proposal => ({
        in: "promises",
        because: "openPromise",
        particulars: promise,
        dueOn: promise.dueOn >= today ? promise.dueOn : soon,
      }),
    ),
  ];
}

function scaleGoal({ revenueWan, aboveScaleFromWan: fromWan, isAboveScale }: DraftFacts, today: Day): Proposal[] {
  if (isAboveScale || revenueWan === null || fromWan === null) return [];
  if (revenueWan >= fromWan || revenueWan < fromWan * NEAR_SCALE_SHARE) return [];
  const particulars = { revenueWan, fromWan };
  // Enterprises are taken up by the revenue of a whole year; in December this year is over.
  const year = yearOf(addDays(today, 31));
  return [{ in: "goals", because: "nearScale", particulars, dueOn: `${year}-12-31` }];
}

function renewals({ qualifications, holders }: DraftFacts, soon: Day, today: Day): Proposal[] {
  return qualifications.flatMap(({ kind, expiresOn }): Proposal[] => {
    if (expiresOn === null || expiresOn < today || daysBetween(today, expiresOn) > RENEWAL_PLAN_DAYS) return [];
    const ahead = addDays(expiresOn, -RENEWED_DAYS_AHEAD);
    const owner = specialistOf({ holders });
    const dueOn = ahead >= soon ? ahead : expiresOn;
    return [{ in: "measures", because: "expiring", particulars: { kind, expiresOn }, owner, dueOn }];
  });
}

function specialistOf({ holders }: Pick<DraftFacts, "holders">): Owner | null {
  return holders.specialist ? { kind: "person", id: holders.specialist } : null;
}
