import { beforeAll, beforeEach, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { eventsOf } from "@/lib/history/queries";
import { makePark, type Park } from "@/lib/testing/park";
import { publishYear, setWorkingHours } from "./commands";
import { CALENDAR_STREAM } from "./event";
import { calendarYear, forgetCalendar, loadCalendar, workingHours } from "./queries";
import { addWorkingDays, dayKind, minutesPerWorkday } from "./rules";

const NOW = new Date("2026-11-03T02:00:00Z");
let park: Park;
beforeAll(async () => {
  park = await makePark();
});
beforeEach(() => forgetCalendar());

async function publish(
  notice: string,
  more: { year?: number; version?: number; status?: "official" | "provisional" } = {},
) {
  const { version } = await workingHours();
  const facts = { year: 2027, version, status: "official" as const, source: "国办发明电〔2026〕号", ...more };
  await publishYear(park.people.administrator, { ...facts, notice }, NOW);
}

test("a park without a published year counts with the plain week, provisionally", async () => {
  expect(addWorkingDays(await loadCalendar(), "2026-12-31", 1)).toEqual({ on: "2027-01-01", provisional: true });
});

test("a published year counts at once, and a second notice replaces the first as a new version", async () => {
  await publish("2027-01-01 休 元旦\n\n2027-01-02　休　元旦\n2027-01-09 班 元旦");
  expect(addWorkingDays(await loadCalendar(), "2026-12-31", 1)).toEqual({ on: "2027-01-04", provisional: false });
  expect(dayKind(await loadCalendar(), "2027-01-09")).toEqual({
    kind: "makeUpWorkday",
    name: "元旦",
    provisional: false,
  });

  await publish("2026-12-31 off New Year\n2027-01-01 休 元旦");
  expect(addWorkingDays(await loadCalendar(), "2027-01-07", 2).on).toBe("2027-01-11");
  expect(await calendarYear(2027)).toMatchObject({ version: 2, days: [{ on: "2026-12-31" }, { on: "2027-01-01" }] });
  const kinds = (await eventsOf(db, CALENDAR_STREAM)).map(({ kind, particulars }) => [kind, particulars]);
  expect(kinds.at(-1)).toMatchObject([
    "yearPublished",
    {
      year: 2027,
      yearVersion: 2,
      holidays: 2,
      makeUpWorkdays: 0,
      days: ["2026-12-31 休 New Year", "2027-01-01 休 元旦"],
    },
  ]);
});

test.each([
  ["noticeShape", 2, "2027-01-01 休 元旦\n2027-01-02 元旦"],
  ["noticeDay", 1, "2027-02-30 休 春节"],
  ["noticeYear", 1, "2028-05-01 休 劳动节"],
  ["noticeTwice", 3, "2027-01-01 休 元旦\n\n2027-01-01 休 元旦"],
  ["noticeWeekday", 1, "2027-02-10 班 春节"],
])(
  "a notice is refused as %s with the number of its line %i, and nothing of it is kept",
  async (code, line, notice) => {
    const before = await workingHours();
    await expect(publish(notice)).rejects.toMatchObject({ code, field: "notice", particulars: { line } });
    expect(await workingHours()).toEqual(before);
    expect((await calendarYear(2027))?.version).toBe(2);
  },
);

test("a day that the notice of the year before names already is refused", async () => {
  await expect(publish("2026-12-31 休 元旦", { year: 2026 })).rejects.toMatchObject({
    code: "dayOfAnotherYear",
    particulars: { year: "2027" },
  });
});

test("a provisional year keeps its holidays and stays marked", async () => {
  await publish("2028-01-01 休 元旦\n2028-01-03 休 元旦", { year: 2028, status: "provisional" });
  expect(addWorkingDays(await loadCalendar(), "2027-12-31", 1)).toEqual({ on: "2028-01-04", provisional: true });
});

test("office hours change what a working day holds, and must follow each other", async () => {
  const { version } = await workingHours();
  const set = (hours: { opensAt: number; closesAt: number }[]) =>
    setWorkingHours(park.people.administrator, { version, hours }, NOW);
  await expect(set([{ opensAt: 600, closesAt: 540 }])).rejects.toMatchObject({ code: "hoursOrder" });
  await expect(
    set([
      { opensAt: 540, closesAt: 800 },
      { opensAt: 780, closesAt: 1080 },
    ]),
  ).rejects.toMatchObject({ code: "hoursOrder" });
  await expect(set([])).rejects.toMatchObject({ code: "hoursOrder" });
  await set([
    { opensAt: 510, closesAt: 720 },
    { opensAt: 810, closesAt: 1050 },
  ]);
  expect(minutesPerWorkday(await loadCalendar())).toBe(450);
  expect((await loadCalendar()).version).toBe(version + 1);
});

test("two who publish from the same page: the second is told", async () => {
  const { version } = await workingHours();
  const both = await Promise.allSettled([
    publish("2029-01-01 休 元旦", { year: 2029, version }),
    publish("2030-01-01 休 元旦", { year: 2030, version }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "changedMeanwhile" } });
});

test("only a system administrator and the system publish", async () => {
  const { version } = await workingHours();
  const input = { year: 2031, version, status: "official" as const, source: "通知", notice: "2031-01-01 休 元旦" };
  await expect(publishYear(park.people.manager, input, NOW)).rejects.toMatchObject({ code: "notAllowed" });
  await expect(setWorkingHours(park.people.triage, { version, hours: [] }, NOW)).rejects.toMatchObject({
    code: "notAllowed",
  });
  await publishYear(systemActor, input, NOW);
  expect((await calendarYear(2031))?.status).toBe("official");
});
