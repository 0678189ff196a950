import "server-only";
import { systemActor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import type { WorkCalendar } from "@/lib/calendar/rules";
import type { CaseEvent } from "@/lib/cases/event";
import { recordCase, type TakenCase, takeCase } from "@/lib/cases/gate";
import { db, type Tx } from "@/lib/db";
import type { Ladder, Rung } from "../policy";
import { loadLadder } from "../queries/ladder";
import { type Climb, rungsDue } from "../rules";
import { promiseFacts, standingOf, type TakenPromise, takePromise } from "./promise";
import { createSlip } from "./slip-row";

/**
 * Lets one clock climb the rung it has reached, and says whether it did. Whoever comes second waits for the case and finds the
 * rung climbed; the database has each rung of a clock once. Refuses like the gate, and `promiseEnded` when the clock runs no more.
 */
export async function climbClock(number: string, clockId: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const facts = await takeCase(tx, systemActor, "climbRung", number);
    const promise = await takePromise(tx, facts, clockId);
    const [calendar, ladder] = [await loadCalendar(tx), await loadLadder(tx)];
    const climb = rungsDue(standingOf(promise, calendar, now), ladder, calendar, now);
    if (!climb) return false;

    await writeClimbs(tx, facts, promise, climb.passedOver, { rung: climb.rung.rung, ladder, now });
    const event = await eventOf(tx, facts, promise, climb, { ladder, calendar, now });
    await recordCase(tx, facts, systemActor, event, {}, now);
    return true;
  });
}

/** What climbing means: a slip is written and numbered, every other rung is the event alone. */
async function eventOf(
  tx: Tx,
  facts: TakenCase,
  promise: TakenPromise,
  climb: Climb,
  by: { ladder: Ladder; calendar: WorkCalendar; now: Date },
): Promise<CaseEvent> {
  const particulars = rungFacts(promise, climb, by.ladder);
  const { rung, copies } = climb.rung;
  if (rung !== "slip") return { kind: EVENT_OF[rung], ...particulars };
  const slip = { colour: by.ladder.colour, byHand: false, words: "", copies, issuedByName: systemActor.name };
  return { kind: "supervisionIssued", ...particulars, ...(await createSlip(tx, facts, promise, slip, by)) };
}

const EVENT_OF = {
  reminder: "supervisionReminded",
  urge: "supervisionUrged",
  circular: "supervisionCirculated",
  interview: "supervisionInterviewDue",
} as const satisfies Record<Exclude<Rung, "slip">, CaseEvent["kind"]>;

/** Notes that a clock has climbed a rung, and which lower ones will not be issued any more. */
export async function writeClimbs(
  tx: Tx,
  facts: TakenCase,
  { clock, department }: TakenPromise,
  passedOver: readonly Rung[],
  { rung, ladder, now }: { rung: Rung; ladder: Ladder; now: Date },
): Promise<void> {
  const row = {
    caseId: facts.id,
    clockId: clock.id,
    departmentId: department.id,
    ladderVersion: ladder.version,
    at: now,
  };
  await tx.climb.createMany({
    data: [...passedOver.map((lower) => ({ ...row, rung: lower, passedOver: true })), { ...row, rung }],
  });
}

function rungFacts(promise: TakenPromise, { rung, passedOver }: Climb, ladder: Ladder) {
  const { rung: name, days, copies } = rung;
  return {
    ...promiseFacts(promise, copies),
    rung: name,
    days,
    ladderVersion: ladder.version,
    passedOver: [...passedOver],
  };
}
