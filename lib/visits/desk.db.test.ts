import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, inNameOf, mintActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { gramsOf } from "@/lib/grams";
import { makePark, type Park } from "@/lib/testing/park";
import { promiseFilter, setRhythm as rhythmSchema, type VisitList, visitFilter } from "./address.policy";
import { setRhythm } from "./commands/rhythm";
import { sync } from "./commands/sync";
import { visitBoard } from "./queries/board";
import { promisesPage } from "./queries/promises";
import { shortlist } from "./queries/shortlist";
import { readsVisitsOf, visitDetail, visitOfCase, visitStanding, visitsOfEnterprise } from "./queries/visit";
import type { VisitContent } from "./schema";

const now = new Date("2026-11-20T01:00:00Z");
const linkedSince = new Date("2026-04-01T01:00:00Z");
let park: Park;
let visitId: string;
let number: string;
beforeAll(async () => {
  park = await makePark();
  const { own, other } = park.enterprises;
  await db.link.updateMany({ where: { enterpriseId: own.id }, data: { fromAt: linkedSince } });
  const personId = park.people.otherSpecialist.id ?? "";
  await db.enterprise.update({ where: { id: own.id }, data: { grams: gramsOf([own.name]) } });
  await db.link.create({ data: { enterpriseId: other.id, slot: "specialist", personId, fromAt: linkedSince } });
  await db.person.update({ where: { id: park.people.contact.id ?? "" }, data: { phone: "13800138000" } });

  const promises = [promise("联系供电公司", "2026-10-30"), promise("送政策上门", null)];
  const line = { id: crypto.randomUUID(), kind: "need" as const, typeCode: park.type.code, text: "招不到焊工，请帮助" };
  const first = visit({ visitedOn: "2026-10-12", lines: [line], promises });
  const [result] = await handIn(park.people.specialist, first, new Date("2026-10-12T08:00:00Z"));
  if (result?.status !== "done") throw new Error(JSON.stringify(result));
  visitId = result.visitId;
  number = result.cases[0]?.number ?? "";
});

const promise = (text: string, dueOn: string | null) => ({ id: crypto.randomUUID(), text, dueOn });
function visit(more: Partial<VisitContent>): VisitContent {
  const said = { met: "王经理", together: "", seen: "车间满负荷运转", contactName: "", contactPhone: "" };
  const nothing = { lines: [], promises: [], answers: [], photoIds: [], position: null };
  return {
    id: crypto.randomUUID(),
    enterpriseId: park.enterprises.own.id,
    visitedOn: "2026-11-20",
    ...said,
    ...nothing,
    ...more,
  };
}
async function handIn(actor: Actor, content: VisitContent, at = now) {
  const asked = { id: crypto.randomUUID(), kind: "handInVisit", base: 0, visit: content };
  return (await sync(actor, { deviceId: crypto.randomUUID(), operations: [asked] }, at)).results;
}
const board = (actor: Actor, show: VisitList, more: object = {}) =>
  visitBoard(actor, visitFilter.parse({ show, ...more }), now);
const namesOf = (found: Awaited<ReturnType<typeof board>>) =>
  found?.list.of === "schedule" ? found.list.rows.map(({ name, duty }) => `${name} ${duty?.dueOn}`) : null;

