import * as z from "zod";
import { isWorkday } from "@/lib/calendar/rules";
import { addDays, addMonths, type Day, dayOf, momentAt, weekdayOf } from "@/lib/day";
import { setRhythm as rhythmInput } from "@/lib/visits/address.policy";
import { setRhythm } from "@/lib/visits/commands/rhythm";
import { periodOf } from "@/lib/visits/schedule.policy";
import type { DemoEnterprise } from "./enterprises";
import type { Park } from "./park";
import { first } from "./people";
import { type Random, randomFrom } from "./random";
import { readDemo } from "./texts";
import { visitDiary } from "./visit-diary";

const lines = z.array(z.string()).min(1);
const visitFile = z.strictObject({
  together: lines,
  seen: lines,
  promises: lines,
  kept: lines,
  underWay: lines,
  dropped: lines,
});
export type VisitTexts = z.output<typeof visitFile>;

/** This quarter and the four before it. */
const QUARTERS = 5;
const LANES = 6;
/** Visited weekly for the last five weeks; the second week back was missed. */
const WEEKLY = 24;
const WEEKS = [5, 4, 3, 1];
/** Of the enterprises of the specialist on the card: the one that was missed last quarter, and those visited this quarter. */
const MISSED_LAST_QUARTER = 5;
const VISITED_NOW = [0, 12, 36];
const WITH_PHOTOS = [0, 12];

/** Where the lives of the park leave what was said on visits, and what makes all the visits at which nothing was asked for. */
export type VisitBook = {
  /** The specialist visits and hands in one line: the number of the case it became. */
  fileOnVisit(enterprise: number, at: Date, line: { typeCode: string; text: string }): Promise<string>;
  /** Makes the visits that are left. */
  finish(): Promise<void>;
};

/** A year of visits to the linked enterprises, each told in the order of time: what was promised is answered by the next. */
export async function openVisitBook(park: Park): Promise<VisitBook> {
  const texts = visitFile.parse(readDemo("visits.json"));
  const diaries = park.enterprises.map((enterprise, index) =>
    visitDiary(park, texts, enterprise, plannedFor(park, enterprise, index), randomFrom(9000 + index)),
  );
  await visitWeekly(park);
  return {
    async fileOnVisit(index, at, line) {
      const diary = diaries[index];
      if (!diary) throw new Error(`no enterprise ${index}`);
      return diary.file(at, line);
    },
    async finish() {
      const waiting = [...diaries];
      const lane = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await next.finish();
      };
      await Promise.all(Array.from({ length: LANES }, lane));
    },
  };
}

export type Planned = { at: Date; by: "specialist" | "leader"; photos: number };

function plannedFor(park: Park, enterprise: DemoEnterprise, index: number): Planned[] {
  if (!enterprise.specialist) return [];
  if (index === WEEKLY)
    return WEEKS.map((weeks) => ({ at: atNoon(weekBack(park, weeks, 2)), by: "specialist", photos: 0 }));
  const random = randomFrom(7000 + index);
  const isNamed = enterprise.specialist.actor.id === first(park.staff.specialists).id;
  const planned = Array.from({ length: QUARTERS }, (_, back) => {
    const at = somewhereIn(park, back, random);
    const chance = random.chance(back === 0 ? 0.6 : 0.88);
    const by = random.chance(0.12) ? ("leader" as const) : ("specialist" as const);
    const wanted = isNamed
      ? back === 0
        ? VISITED_NOW.includes(index)
        : !(back === 1 && index === MISSED_LAST_QUARTER)
      : chance;
    return wanted && at ? [{ at, by, photos: back === 0 && WITH_PHOTOS.includes(index) ? 2 : 0 }] : [];
  });
  return planned.flat().toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

/** A working day of the quarter so many quarters back, between its first week and yesterday; null when there is none yet. */
function somewhereIn(park: Park, back: number, random: Random): Date | null {
  const today = dayOf(park.now);
  const quarter = periodOf("quarter", addMonths(periodOf("quarter", today).from, -3 * back));
  const days: Day[] = [];
  for (let day = addDays(quarter.from, 5); day <= quarter.to && day < today; day = addDays(day, 1)) {
    if (isWorkday(park.calendar, day)) days.push(day);
  }
  const minute = random.between(9 * 60 + 30, 17 * 60);
  return days.length > 0 ? momentAt(random.pick(days), minute) : null;
}

/** A manager wants the enterprise visited weekly, five weeks ago. */
async function visitWeekly(park: Park): Promise<void> {
  const enterprise = park.enterprises[WEEKLY];
  if (!enterprise) return;
  const input = rhythmInput.parse({ enterpriseId: enterprise.id, every: "week", version: 0 });
  await setRhythm(first(park.staff.managers), input, momentAt(weekBack(park, 5, 0), 9 * 60 + 20));
}

function weekBack(park: Park, weeks: number, weekday: number): Day {
  const today = dayOf(park.now);
  return addDays(today, 1 - weekdayOf(today) - 7 * weeks + weekday);
}

function atNoon(day: Day): Date {
  return momentAt(day, 11 * 60 + 40);
}
