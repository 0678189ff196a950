import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";
import { fileCase } from "./commands/filing";
import { askCorrection, supplyCorrection } from "./commands/intake";
import { whatIf } from "./queries/what-if";
import * as schema from "./schema";

const NOW = new Date("2026-11-03T02:00:00Z"); // Tuesday 10:00 in the park
const FRIDAY_CLOSE = new Date("2026-11-06T10:00:00Z");
const version = 99_999;
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

/** Filed on Monday evening, so that nothing has counted yet; since Tuesday morning it waits for a drawing. */
async function waiting(): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "补图纸再受理", ...contact };
  const filedAt = new Date("2026-11-02T12:00:00Z");
  const { number } = await fileCase(park.people.contact, schema.fileCase.parse(draft), filedAt);
  const ask = schema.askCorrection.parse({ number, version, materials: ["图纸"] });
  await askCorrection(park.people.triage, ask, NOW);
  return number;
}

test("what was worked out for Friday is what becomes of it when the materials really come on Friday", async () => {
  const number = await waiting();
  const supposed = await whatIf(park.people.triage, number, "2026-11-06", NOW);
  expect(supposed).toMatchObject({ on: "2026-11-06", problem: null, isLate: false });
  expect(supposed?.clocks.map(({ kind }) => kind).sort()).toEqual(["acceptance", "firstContact"]);

  const supply = schema.supplyCorrection.parse({ number, version, note: "已补" });
  await supplyCorrection(park.people.contact, supply, FRIDAY_CLOSE);
  const rows = await db.clock.findMany({ where: { case: { number }, stoppedAt: null } });
  const real = Object.fromEntries(rows.map(({ id, dueAt }) => [id, dueAt]));
  for (const { id, dueAt } of supposed?.clocks ?? []) expect(real[id]).toEqual(dueAt);
  expect(await whatIf(park.people.triage, number, "2026-11-06", FRIDAY_CLOSE)).toBeNull();
});

test("unasked, it is the next working day; a day that cannot be supposed says why and shows no dates", async () => {
  const number = await waiting();
  expect(await whatIf(park.people.triage, number, undefined, NOW)).toMatchObject({ on: "2026-11-04", problem: null });
  const wrong = await Promise.all(
    ["2026-11-02", "2028-01-01", "下周五"].map((on) => whatIf(park.people.triage, number, on, NOW)),
  );
  expect(wrong.map((answer) => answer?.problem)).toEqual(["past", "tooFar", "notADay"]);
  expect(wrong.map((answer) => answer?.clocks)).toEqual([[], [], []]);
});

test("a day after the enterprise's own limit is worked out, and says so", async () => {
  const number = await waiting();
  expect(await whatIf(park.people.contact, number, "2026-11-10", NOW)).toMatchObject({ isLate: false });
  expect(await whatIf(park.people.contact, number, "2026-11-11", NOW)).toMatchObject({ isLate: true });
});

test("who may not see the case learns nothing, and nothing is written", async () => {
  const number = await waiting();
  const rows = () => db.case.findUniqueOrThrow({ where: { number }, include: { clocks: true, pauses: true } });
  const before = await rows();
  expect(await whatIf(park.people.stranger, number, "2026-11-06", NOW)).toBeNull();
  expect(await whatIf(park.people.farLiaison, number, "2026-11-06", NOW)).toBeNull();
  expect(await whatIf(park.people.contact, number, "2026-11-06", NOW)).not.toBeNull();
  expect(await rows()).toEqual(before);
});
