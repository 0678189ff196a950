import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";
import { approvePlan } from "./commands/deciding";
import { savePlan } from "./commands/writing";
import { measurePage, planFigures, planPage } from "./queries/register";
import * as schema from "./schema";

const now = new Date("2026-11-02T01:00:00Z");
const before = new Date("2026-07-06T01:00:00Z"); // in the quarter before
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

const filter = (words: object = {}) => schema.planFilter.parse(words);

/** A plan of an enterprise of its own, approved at a moment, with measures due so many days after it. */
async function makePlan(at: Date, dueIn: number[], more: { approved?: boolean; owner?: Actor } = {}) {
  const creditCode = crypto.randomUUID().replaceAll("-", "").slice(0, 18).toUpperCase();
  const name = `登记企业-${creditCode.slice(0, 6)}`;
  const data = { creditCode, name, park: "正阳工业园区", createdAt: at, grams: [] };
  const { id } = await db.enterprise.create({ data });
  const to = more.owner ? `person:${more.owner.id}` : `department:${park.departments.lead.id}`;
  const measures = dueIn.map((days) => ({ title: `${days} 天`, owner: to, dueOn: addDays(dayOf(at), days) }));
  const content = { untilOn: addDays(dayOf(at), 365), measures, handIn: "yes" };
  const input = schema.savePlan.parse({ enterpriseId: id, version: 0, ...content });
  const { planId } = await savePlan(park.people.triage, input, at);
  const { version } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  if (more.approved !== false) await approvePlan(park.people.manager, { planId, version }, at);
  return { planId, enterpriseId: id };
}

test("every figure counts exactly the rows its link shows", async () => {
  const { manager, supervisor, liaison, policyEditor } = park.people;
  const start = await planFigures(manager, now);
  await makePlan(before, [30, 200]);
  await makePlan(now, [10]);
  await makePlan(now, [10], { approved: false });
  const figures = await planFigures(manager, now);
  const grown = Object.entries(figures).map(([name, count]) => [name, count - start[name as keyof typeof start]]);
  expect(Object.fromEntries(grown)).toEqual({
    ...{ inForce: 2, submitted: 1, reviewDue: 1, overdue: 1 },
    // The third enterprise has only a plan that waits; what was approved during the last quarter asked for no review in it.
    ...{ without: 1, reviewMissed: 0, doneInTime: 0, doneLate: 0 },
  });

  const plans = async (words: object) => (await planPage(manager, filter(words), now, 500)).rows.length;
  expect(await plans({ state: "inForce" })).toBe(figures.inForce);
  expect(await plans({ state: "submitted" })).toBe(figures.submitted);
  expect(await plans({ review: "due" })).toBe(figures.reviewDue);
  expect((await measurePage(manager, filter({ overdue: "yes" }), now, 500)).rows.length).toBe(figures.overdue);
  expect((await measurePage(supervisor, filter({ overdue: "yes" }), now, 500)).rows.length).toBe(figures.overdue);
  // A liaison sees the plans in which their department owes something, and no drafts.
  expect(await planFigures(liaison, now)).toMatchObject({ submitted: 0 });
  expect(await planFigures(policyEditor, now)).toEqual(
    Object.fromEntries(Object.keys(figures).map((name) => [name, 0])),
  );
});

test("an overdue measure stands in the list of its owner, red, and in nobody else's", async () => {
  const { auditor, callBack, liaison, farLiaison } = park.people;
  await makePlan(before, [5, 300], { owner: auditor });
  const mine = async (actor: Actor, more: object = {}) =>
    (await measurePage(actor, filter({ mine: "yes", ...more }), now)).rows.map(({ title, lamp }) => [title, lamp]);
  expect(await mine(auditor)).toEqual([
    ["5 天", "red"],
    ["300 天", "green"],
  ]);
  expect(await mine(auditor, { overdue: "yes" })).toHaveLength(1);
  expect(await mine(callBack)).toEqual([]);
  expect(await mine(farLiaison)).toEqual([]);
  const titles = (await mine(liaison)).map(([title]) => title);
  expect(titles).toContain("30 天");
  expect(titles).not.toContain("5 天");
});

test("pages follow each other without a gap or a repetition", async () => {
  const { manager } = park.people;
  for (let count = 0; count < 3; count++) await makePlan(now, [20, 20]);
  for (const page of [planPage, measurePage]) {
    const whole = (await page(manager, filter(), now, 500)).rows.map(({ id }) => id);
    const found: string[] = [];
    let after: string | undefined;
    do {
      const { rows, next } = await page(manager, filter({ after }), now, 2);
      found.push(...rows.map(({ id }) => id));
      after = next ?? undefined;
    } while (after);
    expect(found).toEqual(whole);
  }
});

test("a closed enterprise leaves the register, and what is wrong in an address counts as not said", async () => {
  const { manager } = park.people;
  const { enterpriseId, planId } = await makePlan(now, [20]);
  const listed = async () => (await planPage(manager, filter(), now, 500)).rows.some(({ id }) => id === planId);
  expect(await listed()).toBe(true);
  await db.enterprise.update({ where: { id: enterpriseId }, data: { closedAt: now } });
  expect(await listed()).toBe(false);
  const wrong = filter({ state: "none", review: ["due", "due"], mine: "no", after: "x", list: "all" });
  expect(wrong).toEqual({ after: "x" });
  expect((await planPage(manager, wrong, now)).rows.length).toBeGreaterThan(0);
});
