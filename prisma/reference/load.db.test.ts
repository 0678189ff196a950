import { beforeAll, expect, test } from "vitest";
import { loadCalendar } from "@/lib/calendar/queries";
import { addWorkingDays, minutesPerWorkday } from "@/lib/calendar/rules";
import { currentCategories, currentTypes } from "@/lib/catalog/queries";
import { db } from "@/lib/db";
import { firstBreak } from "@/lib/history/rules";
import { presetsInForce } from "@/lib/presets/queries";
import { STANDARD } from "@/lib/testing/standard-preset";
import { type Loaded, loadReference } from "./load";

const NOW = new Date("2026-11-03T02:00:00Z");

let first: Loaded;
// One command after the other, each a transaction of its own: seconds on an idle machine, more on a busy one.
beforeAll(async () => {
  first = await loadReference(NOW);
}, 120_000);

test("a new park begins with its calendar, departments and the whole catalogue, and loading again changes nothing", async () => {
  expect(first).toEqual({ years: 5, departments: 32, presets: 2, categories: 15, requestTypes: 44, menuTiles: 13 });
  const events = await db.event.count();
  expect(await loadReference(NOW)).toEqual({
    years: 0,
    departments: 0,
    presets: 0,
    categories: 0,
    requestTypes: 0,
    menuTiles: 0,
  });
  expect(await db.event.count()).toBe(events);

  const calendar = await loadCalendar();
  expect(addWorkingDays(calendar, "2026-09-24", 5)).toEqual({ on: "2026-10-09", provisional: false });
  expect(minutesPerWorkday(calendar)).toBe(420);
});

test("the three named presets are offered, and the park goes by the standard one", async () => {
  const { presets, parkCode } = await presetsInForce();
  const answers = presets.map((one) => [one.code, one.answerADays, one.answerBDays, one.answerCDays, one.answerDDays]);
  expect(answers).toEqual([
    ["13710", 3, 7, 20, 20],
    ["shandong", 3, 15, 15, 30],
    ["standard", 3, 7, 15, 30],
  ]);
  expect(parkCode).toBe("standard");
  expect(presets.find(({ code }) => code === "standard")).toEqual({ ...STANDARD, note: expect.any(String) });
});

test("every request type promises its tier's days and names the law it must keep to, tells the enterprise each step and says how to get each material", async () => {
  const types = await currentTypes();
  expect(types.filter(({ limitDays, presetCode }) => limitDays !== null || presetCode !== null)).toEqual([]);
  const lawful = types.filter(({ statutoryDays }) => statutoryDays !== null);
  expect(lawful.map(({ code }) => code)).toEqual(["LND-04", "PMT-02", "PMT-03", "PMT-04", "PMT-05", "PMT-06"]);
  expect(lawful.filter(({ statutoryBasis }) => !statutoryBasis.startsWith("《"))).toEqual([]);
  expect(types.filter(({ checklist }) => checklist.every(({ mandatory }) => !mandatory))).toEqual([]);
  const materials = types.flatMap((type) => type.materials);
  expect(materials.filter(({ issuer, howToObtain }) => issuer === "" || howToObtain === "")).toEqual([]);
  expect(types.filter(({ categoryCode, confidential }) => confidential !== (categoryCode === "CMP"))).toEqual([]);
  expect(types.filter(({ basis, prompt }) => /\[|S\d/.test(basis) || prompt.split("？").length < 3)).toEqual([]);
});

test("every category offers something, and the order is that of the tiles", async () => {
  const categories = await currentCategories();
  expect(categories.map(({ code }) => code).join(" ")).toBe(
    "FIN LAB LND UTL LOG PMT PRJ POL TAX MKT INN EHS LEG AMN CMP",
  );
});

test("the loading leaves whole chains of events", async () => {
  const events = await db.event.findMany({ orderBy: { sequence: "asc" } });
  const streams = [...new Set(events.map(({ stream }) => stream))];
  expect(streams.length).toBe(1 + 32 + 3 + 15 + 44 + 13);
  const breaks = streams.map((name) => firstBreak(events.filter(({ stream }) => stream === name)));
  expect(breaks.filter((found) => found !== null)).toEqual([]);
});
