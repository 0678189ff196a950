import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { STANDARD_NUMBERS } from "./policy";
import { countedFrom, isProposed, type LikeCases, lampOf, numbersIn, reminderOf } from "./rules";

const like = (more: Partial<LikeCases> = {}): LikeCases => ({
  cases: 3,
  enterprises: 3,
  sinceDismissal: null,
  underWay: false,
  ...more,
});

describe("like cases are proposed as a common problem", () => {
  test.each([
    ["three of three enterprises", like(), true],
    ["two", like({ cases: 2, enterprises: 2 }), false],
    ["three of two enterprises: one of them asks twice", like({ enterprises: 2 }), false],
    ["nine of one enterprise", like({ cases: 9, enterprises: 1 }), false],
    ["dismissed, and none has come since", like({ cases: 5, sinceDismissal: 0 }), false],
    ["dismissed, and one has come since", like({ cases: 6, sinceDismissal: 1 }), false],
    ["dismissed, and two have come since", like({ cases: 7, sinceDismissal: 2 }), true],
    ["one of this type is being worked on", like({ cases: 9, enterprises: 9, underWay: true }), false],
  ])("%s", (_, cases, expected) => {
    expect(isProposed(cases, STANDARD_NUMBERS)).toBe(expected);
  });

  test("the numbers are the park's to set", () => {
    const strict = { cases: 5, enterprises: 4, months: 6, more: 3 };
    expect(isProposed(like({ cases: 4, enterprises: 4 }), strict)).toBe(false);
    expect(isProposed(like({ cases: 5, enterprises: 4 }), strict)).toBe(true);
    expect(isProposed(like({ cases: 9, enterprises: 9, sinceDismissal: 2 }), strict)).toBe(false);
  });

  test("more cases never take a proposal back, and more is never asked for than the numbers say", () => {
    const few = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(few, few, few, few, (cases, enterprises, more, extra) => {
        const numbers = { ...STANDARD_NUMBERS, cases, enterprises, more };
        const before = like({ cases, enterprises, sinceDismissal: more });
        const after = like({ cases: cases + extra, enterprises, sinceDismissal: more + extra });
        expect(isProposed(before, numbers)).toBe(true);
        expect(isProposed(after, numbers)).toBe(true);
      }),
    );
  });
});

test("twelve months are counted from the beginning of the same day of last year in the park", () => {
  expect(countedFrom(12, new Date("2026-11-26T01:00:00Z"))).toEqual(new Date("2025-11-25T16:00:00Z"));
  // 31 August has no fellow in February.
  expect(countedFrom(6, new Date("2026-08-31T01:00:00Z"))).toEqual(new Date("2026-02-27T16:00:00Z"));
});

const DUE = "2026-11-30";
const decided = { state: "decided", dueOn: DUE, endedAt: null } as const;

describe("the date of a measure is shown", () => {
  test.each([
    ["2026-11-22", "green"],
    ["2026-11-23", "yellow"],
    ["2026-11-30", "yellow"],
    ["2026-12-01", "red"],
  ])("on %s as %s", (today, lamp) => {
    expect(lampOf(decided, today)).toBe(lamp);
  });

  test("settled by the end of its day as kept, later as late; given up or undated not at all", () => {
    const settled = (at: string) => lampOf({ ...decided, state: "settled", endedAt: new Date(at) }, "2027-01-01");
    expect(settled("2026-11-30T15:59:59Z")).toBe("done");
    expect(settled("2026-11-30T16:00:00Z")).toBe("doneLate");
    expect(lampOf({ ...decided, state: "givenUp", endedAt: new Date() }, DUE)).toBeNull();
    expect(lampOf({ state: "open", dueOn: null, endedAt: null }, DUE)).toBeNull();
  });
});

describe("the owner of a measure is reminded", () => {
  const never = { dueOn: DUE, remindedBefore: null, remindedDue: null };

  test.each([
    ["2026-11-22", never, null],
    ["2026-11-23", never, "before"],
    ["2026-11-29", never, "before"],
    ["2026-11-24", { ...never, remindedBefore: DUE }, null],
    ["2026-11-30", { ...never, remindedBefore: DUE }, "due"],
    ["2026-12-20", never, "due"],
    ["2026-12-20", { ...never, remindedDue: DUE }, null],
    // The measure was given another day: it is reminded of anew.
    ["2026-11-24", { ...never, remindedBefore: "2026-11-20", remindedDue: "2026-11-20" }, "before"],
  ] as const)("on %s, having been told %o: %s", (today, told, expected) => {
    expect(reminderOf(told, today)).toBe(expected);
  });

  test("once before and once at due, on whatever days the worker runs", () => {
    const days = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 40 });
    fc.assert(
      fc.property(days, (offsets) => {
        let told = never as { dueOn: string; remindedBefore: string | null; remindedDue: string | null };
        const said: string[] = [];
        for (const offset of offsets.toSorted((one, other) => one - other)) {
          const reminder = reminderOf(told, addDays(DUE, offset));
          if (!reminder) continue;
          said.push(reminder);
          told = { ...told, [reminder === "before" ? "remindedBefore" : "remindedDue"]: DUE };
        }
        expect(["", "before", "due", "before due"]).toContain(said.join(" "));
        expect(said.includes("due")).toBe(offsets.some((offset) => offset >= 0));
      }),
    );
  });
});

test("case numbers are read as people paste them, and what is none is named", () => {
  expect(numbersIn(" qs2026-1126-001，QS2026-1126-002\nQS2026-1126-001 、供电 ")).toEqual({
    numbers: ["QS2026-1126-001", "QS2026-1126-002"],
    strange: ["供电"],
  });
  expect(numbersIn("")).toEqual({ numbers: [], strange: [] });
});
