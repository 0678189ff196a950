import { expect, test } from "vitest";
import { STANDARD } from "@/lib/testing/standard-preset";
import { limitOfClock, limitSourceOf, promiseOf } from "./policy";

const TYPE = { tier: "B", limitDays: null, statutoryDays: null, version: 4 } as const;

test.each([
  ["firstContact", 1],
  ["acceptance", 1],
  ["signing", 1],
  ["answer", 7],
  ["confirmation", 5],
  ["callBack", 2],
  ["correction", 5],
] as const)("the standard preset gives %s %i working days", (kind, count) => {
  expect(promiseOf(STANDARD, kind, { type: TYPE })).toEqual({
    limit: { unit: "workingDays", count },
    presetId: STANDARD.id,
  });
});

test("an urgent request is contacted within working minutes, and nothing else of it is quicker", () => {
  expect(limitOfClock(STANDARD, "firstContact", { urgent: true })).toEqual({ unit: "workingMinutes", count: 120 });
  expect(limitOfClock(STANDARD, "acceptance", { urgent: true })).toEqual({ unit: "workingDays", count: 1 });
});

test("an answer needs its request type, whose own days come from no preset", () => {
  expect(() => limitOfClock(STANDARD, "answer")).toThrow("needs the request type");
  expect(promiseOf(STANDARD, "answer", { type: { ...TYPE, limitDays: 4 } })).toEqual({
    limit: { unit: "workingDays", count: 4 },
    presetId: null,
  });
});

test.each([
  ["signing", STANDARD, TYPE, "preset"],
  ["answer", STANDARD, TYPE, "preset"],
  ["answer", STANDARD, { ...TYPE, statutoryDays: 5 }, "law"],
  ["answer", null, { ...TYPE, limitDays: 4 }, "type"],
  ["item", null, TYPE, "item"],
] as const)("a clock of kind %s names where its limit comes from", (kind, preset, type, from) => {
  expect(limitSourceOf(kind, preset, type)).toMatchObject({ from });
});