describe("the desk's lists", () => {
  test("show each what is theirs: due, missed and made", async () => {
    const { specialist, otherSpecialist, leader, manager } = park.people;
    const { own, other } = park.enterprises;
    expect(namesOf(await board(specialist, "due"))).toEqual([]);
    expect(namesOf(await board(specialist, "missed"))).toEqual([`${own.name} 2026-06-30`, `${own.name} 2026-09-30`]);
    expect(namesOf(await board(otherSpecialist, "due"))).toEqual([`${other.name} 2026-12-31`]);
    expect(namesOf(await board(leader, "visited"))).toEqual([`${own.name} 2026-12-31`]);
    expect(namesOf(await board(manager, "unvisited"))).toEqual([`${other.name} 2026-12-31`]);
    expect(namesOf(await board(manager, "missed", { person: otherSpecialist.id }))).toEqual([
      `${other.name} 2026-06-30`,
      `${other.name} 2026-09-30`,
    ]);
  });

  test("have as many rows as their figure says, for everybody and for one person", async () => {
    const { manager, specialist } = park.people;
    for (const person of [undefined, specialist.id]) {
      const rows = async (show: VisitList) => (await board(manager, show, { person }))?.list.rows.length;
      const figures = (await board(manager, "due", { person }))?.figures;
      expect(figures).toEqual({
        toVisit: ((await rows("visited")) ?? 0) + ((await rows("unvisited")) ?? 0),
        visited: await rows("visited"),
        due: await rows("due"),
        missed: await rows("missed"),
        done: await rows("done"),
        requests: await rows("requests"),
        openPromises: 2,
        overduePromises: 1,
      });
      for (const [show, count] of [
        ["open", 2],
        ["overdue", 1],
        ["settled", 0],
      ] as const)
        expect((await promisesPage(manager, promiseFilter.parse({ show, person }), now))?.rows).toHaveLength(count);
    }
    expect((await board(manager, "due"))?.figures).toMatchObject({ toVisit: 2, visited: 1, missed: 4, requests: 1 });
  });

  test("look at one quarter when it is asked for: what fell due in it, and who was visited in it", async () => {
    const { manager } = park.people;
    const { own, other } = park.enterprises;
    const third = { quarter: "2026Q3" };
    expect(namesOf(await board(manager, "missed", third))).toEqual(
      [own, other]
        .map(({ id, name }) => [id, `${name} 2026-09-30`])
        .toSorted()
        .map(([, line]) => line),
    );
    expect(namesOf(await board(manager, "visited", third))).toEqual([]);
    expect(namesOf(await board(manager, "unvisited", third))).toHaveLength(2);
    expect((await board(manager, "records", third))?.list.rows).toEqual([]);
    expect((await board(manager, "records", { quarter: "2026Q4" }))?.list.rows).toHaveLength(1);
    expect((await board(manager, "done"))?.figures).toMatchObject({ done: 1, missed: 4 });
    // A quarter that schedules do not look back on counts as not said.
    expect((await board(manager, "missed", { quarter: "2020Q1" }))?.figures.missed).toBe(4);
  });

  test("turn their pages without losing or repeating a row", async () => {
    const { manager } = park.people;
    const filter = promiseFilter.parse({ show: "open" });
    const first = await promisesPage(manager, filter, now, 1);
    const second = await promisesPage(manager, { ...filter, after: first?.next ?? "" }, now, 1);
    expect([first, second].map((page) => page?.rows.map(({ text }) => text))).toEqual([
      ["联系供电公司"],
      ["送政策上门"],
    ]);
    expect(second?.next).toBeNull();
    const lines = await board(manager, "missed");
    const keys = lines?.list.of === "schedule" ? lines.list.rows.map(({ key }) => key) : [];
    const rest = await board(manager, "missed", { after: keys[1] });
    expect(rest?.list.of === "schedule" && rest.list.rows.map(({ key }) => key)).toEqual(keys.slice(2));
  });

  test("are nothing for people without visits", async () => {
    const { liaison, callBack, supervisor, policyEditor, administrator } = park.people;
    for (const actor of [liaison, callBack, supervisor, policyEditor, administrator])
      expect([await board(actor, "due"), await promisesPage(actor, promiseFilter.parse({}), now)]).toEqual([
        null,
        null,
      ]);
  });
});

test("a visit is read by the three linked people, the desk, managers and the auditor; for everybody else it does not exist", async () => {
  const { specialist, leader, reviewer, triage, triageTwo, manager, auditor, ...rest } = park.people;
  const { id } = park.enterprises.own;
  const seen = async (actor: Actor) => [
    (await visitDetail(actor, visitId, now))?.id ?? null,
    (await visitOfCase(actor, number))?.visit.id ?? null,
    (await visitsOfEnterprise(actor, id, undefined, now))?.rows[0]?.id ?? null,
    (await visitStanding(actor, id, now)) && visitId,
    (await readsVisitsOf(actor, id)) ? visitId : null,
  ];
  for (const actor of [specialist, leader, reviewer, triage, triageTwo, manager, auditor])
    expect([actor.name, await seen(actor)]).toEqual([actor.name, Array(5).fill(visitId)]);
  for (const actor of Object.values(rest))
    expect([actor.name, await seen(actor)]).toEqual([actor.name, Array(5).fill(null)]);
  const { policyEditor } = rest;
  const lent = mintActor(inNameOf(specialist, { id: policyEditor.id ?? "", name: policyEditor.name }));
  expect((await seen({ ...policyEditor, standsInFor: [lent] }))[0]).toBe(visitId);
  expect(await visitDetail(manager, "not-an-id", now)).toBeNull();
});

