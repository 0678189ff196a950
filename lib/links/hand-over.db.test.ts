import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { enterpriseStream } from "@/lib/enterprises/event";
import { eventsOf } from "@/lib/history/queries";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { handOver } from "./commands/hand-over";
import { coverage, coverageRows, mustHandOver } from "./queries/coverage";
import { holdingsOf } from "./queries/holdings";
import * as schema from "./schema";
import { COVERAGE_LISTS } from "./schema";

const NOW = new Date("2026-11-03T02:00:00Z");
const NOTE = "调离本区，在办诉求已当面交接";
let park: Park;
// Each test has a park of its own: hand-overs change who holds what.
beforeEach(async () => {
  park = await makePark();
  const { other } = park.enterprises;
  await db.link.create({
    data: { enterpriseId: other.id, slot: "specialist", personId: idOf(park.people.specialist), fromAt: NOW },
  });
});

const idOf = (actor: Actor) => actor.id ?? "";
const linksOf = (actor: Actor) =>
  db.link.findMany({ where: { personId: idOf(actor), endedAt: null }, orderBy: { enterpriseId: "asc" } });
const idsOf = async (actor: Actor) => (await linksOf(actor)).map(({ id }) => id);

async function hand(
  linkIds: string[],
  to: Actor,
  by: Actor = park.people.manager,
  from: Actor = park.people.specialist,
) {
  const input = { personId: idOf(from), linkIds, successorId: idOf(to), handOverNote: NOTE };
  return handOver(by, schema.handOver.parse(input), NOW);
}

test("everything a person holds goes over to one successor with the note, and each enterprise's history tells it", async () => {
  const { people, enterprises } = park;
  const ids = await idsOf(people.specialist);
  expect(ids).toHaveLength(2);
  expect(await hand(ids, people.otherSpecialist)).toBe(2);

  expect(await linksOf(people.specialist)).toEqual([]);
  expect((await linksOf(people.otherSpecialist)).map(({ enterpriseId }) => enterpriseId).toSorted()).toEqual(
    [enterprises.own.id, enterprises.other.id].toSorted(),
  );
  for (const { id } of [enterprises.own, enterprises.other]) {
    const last = (await eventsOf(db, enterpriseStream(id))).at(-1);
    expect(last?.particulars).toMatchObject({
      slot: "specialist",
      personId: people.otherSpecialist.id,
      personName: people.otherSpecialist.name,
      previousId: people.specialist.id,
      previousName: people.specialist.name,
      handOverNote: NOTE,
    });
    expect((await verify(NOW, enterpriseStream(id))).mismatches).toEqual([]);
  }
  const page = await holdingsOf(people.auditor, idOf(people.otherSpecialist), NOW);
  expect(page?.rows.map(({ lastHandOver }) => lastHandOver)).toEqual([
    { from: people.specialist.name, at: NOW, note: NOTE },
    { from: people.specialist.name, at: NOW, note: NOTE },
  ]);
  expect(page).toMatchObject({ canHandOver: false, successors: [] });
});

test("chosen ones go over, the others stay", async () => {
  const [first, second] = await idsOf(park.people.specialist);
  await hand([first ?? ""], park.people.otherSpecialist);
  expect(await idsOf(park.people.specialist)).toEqual([second]);
});

test("a slot that was handed over meanwhile is refused at its line, and nothing else goes over either", async () => {
  const { people } = park;
  const ids = await idsOf(people.specialist);
  await hand([ids[0] ?? ""], people.otherSpecialist);
  const again = hand(ids, people.otherSpecialist);
  await expect(again).rejects.toMatchObject({ code: "handedOverMeanwhile", field: `line.${ids[0]}` });
  await expect(again).rejects.toMatchObject({ particulars: { holder: people.otherSpecialist.name } });
  expect(await idsOf(people.specialist)).toEqual([ids[1]]);
});

test("an enterprise closed meanwhile is refused at its line", async () => {
  const { people, enterprises } = park;
  await db.enterprise.update({ where: { id: enterprises.other.id }, data: { closedAt: NOW } });
  const links = await linksOf(people.specialist);
  const closed = links.find(({ enterpriseId }) => enterpriseId === enterprises.other.id);
  await expect(
    hand(
      links.map(({ id }) => id),
      people.otherSpecialist,
    ),
  ).rejects.toMatchObject({
    code: "closedMeanwhile",
    field: `line.${closed?.id}`,
  });
  expect(await linksOf(people.specialist)).toHaveLength(2);
});

