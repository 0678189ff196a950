import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { setLadder } from "./commands/ladder";
import { STANDARD_LADDER } from "./policy";
import { ladderPage, loadLadder } from "./queries/ladder";
import * as schema from "./schema";

const NOW = new Date("2026-11-02T01:00:00Z");
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

const form = {
  version: "0",
  reminder: { used: "on", days: "2" },
  urge: { used: "on", days: "0", copies: "departmentReviewer" },
  slip: { used: "on", days: "2", copies: ["departmentReviewer", "supervisor"] },
  circular: { used: "on", days: "4", copies: ["leader"] },
  interview: { days: "" },
  colour: "yellow",
  signDays: "1",
  answerDays: "3",
};
const set = (more = {}) => setLadder(park.people.administrator, schema.setLadder.parse({ ...form, ...more }), NOW);

test("the standard ladder holds until another is set, and the new one is a version with its own event", async () => {
  expect(await loadLadder()).toEqual(STANDARD_LADDER);
  await set();
  expect(await loadLadder()).toEqual({
    version: 1,
    rungs: [
      { rung: "reminder", days: -2, copies: [] },
      { rung: "urge", days: 0, copies: ["departmentReviewer"] },
      { rung: "slip", days: 2, copies: ["departmentReviewer", "supervisor"] },
      { rung: "circular", days: 4, copies: ["leader"] },
    ],
    colour: "yellow",
    signDays: 1,
    answerDays: 3,
  });
  const page = await ladderPage(park.people.auditor);
  expect(page).toMatchObject({ canManage: false, versions: [{ ladder: { kind: "ladderSet", ladderVersion: 1 } }] });
  expect((await verify(NOW, "setting:ladder")).mismatches).toEqual([]);
});

test.each([
  ["rungs that do not rise", { circular: { used: "on", days: "2" } }, "ladderOrder", "circular.days"],
  [
    "no rung at all",
    { reminder: { days: "1" }, urge: { days: "" }, slip: { days: "" }, circular: { days: "" } },
    "ladderEmpty",
    "slip.days",
  ],
  ["an answer before it is signed for", { signDays: "4" }, "answerBeforeSigning", "answerDays"],
  ["an older version than the one in force", { version: "0" }, "changedMeanwhile", undefined],
])("%s: refused, and the ladder stays as it was", async (_, more, code, field) => {
  const before = await loadLadder();
  await expect(set({ version: String(before.version), ...more })).rejects.toMatchObject({ code, field });
  expect(await loadLadder()).toEqual(before);
});

test.each([
  ["zero days for a slip", { slip: { used: "on", days: "0" } }, "slip.days"],
  ["a thousand days", { circular: { used: "on", days: "1000" } }, "circular.days"],
  ["half a day", { slip: { used: "on", days: "1.5" } }, "slip.days"],
  ["no number", { urge: { used: "on", days: "" } }, "urge.days"],
  ["a colour there is not", { colour: "green" }, "colour"],
  ["a role that gets no copies", { slip: { used: "on", days: "2", copies: ["auditor"] } }, "slip.copies"],
])("%s is marked at its field", (_, more, field) => {
  const read = schema.setLadder.safeParse({ ...form, ...more });
  expect(read.error?.issues.map(({ path }) => path.slice(0, 2).join("."))).toEqual([field]);
});

test("only the administrator sets it; a department's people may not even read it", async () => {
  const { manager, supervisor, liaison } = park.people;
  const input = schema.setLadder.parse({ ...form, version: "9" });
  for (const actor of [manager, supervisor, liaison])
    await expect(setLadder(actor, input, NOW)).rejects.toMatchObject({ code: "notAllowed" });
  expect(await ladderPage(liaison)).toBeNull();
  expect(await db.event.count({ where: { stream: "setting:ladder" } })).toBe(1);
});