test("the page of a visit tells its lines' cases, what became of its promises, and what changed in each version", async () => {
  const detail = await visitDetail(park.people.leader, visitId, now);
  expect(detail).toMatchObject({
    lines: [{ kind: "need", case: { number, state: "submitted" } }],
    promises: [{ text: "联系供电公司", answers: [] }, { text: "送政策上门" }],
    versions: [{ version: 1, byName: park.people.specialist.name, fields: [] }],
  });
});

test("a visit is changed on the phone of whoever wrote it, for thirty days", async () => {
  const changes = async (actor: Actor, on: string) =>
    (await visitDetail(actor, visitId, new Date(`${on}T08:00:00Z`)))?.changes;
  const { specialist, leader, manager } = park.people;
  expect([await changes(specialist, "2026-11-11"), await changes(specialist, "2026-11-12")]).toEqual([true, false]);
  expect([await changes(leader, "2026-10-13"), await changes(manager, "2026-10-13")]).toEqual([false, false]);
});

describe("a visit is found by", () => {
  const foundBy = async (actor: Actor, q: string) => {
    const list = (await board(actor, "records", { q }))?.list;
    return list?.of === "records" ? [list.rows.map(({ id }) => id), list.count] : null;
  };
  test.each<[string, () => string]>([
    ["its enterprise", () => park.enterprises.own.name.slice(0, 4)],
    ["what was seen", () => "满负荷"],
    ["what was asked for", () => "招不到焊工"],
    ["what was promised", () => "供电公司"],
    ["one letter", () => "焊"],
    ["two words from two places", () => "焊工 供电"],
  ])("%s, by whoever reads it", async (_, q) => {
    const { specialist, otherSpecialist, manager } = park.people;
    expect(await foundBy(specialist, q())).toEqual([[visitId], 1]);
    expect(await foundBy(manager, q())).toEqual([[visitId], 1]);
    expect(await foundBy(otherSpecialist, q())).toEqual([[], 0]);
  });

  test("nothing that was not written", async () => {
    expect(await foundBy(park.people.manager, "停产")).toEqual([[], 0]);
    expect(await foundBy(park.people.manager, "焊工 停产")).toEqual([[], 0]);
  });
});

test("from a request of a visit the next one begins on the phone of whoever carries the enterprise", async () => {
  const { specialist, manager } = park.people;
  const asked = async (actor: Actor) => (await visitBoard(actor, visitFilter.parse({ show: "requests" }), now))?.list;
  expect(await asked(specialist)).toMatchObject({ rows: [{ carried: true }] });
  expect(await asked(manager)).toMatchObject({ rows: [{ carried: false }] });
});

