import { beforeAll, expect, test } from "vitest";
import { type Actor, inNameOf, mintActor } from "@/lib/actor";
import { queuePage } from "@/lib/cases/queries/queues";
import { db } from "@/lib/db";
import { writeCase } from "@/lib/testing/answered-cases";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { setLoad } from "./commands/limits";
import { STANDARD_LOAD } from "./policy";
import { loadLimits, loadRows } from "./queries/load";
import { myEnterprises } from "./queries/mine";
import * as schema from "./schema";

const NOW = new Date("2026-11-04T02:00:00Z");
const LATE = new Date("2026-11-03T02:00:00Z");
const AHEAD = new Date("2026-11-20T02:00:00Z");
let park: Park;
let quiet: { id: string };
beforeAll(async () => {
  park = await makePark();
  const { own } = park.enterprises;
  quiet = await db.enterprise.create({
    data: { creditCode: `Q${park.tag}`, name: `安静企业-${park.tag}`, park: "正阳", createdAt: NOW, grams: [] },
  });
  for (const [slot, holder] of [
    ["leader", park.people.leader],
    ["specialist", park.people.specialist],
  ] as const)
    await db.link.create({ data: { enterpriseId: quiet.id, slot, personId: holder.id ?? "", fromAt: NOW } });
  const inHand = { leadDepartmentId: park.departments.lead.id, state: "inProgress", contactedAt: NOW, number: "" };
  const write = (number: string, more: object) =>
    writeCase(park, { ...inHand, number: `QS-${park.tag}-${number}`, ...more });
  await write("late", { nextDueAt: LATE, nextWarnAt: LATE, nextClock: "answer" });
  await write("soon", { nextDueAt: AHEAD, nextWarnAt: LATE, nextClock: "answer" });
  await write("calm", { nextDueAt: AHEAD, nextWarnAt: AHEAD, nextClock: "answer" });
  await write("new", {
    state: "submitted",
    contactedAt: null,
    leadDepartmentId: null,
    nextDueAt: AHEAD,
    nextWarnAt: AHEAD,
  });
  await write("review", { state: "inReview", nextDueAt: AHEAD, nextWarnAt: AHEAD, nextClock: "answer" });
  await write("secret", { confidential: true, nextDueAt: LATE, nextWarnAt: LATE, nextClock: "answer" });
  await write("other", { enterpriseId: park.enterprises.other.id, nextDueAt: LATE, nextWarnAt: LATE });
  await write("done", { state: "writtenOff", isOpen: false, answeredAt: NOW, enterpriseId: own.id });
});

const mine = (actor: Actor, show?: "red" | "waiting" | "unvisited") => myEnterprises(actor, { show }, NOW);
const numbers = (cases: readonly { number: string }[] = []) => cases.map(({ number }) => number.split("-").at(-1));

test("a leader's worst enterprise comes first, with its late case, and only linked ones are there", async () => {
  const found = await mine(park.people.leader);
  expect(found?.rows.map(({ id }) => id)).toEqual([park.enterprises.own.id, quiet.id]);
  expect(found?.rows[0]).toMatchObject({ open: 5, red: 1, yellow: 1, waiting: 1, slots: ["leader"] });
  expect(numbers(found?.rows[0]?.cases)).toEqual(["late", "soon"]);
  expect(found?.rows[0]?.cases[0]?.waits).toEqual(["instruct"]);
  expect(found?.counts).toEqual({ all: 2, red: 1, waiting: 1, unvisited: 2 });
  expect((await mine(park.people.leader, "red"))?.rows.map(({ id }) => id)).toEqual([park.enterprises.own.id]);
});

test("each of the three sees what waits for them: the first call, the answer to sign", async () => {
  const waits = async (actor: Actor) =>
    (await mine(actor, "waiting"))?.rows.flatMap(({ cases }) => cases.filter((one) => one.waits.length > 0)) ?? [];
  expect(numbers(await waits(park.people.specialist))).toEqual(["new"]);
  expect(numbers(await waits(park.people.reviewer))).toEqual(["review"]);
});

test("red is what the overdue queue of the same reader has", async () => {
  const page = await queuePage(park.people.leader, "overdue", {}, undefined, NOW);
  const found = await mine(park.people.leader);
  expect(found?.rows.reduce((sum, { red }) => sum + red, 0)).toBe(page.rows.length);
});

test("a stand-in finds the enterprises of the absent person and reads whose they are", async () => {
  const { leader, otherSpecialist } = park.people;
  const standIn = mintActor({ ...otherSpecialist, roles: ["leader"] });
  const lent = mintActor(inNameOf(leader, { id: standIn.id ?? "", name: standIn.name }));
  const found = await mine(mintActor({ ...standIn, standsInFor: [lent] }));
  expect(found?.rows.map(({ insteadOf }) => insteadOf)).toEqual([[leader.name], [leader.name]]);
  expect((await mine(standIn))?.rows).toEqual([]);
});

test("whoever holds no slots has no such page", async () => {
  expect(await mine(park.people.triage)).toBeNull();
  expect(await mine(park.people.contact)).toBeNull();
});

test("the load counts enterprises and what is open there, and warns above the limit that was set", async () => {
  const load = async (actor: Actor, person: Actor) =>
    (await loadRows(actor, "leader", NOW))?.find(({ personId }) => personId === person.id);
  // Confidential cases count for those who see them all.
  expect(await load(park.people.manager, park.people.leader)).toMatchObject({
    enterprises: 2,
    open: 6,
    overdue: 2,
    isAbove: false,
  });
  expect(await load(park.people.administrator, park.people.leader)).toMatchObject({
    enterprises: 2,
    open: null,
    overdue: null,
  });
  expect(await loadRows(park.people.leader, "leader", NOW)).toBeNull();

  expect(await loadLimits()).toEqual(STANDARD_LOAD);
  const input = schema.setLoad.parse({ version: "0", leader: "1", departmentHead: "20", specialist: "4" });
  await expect(setLoad(park.people.triage, input, NOW)).rejects.toMatchObject({ code: "notAllowed" });
  await setLoad(park.people.manager, input, NOW);
  await expect(setLoad(park.people.administrator, input, NOW)).rejects.toMatchObject({ code: "changedMeanwhile" });
  expect(await loadLimits()).toEqual({ version: 1, leader: 1, departmentHead: 20, specialist: 4 });
  expect(await load(park.people.manager, park.people.leader)).toMatchObject({ isAbove: true });
  expect((await verify(NOW, "setting:linkLoad")).mismatches).toEqual([]);
});

test.each(["0", "-1", "2.5", "", "501", "viel"])("a limit of “%s” is refused at its field", (leader) => {
  const read = schema.setLoad.safeParse({ version: "0", leader, departmentHead: "20", specialist: "4" });
  expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual(["leader"]);
});
