import { expect, test } from "vitest";
import { officialCalendar as calendar } from "@/lib/calendar/policy";
import { type DraftFacts, type Proposal, proposalsFor } from "./proposals.policy";

const TODAY = "2026-03-02"; // a Monday
const nothing: DraftFacts = {
  openCases: [],
  qualifications: [],
  revenueWan: null,
  aboveScaleFromWan: 2000,
  isAboveScale: false,
  holders: { leader: "leader", departmentHead: "head", specialist: "specialist" },
  openPromises: [],
};
const openCase = { number: "QS2026-0227-001", title: "厂区电压不稳", leadDepartmentId: "power", dueOn: "2026-03-20" };
const OF_CASE = { number: openCase.number, title: openCase.title };
const BY_SPECIALIST = { kind: "person", id: "specialist" };

test.each<[string, Partial<DraftFacts>, object[]]>([
  ["an enterprise of which nothing is known gets an empty plan", {}, []],
  [
    "an open case is a measure of its lead department, due when the answer is",
    { openCases: [openCase] },
    [{ because: "openCase", particulars: OF_CASE, owner: { kind: "department", id: "power" }, dueOn: "2026-03-20" }],
  ],
  [
    "one that is late gets the fifth working day from today, and nobody before it is assigned",
    { openCases: [{ ...openCase, leadDepartmentId: null, dueOn: "2026-03-01" }] },
    [{ because: "openCase", owner: BY_SPECIALIST, dueOn: "2026-03-09" }],
  ],
  ["and so does one without a date", { openCases: [{ ...openCase, dueOn: null }] }, [{ dueOn: "2026-03-09" }]],
  [
    "a certificate is renewed a month before it expires",
    { qualifications: [{ kind: "highTech", expiresOn: "2026-08-29" }] },
    [{ because: "expiring", owner: BY_SPECIALIST, dueOn: "2026-07-30" }],
  ],
  ["not yet 181 days before", { qualifications: [{ kind: "highTech", expiresOn: "2026-08-30" }] }, []],
  ["not any more when it has expired", { qualifications: [{ kind: "highTech", expiresOn: "2026-03-01" }] }, []],
  ["never when it is unlimited", { qualifications: [{ kind: "highTech", expiresOn: null }] }, []],
  [
    "by its last day when a month ahead is too soon",
    { qualifications: [{ kind: "highTech", expiresOn: "2026-03-25" }], holders: { ...nothing.holders } },
    [{ dueOn: "2026-03-25" }],
  ],
  [
    "from 70 % of the threshold on, being above scale is a goal of this year",
    { revenueWan: 1400 },
    [{ in: "goals", because: "nearScale", particulars: { revenueWan: 1400, fromWan: 2000 }, dueOn: "2026-12-31" }],
  ],
  ["below that it is not", { revenueWan: 1399 }, []],
  ["who has reached it has no such goal", { revenueWan: 2000 }, []],
  ["nor who is on the list already", { revenueWan: 1900, isAboveScale: true }, []],
  ["nor where revenue does not decide it", { revenueWan: 1900, aboveScaleFromWan: null }, []],
  [
    "an empty slot of the three people is to be filled in ten working days",
    { holders: { leader: "leader", departmentHead: "head" } },
    [{ because: "emptySlot", particulars: { slot: "specialist" }, owner: null, dueOn: "2026-03-16" }],
  ],
  [
    "a promise that is open is promised again, never for a day gone by",
    {
      openPromises: [
        { title: "协调班车线路", dueOn: "2026-02-20" },
        { title: "对接银行", dueOn: "2026-05-01" },
      ],
    },
    [{ in: "promises", because: "openPromise", dueOn: "2026-03-09" }, { dueOn: "2026-05-01" }],
  ],
])("%s", (_, facts, expected) => {
  const proposals: Proposal[] = proposalsFor({ ...nothing, ...facts }, calendar, TODAY);
  expect(proposals).toHaveLength(expected.length);
  expect(proposals).toMatchObject(expected);
});

test("in December the year of a goal is the next one", () => {
  const [goal] = proposalsFor({ ...nothing, revenueWan: 1900 }, calendar, "2026-12-02");
  expect(goal?.dueOn).toBe("2027-12-31");
});