describe("how often an enterprise is to be visited", () => {
  const set = (actor: Actor, every: string, version = Number.MAX_SAFE_INTEGER, at = now) =>
    setRhythm(actor, rhythmSchema.parse({ enterpriseId: park.enterprises.other.id, every, version }), at);

  test("is set by the desk and managers from a day on, and what was due before stays", async () => {
    const { manager, otherSpecialist, specialist, auditor } = park.people;
    const monday = new Date("2026-11-16T01:00:00Z");
    await expect(set(manager, "quarter")).rejects.toMatchObject({ code: "rhythmSame", field: "every" });
    await expect(set(otherSpecialist, "week")).rejects.toMatchObject({ code: "notAllowed" });
    await expect(set(auditor, "week")).rejects.toMatchObject({ code: "notAllowed" });
    await expect(set(specialist, "week")).rejects.toMatchObject({ code: "notFound" });
    expect(await db.visitRhythm.count()).toBe(0);
    await set(manager, "week", 0, monday);
    expect(namesOf(await board(otherSpecialist, "due"))).toEqual([`${park.enterprises.other.name} 2026-11-20`]);
    expect(namesOf(await board(otherSpecialist, "missed"))?.map((line) => line.slice(-10))).toEqual([
      "2026-06-30",
      "2026-09-30",
    ]);
    const stream = `enterprise:${park.enterprises.other.id}`;
    expect(await db.event.findFirst({ where: { stream, kind: "visitRhythmSet" } })).toMatchObject({
      particulars: { every: "week", before: "quarter", fromOn: "2026-11-16" },
    });
  });

  test("two who set it at once: the second is told of the first", async () => {
    const seen = (await visitsOfEnterprise(park.people.manager, park.enterprises.other.id, undefined, now))
      ?.rhythmVersion;
    const both = await Promise.allSettled([
      set(park.people.manager, "month", seen),
      set(park.people.triage, "quarter", seen),
    ]);
    const [lost] = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(lost).toMatchObject({ code: "changedMeanwhile", particulars: { version: now.getTime() } });
  });
});

describe("what a device carries along", () => {
  test("are the linked enterprises, the missed first, with what must be answered, and no confidential type", async () => {
    await db.requestType.create({ data: await confidentialType() });
    const { specialist, manager, contact } = park.people;
    const list = await shortlist(specialist, now);
    expect(list).toMatchObject({ personId: specialist.id, personName: specialist.name, at: now.toISOString() });
    expect(list.types.map(({ code }) => code)).toEqual([park.type.code]);
    expect(list.enterprises).toMatchObject([
      {
        enterpriseId: park.enterprises.own.id,
        dueOn: "2027-03-31",
        missed: false,
        lastVisitedOn: "2026-10-12",
        contacts: [{ name: contact.name, phone: "13800138000" }],
        promises: [
          { text: "联系供电公司", dueOn: "2026-10-30", madeOn: "2026-10-12", madeByName: specialist.name },
          {},
        ],
        openCases: [{ number, red: true }],
      },
    ]);
    // The visit of October is too old to be changed.
    expect(list.visits).toEqual([]);
    expect((await shortlist(manager, now)).enterprises).toEqual([]);
    const standIn = mintActor(inNameOf(specialist, { id: manager.id ?? "", name: manager.name }));
    expect((await shortlist({ ...manager, standsInFor: [standIn] }, now)).enterprises).toHaveLength(1);
  });

  test("are one's own visits of the last thirty days, as they stand, with what they answered and what is spoken of", async () => {
    const { specialist, leader } = park.people;
    const soon = new Date("2026-10-20T08:00:00Z");
    const own = (await shortlist(specialist, soon)).visits ?? [];
    expect(own).toMatchObject([
      {
        content: { id: visitId, seen: "车间满负荷运转" },
        version: 1,
        enterpriseName: park.enterprises.own.name,
        cases: [{ number }],
        answered: [],
        spokenOf: [],
      },
    ]);
    expect((await shortlist(leader, soon)).visits).toEqual([]);
    const [first, second] = own[0]?.content.promises.map(({ id }) => id) ?? [];
    const answer = (promiseId = "") => ({ promiseId, answer: "underWay" as const, note: "" });
    await handIn(leader, visit({ visitedOn: "2026-10-20", answers: [answer(first), answer(second)] }), soon);
    expect((await shortlist(specialist, soon)).visits).toMatchObject([{ spokenOf: [first, second] }]);
    const answered = { text: "联系供电公司", madeOn: "2026-10-12", madeByName: specialist.name };
    expect((await shortlist(leader, soon)).visits).toMatchObject([{ answered: [answered, { text: "送政策上门" }] }]);
    await db.link.updateMany({ where: { personId: leader.id ?? "" }, data: { endedAt: soon } });
    expect((await shortlist(leader, soon)).visits).toEqual([]);
  });

  async function confidentialType() {
    const {
      id: _,
      checklist,
      materials,
      ...like
    } = await db.requestType.findUniqueOrThrow({ where: { id: park.type.id } });
    return { ...like, code: "CMP-99", confidential: true, checklist: checklist ?? [], materials: materials ?? [] };
  }
});
