import { describe, expect, test } from "vitest";
import { industrySection, isAboveScale, type SizeFacts, sizeClassOf } from "./rules";

describe("the size of an enterprise", () => {
  const glass: SizeFacts = {
    industryCode: "C3061",
    employees: 1000,
    revenueWan: 40_000,
    assetsWan: null,
  };

  test.each([
    ["large at both bounds", {}, "large"],
    ["a class lower for one person less", { employees: 999 }, "medium"],
    ["medium with 1200 people and a revenue of 30000", { employees: 1200, revenueWan: 30_000 }, "medium"],
    ["medium at both bounds", { employees: 300, revenueWan: 2000 }, "medium"],
    ["small with 350 people and a revenue of 1500", { employees: 350, revenueWan: 1500 }, "small"],
    ["small at both bounds", { employees: 20, revenueWan: 300 }, "small"],
    ["micro with 15 people, whatever the revenue", { employees: 15, revenueWan: 50_000 }, "micro"],
    ["micro below the revenue, whatever the people", { employees: 5000, revenueWan: 299.9 }, "micro"],
    ["unknown without people", { employees: null }, null],
    ["unknown without revenue", { revenueWan: null }, null],
    ["large without assets, which its industry does not ask for", { assetsWan: null }, "large"],
  ])("in industry is %s", (_, change, size) => {
    expect(sizeClassOf({ ...glass, ...change })).toBe(size);
  });

  test.each([
    ["farming, by revenue alone", "A0111", null, 20_000, null, "large"],
    ["mining", "1019", 300, 2000, null, "medium"],
    ["power", "D4417", 20, 300, null, "small"],
    ["construction, by revenue and assets", "E4790", null, 6000, 4999, "small"],
    ["construction without assets", "E4790", 10, 6000, null, null],
    ["wholesale", "F5152", 20, 5000, null, "medium"],
    ["retail", "F5211", 50, 500, null, "medium"],
    ["trucking", "G5430", 300, 3000, null, "medium"],
    ["cargo handling, which is transport", "G5910", 200, 30_000, null, "small"],
    ["storage", "G5930", 200, 30_000, null, "large"],
    ["post", "G6010", 300, 2000, null, "medium"],
    ["hotels", "H6110", 300, 10_000, null, "large"],
    ["telecommunication", "I6311", 300, 10_000, null, "medium"],
    ["software", "I6513", 300, 10_000, null, "large"],
    ["property development", "K7010", 1, 1000, 5000, "medium"],
    ["property management", "K7020", 299, 5000, null, "small"],
    ["property agents, by people alone", "K7030", 300, null, null, "large"],
    ["leasing, by people and assets", "L7111", 100, null, 8000, "medium"],
    ["research, by people alone", "M7320", 9, null, null, "micro"],
    ["letting own property, not covered", "K7040", 300, 10_000, 10_000, null],
    ["railways, not covered", "G5310", 300, 10_000, 10_000, null],
    ["banks, not covered", "J6620", 300, 10_000, 10_000, null],
    ["schools, not covered", "P8331", 300, 10_000, 10_000, null],
    ["hospitals, not covered", "Q8411", 300, 10_000, 10_000, null],
    ["no such industry", "9899", 300, 10_000, 10_000, null],
    ["no code", "", 300, 10_000, 10_000, null],
  ])("is measured as fits %s", (_, industryCode, employees, revenueWan, assetsWan, size) => {
    expect(sizeClassOf({ industryCode, employees, revenueWan, assetsWan })).toBe(size);
  });
});

test.each([
  ["C3061", "C"],
  ["3061", "C"],
  ["c30", "C"],
  ["0620", "B"],
  ["A0111", "A"],
  ["D4417", "D"],
  ["T9700", "T"],
  ["A3061", null],
  ["9800", null],
  ["0", null],
  ["C", null],
  ["", null],
])("the industry code %j lies in section %j", (industryCode, section) => {
  expect(industrySection(industryCode)).toBe(section);
});

test.each([
  ["C3061", 2000, undefined, true],
  ["C3061", 1999.9, undefined, false],
  ["C3061", null, undefined, null],
  ["F5152", 2000, undefined, true],
  ["F5211", 500, undefined, true],
  ["F5211", 499, undefined, false],
  ["H6210", 200, undefined, true],
  ["O8010", 500, undefined, true],
  ["L7211", 999, undefined, false],
  ["L7211", 1000, undefined, true],
  ["M7320", 1000, undefined, true],
  ["K7020", 1000, undefined, true],
  ["G5430", 1999, undefined, false],
  ["I6513", 2000, undefined, true],
  ["Q8411", 1999, undefined, false],
  ["Q8514", 500, undefined, true],
  ["E4790", 1, true, true],
  ["E4790", 90_000, false, false],
  ["E4790", 90_000, undefined, null],
  ["A0111", 90_000, undefined, null],
  ["J6620", 90_000, undefined, null],
])(
  "above scale: %s with a revenue of %s and qualification %s is %s",
  (industryCode, revenueWan, isQualified, answer) => {
    expect(isAboveScale({ industryCode, revenueWan, isQualified })).toBe(answer);
  },
);