test("a disabled account, the person themselves, and somebody without the role get nothing", async () => {
  const { people } = park;
  const ids = await idsOf(people.specialist);
  const first = (await linksOf(people.specialist))[0]?.id;
  await expect(hand(ids, people.leader)).rejects.toMatchObject({ code: "successorLacksRole", field: `line.${first}` });
  await expect(hand(ids, people.specialist)).rejects.toMatchObject({ code: "handOverToSelf", field: "successorId" });
  await db.person.update({ where: { id: idOf(people.otherSpecialist) }, data: { disabledAt: NOW } });
  await expect(hand(ids, people.otherSpecialist)).rejects.toMatchObject({
    code: "personDisabled",
    field: "successorId",
  });
  expect(await idsOf(people.specialist)).toEqual(ids);
});

test("two managers at once leave one holder", async () => {
  const { people } = park;
  const ids = await idsOf(people.specialist);
  const both = await Promise.allSettled([
    hand(ids, people.otherSpecialist),
    hand(ids.toReversed(), people.otherSpecialist, people.administrator),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "handedOverMeanwhile" } });
});

test("triage may look and not hand over; a specialist does neither; another person's link is not found", async () => {
  const { people } = park;
  const ids = await idsOf(people.specialist);
  await expect(hand(ids, people.otherSpecialist, people.triage)).rejects.toMatchObject({ code: "notAllowed" });
  await expect(hand(ids, people.otherSpecialist, people.farLiaison)).rejects.toMatchObject({ code: "notAllowed" });
  await expect(hand(await idsOf(people.leader), people.otherSpecialist)).rejects.toMatchObject({ code: "notFound" });
  expect(await holdingsOf(people.specialist, idOf(people.leader), NOW)).toBeNull();
  expect(await holdingsOf(people.manager, idOf(people.contact), NOW)).toBeNull();
});

test("who can no longer serve is listed until everything is handed over, and their slots count as gaps", async () => {
  const { people, enterprises } = park;
  const listed = async () =>
    (await mustHandOver(people.manager))?.find(({ personId }) => personId === people.specialist.id);
  const stands = async () => {
    const found = await coverageRows(people.manager, "gaps", "", 500);
    return found?.rows.find(({ id }) => id === enterprises.own.id)?.slots.find(({ slot }) => slot === "specialist");
  };
  expect(await listed()).toBeUndefined();
  expect(await stands()).toBeUndefined();

  await db.person.update({ where: { id: idOf(people.specialist) }, data: { disabledAt: NOW } });
  expect(await listed()).toMatchObject({ enterprises: 2, disabled: true });
  expect(await stands()).toMatchObject({ state: "gone", because: "disabled", name: people.specialist.name });

  await db.person.update({ where: { id: idOf(people.specialist) }, data: { disabledAt: null } });
  await db.roleGrant.updateMany({ where: { personId: idOf(people.specialist) }, data: { endedAt: NOW } });
  expect(await listed()).toMatchObject({ enterprises: 2, disabled: false });
  await hand(await idsOf(people.specialist), people.otherSpecialist);
  expect(await listed()).toBeUndefined();
  expect(await stands()).toBeUndefined();
});

test("every figure of the coverage is the length of its list, and covered and gaps make up all", async () => {
  await db.enterprise.update({ where: { id: park.enterprises.own.id }, data: { isKey: true } });
  const counts = await coverage(park.people.triage);
  for (const list of COVERAGE_LISTS) {
    const rows = [];
    let after: string | null = "";
    while (after !== null) {
      const page = await coverageRows(park.people.triage, list, after, 3);
      rows.push(...(page?.rows ?? []));
      after = page?.next ?? null;
    }
    expect(rows.length, list).toBe(counts?.[list]);
    expect(new Set(rows.map(({ id }) => id)).size, list).toBe(rows.length);
  }
  expect((counts?.served ?? 0) + (counts?.gaps ?? 0)).toBe(counts?.all);
  expect(counts?.keyServed).toBeGreaterThan(0);
  expect(await coverage(park.people.specialist)).toBeNull();
});
