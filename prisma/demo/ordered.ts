import { workingMinutesBetween } from "@/lib/calendar/rules";
import { addMonths, dayOf, momentAt, monthOf } from "@/lib/day";
import type { Park } from "./park";
import { DAY, PLAIN, type Plan } from "./plan";
import { randomFrom } from "./random";
import { wordingFor } from "./wording";

type Row = Partial<Plan> & Pick<Plan, "stage" | "typeCode" | "filedAgo">;

/**
 * What the service menu brought in: suggestions, taken up or explained, and visits that enterprises asked for. Beside them what
 * departments settled the same day without a file to show for it, and a case in the green channel last month, whose review is due.
 */
export function orderedPlans(park: Park): Plan[] {
  const sinceOpening = workingMinutesBetween(park.calendar, momentAt(dayOf(park.now), 0), park.now);
  /** Filed just after opening, so many working days ago. */
  const days = (count: number) => sinceOpening + DAY * count - 12;
  const rows = [...suggestions(days), ...visits(days), ...sameDay(days), inTheLaneLastMonth(park)];
  return rows.map((row, index) => {
    const seed = 600 + index;
    return { ...PLAIN, ...wordingFor(park, row.typeCode, randomFrom(seed), row.enterprise), ...row, seed };
  });
}

type Days = (count: number) => number;

function suggestions(days: Days): Row[] {
  const typeCode = "AMN-04";
  const adopted = { typeCode, stage: "writtenOff", outcome: "adopted", disposalMode: "studiedTransferred" } as const;
  const explained = { typeCode, stage: "writtenOff", outcome: "explained", disposalMode: "policyExplained" } as const;
  const happy = { level: 5, solved: "yes" as const, tags: [], comment: "提的建议真的采纳了，说明有人在看。" };
  const fair = { level: 4, solved: "partly" as const, tags: [], comment: "没采纳，不过讲清楚了为什么。" };
  return [
    { ...adopted, filedAgo: days(150), enterprise: 0, pace: 0.5, rating: happy },
    { ...adopted, filedAgo: days(92), pace: 0.7 },
    { ...adopted, filedAgo: days(33), pace: 0.4, rating: happy },
    { ...explained, filedAgo: days(120), pace: 0.6, rating: fair },
    { ...explained, filedAgo: days(45), pace: 0.5 },
    { typeCode, stage: "working", filedAgo: days(3), lamp: "green" },
    { typeCode, stage: "submitted", filedAgo: days(0) > 40 ? 35 : 5, enterprise: 5, contactAfter: null },
  ];
}

function visits(days: Days): Row[] {
  const typeCode = "AMN-03";
  return [
    { typeCode, stage: "writtenOff", filedAgo: days(70), pace: 0.5, disposalMode: "studiedTransferred" },
    { typeCode, stage: "writtenOff", filedAgo: days(28), enterprise: 0, pace: 0.4, disposalMode: "studiedTransferred" },
    { typeCode, stage: "working", filedAgo: days(2), lamp: "green" },
  ];
}

/** Accepted, signed, done and answered within the day. */
function sameDay(days: Days): Row[] {
  const quick = { contactAfter: 8, decideAfter: 10, signAfter: 5, pace: 0.01, confirmAfter: 500 };
  const done = { typeCode: "AMN-02", stage: "writtenOff", disposalMode: "onTheSpot", ...quick } as const;
  return [24, 40, 61].map((ago) => ({ ...done, filedAgo: days(ago) }));
}

/** Asked for and granted on the eighth of last month or soon after; finished, if there was time. */
function inTheLaneLastMonth({ calendar, now }: Park): Row {
  const lastMonth = monthOf(addMonths(`${monthOf(dayOf(now))}-01`, -1));
  const filedAgo = workingMinutesBetween(calendar, momentAt(`${lastMonth}-08`, 0), now) - 30;
  const enough = filedAgo > 17 * DAY;
  const lane = { typeCode: "UTL-02", green: "granted", pace: 0.4 } as const;
  return { ...lane, stage: enough ? "writtenOff" : "answered", filedAgo, disposalMode: "studiedTransferred" };
}
