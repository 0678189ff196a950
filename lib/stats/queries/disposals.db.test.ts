import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { answeredAs, writeCase } from "@/lib/testing/answered-cases";
import { makePark, type Park } from "@/lib/testing/park";
import { caseListAddress } from "../schema";
import { countCases } from "./cases";
import { disposalPicture } from "./disposals";

const NOW = new Date("2026-11-23T07:40:00Z");
// The first half of the year as the notes of the park report it: 226 problems, 132 of them by explaining a policy.
const REPORTED = { onTheSpot: 52, policyExplained: 132, studiedTransferred: 16, assignedCentrally: 26 };
let park: Park;

beforeAll(async () => {
  park = await makePark();
  await db.case.deleteMany();
  const within = [new Date("2025-12-31T16:00:00Z"), new Date("2026-03-09T02:00:00Z"), new Date("2026-06-30T15:59:59Z")];
  const outcome = (mode: string) => (mode === "policyExplained" ? "explained" : "solved");
  for (const [disposalMode, count] of Object.entries(REPORTED)) {
    for (let index = 0; index < count; index++) {
      const at = within[index % within.length] as Date;
      await writeCase(park, { ...answeredAs(park, at, { outcome: outcome(disposalMode), minutes: 60 }), disposalMode });
    }
  }
  // On either side of the half-year, taken up again, and not answered yet: none of these is counted.
  const beside = [new Date("2025-12-31T15:59:59Z"), new Date("2026-06-30T16:00:00Z")];
  for (const at of beside) await writeCase(park, answeredAs(park, at, { outcome: "solved", minutes: 60 }));
  const again = answeredAs(park, new Date("2026-03-09T02:00:00Z"), { outcome: "solved", minutes: 60 });
  await writeCase(park, { ...again, state: "inProgress", isOpen: true });
  await writeCase(park, { disposalMode: "assignedCentrally", state: "inProgress" });
}, 60_000);

test("the half-year of the notes is seen as it was: 226 = 52 + 132 + 16 + 26", async () => {
  const picture = await disposalPicture(park.people.manager, "2026H1", NOW);
  expect(picture?.parts).toEqual(Object.entries(REPORTED).map(([mode, count]) => ({ mode, count })));
  expect(picture?.total).toBe(226);
  expect(picture?.parts.reduce((sum, { count }) => sum + count, 0)).toBe(226);
});

test("every number leads to a list of exactly as many cases", async () => {
  const picture = await disposalPicture(park.people.manager, "2026H1", NOW);
  const list = (more: object) => caseListAddress.parse({ metric: "answered", ...picture?.filter, ...more });
  expect(await countCases(park.people.manager, list({}), NOW)).toBe(226);
  for (const { mode, count } of picture?.parts ?? [])
    expect(await countCases(park.people.manager, list({ disposal: mode }), NOW), mode).toBe(count);
});

test("a case without a mode stands apart, and the parts still make up the total", async () => {
  await writeCase(park, {
    ...answeredAs(park, new Date("2025-03-09T02:00:00Z"), { outcome: "solved", minutes: 60 }),
    disposalMode: null,
  });
  const picture = await disposalPicture(park.people.manager, "2025H1", NOW);
  expect(picture?.parts.at(-1)).toEqual({ mode: "none", count: 1 });
  expect(picture?.total).toBe(1);
});

test("everybody counts what they may see, and the system administrator has no such picture", async () => {
  expect(await disposalPicture(park.people.farReviewer, "2026H1", NOW)).toMatchObject({ total: 0 });
  expect(await disposalPicture(park.people.administrator, "2026H1", NOW)).toBeNull();
});
