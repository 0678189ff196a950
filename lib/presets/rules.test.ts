import fc from "fast-check";
import { expect, test } from "vitest";
import { STANDARD } from "@/lib/testing/standard-preset";
import { LIMIT_BOUNDS, LIMIT_NAMES, TIERS } from "./policy";
import {
  limitChanges,
  presetAfterMove,
  presetFor,
  promisedDays,
  promiseSource,
  promiseUnder,
  tierOutOfOrder,
} from "./rules";
import { publishPreset } from "./schema";

test.each([
  // tier, own days, statutory limit → promised days, and where they come from
  ["A", null, null, 3, "preset"],
  ["B", null, null, 7, "preset"],
  ["C", null, null, 15, "preset"],
  ["D", null, null, 30, "preset"],
  ["B", 5, null, 5, "type"],
  ["B", 12, 20, 12, "type"],
  ["B", null, 20, 7, "preset"],
  ["B", null, 7, 7, "preset"],
  ["C", null, 10, 10, "law"],
] as const)(
  "an answer of tier %s with own days %s and a statutory limit of %s is promised in %i days (%s)",
  (tier, limitDays, statutoryDays, days, source) => {
    const type = { tier, limitDays, statutoryDays };
    expect(promisedDays(STANDARD, type)).toBe(days);
    expect(promiseSource(STANDARD, type)).toBe(source);
  },
);

test.each([
  ["its own days, when the case has the type's tier", "B", 5, null, 5],
  ["a shorter tier's days", "A", 5, null, 3],
  ["a longer tier's days", "D", 5, null, 30],
  ["no more than the law allows, in another tier either", "D", 5, 20, 20],
] as const)("a type of its own five days promises a case %s", (_, tier, limitDays, statutoryDays, days) => {
  expect(promisedDays(STANDARD, promiseUnder({ tier: "B", limitDays, statutoryDays }, tier))).toBe(days);
});

test("no preset promises more than the law allows, whatever it says", () => {
  const whole = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(whole, whole, fc.constantFrom(...TIERS), (days, statutoryDays, tier) => {
      const limits = { ...STANDARD, answerADays: days, answerBDays: days, answerCDays: days, answerDDays: days };
      expect(promisedDays(limits, { tier, limitDays: null, statutoryDays })).toBe(Math.min(days, statutoryDays));
    }),
  );
});

test("a request type goes by its own choice, and otherwise by the park's", () => {
  const inForce = { presets: [STANDARD, { ...STANDARD, code: "13710" }], parkCode: "13710" };
  expect(presetFor(inForce, null).code).toBe("13710");
  expect(presetFor(inForce, "standard").code).toBe("standard");
  expect(() => presetFor(inForce, "gone")).toThrow("no preset gone");
});

test.each([
  // the case's preset, choices of the old and the new type, what the new type would begin with → what the case goes on with
  ["both follow the park, which has changed since", "standard 1", null, null, "13710 4", "standard 1"],
  ["the new type chooses the same, and it was renewed", "standard 1", null, "standard", "standard 2", "standard 1"],
  ["the new type chooses another", "standard 1", null, "13710", "13710 4", "13710 4"],
  ["the old type had chosen, the new one follows the park", "13710 4", "13710", null, "standard 2", "standard 2"],
  ["both chose the same", "13710 3", "13710", "13710", "13710 4", "13710 3"],
])("a case moved to another type: %s", (_what, own, before, after, newest, goesOnWith) => {
  const named = (text: string) => ({ code: text.split(" ")[0] ?? "", version: Number(text.split(" ")[1]) });
  expect(presetAfterMove(named(own), { before, after }, named(newest))).toEqual(named(goesOnWith));
});

test("changes are told in the order people read the limits", () => {
  expect(limitChanges(STANDARD, { ...STANDARD, callBackDays: 3, signingDays: 2 })).toEqual([
    { limit: "signingDays", from: 1, to: 2 },
    { limit: "callBackDays", from: 2, to: 3 },
  ]);
  expect(limitChanges(STANDARD, STANDARD)).toEqual([]);
});

test("a tier may promise as late as the tier before it, never sooner", () => {
  expect(tierOutOfOrder(STANDARD)).toBeNull();
  expect(tierOutOfOrder({ ...STANDARD, answerCDays: 7, answerDDays: 7 })).toBeNull();
  expect(tierOutOfOrder({ ...STANDARD, answerCDays: 6 })).toEqual({ tier: "C", least: 7 });
  expect(tierOutOfOrder({ ...STANDARD, answerADays: 8 })).toEqual({ tier: "B", least: 8 });
});

const form = (more: Record<string, string>) => {
  const { id: _, isCurrent, createdAt, ...facts } = STANDARD;
  const typed = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));
  return publishPreset.safeParse({ ...typed, ...more });
};

test.each(LIMIT_NAMES)("%s is taken at its bounds and refused at its field beyond them", (name) => {
  const [least, most] = LIMIT_BOUNDS[name];
  const fields = (text: string) => form({ [name]: text }).error?.issues.map(({ path, message }) => [path[0], message]);
  for (const text of ["0", String(least - 1), String(most + 1), "1000", "", "-1", "1.5", "三", "1e1"]) {
    expect(fields(text)).toEqual([[name, "validation.between"]]);
  }
  // At a bound only the order of the tiers may still object.
  for (const text of [String(least), String(most), ` ${least} `]) {
    expect((fields(text) ?? []).filter(([, message]) => message !== "validation.notSooner")).toEqual([]);
  }
});

test("tiers out of order are refused at the later tier, with the least it may say", () => {
  const [issue] = form({ answerBDays: "20" }).error?.issues ?? [];
  expect(issue).toMatchObject({ path: ["answerCDays"], message: "validation.notSooner", params: { least: 20 } });
});
