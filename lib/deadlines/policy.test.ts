import { expect, test } from "vitest";
import { TIERS } from "@/lib/catalog/policy";
import { CLOCK_KINDS, limitFor, PRESETS, STANDARD_PRESET } from "./policy";

test("the standard preset promises an answer in 3, 7, 15 or 30 working days", () => {
  const days = TIERS.map((tier) => limitFor(STANDARD_PRESET, "answer", tier));
  expect(days).toEqual([3, 7, 15, 30].map((count) => ({ unit: "workingDays", count })));
});

test.each([
  ["firstContact", 1],
  ["acceptance", 1],
  ["signing", 1],
  ["item", 3],
  ["confirmation", 5],
  ["callBack", 2],
  ["correction", 5],
] as const)("the standard preset gives %s %i working days", (kind, count) => {
  expect(limitFor(STANDARD_PRESET, kind)).toEqual({ unit: "workingDays", count });
});

test("every preset has a limit for every kind of clock", () => {
  for (const preset of Object.values(PRESETS)) {
    for (const kind of CLOCK_KINDS) expect(limitFor(preset, kind, "A").count).toBeGreaterThan(0);
  }
});
