import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { eventsOf } from "@/lib/history/queries";
import { makePark, type Park } from "@/lib/testing/park";
import { assignLink, endLink } from "./commands/links";
import { enterpriseStream } from "./event";
import { candidatesBySlot, enterpriseDetail } from "./queries/detail";

const NOW = new Date("2026-11-03T02:00:00Z");
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

const idOf = (actor: Actor) => actor.id ?? "";
const activeHolders = (enterpriseId: string, slot: string) =>
  db.link.findMany({ where: { enterpriseId, slot, endedAt: null }, select: { personId: true } });

test("a hand-over ends the holder before, keeps the note, and tells both names", async () => {
  const { people, enterprises } = park;
  const input = {
    enterpriseId: enterprises.own.id,
    slot: "specialist" as const,
    personId: idOf(people.otherSpecialist),
  };
  await expect(assignLink(people.manager, { ...input, handOverNote: "" }, NOW)).rejects.toMatchObject({
    code: "handOverMissing",
    field: "handOverNote",
  });
  await assignLink(people.manager, { ...input, handOverNote: "用电增容一件在办" }, NOW);

  expect(await activeHolders(enterprises.own.id, "specialist")).toEqual([{ personId: people.otherSpecialist.id }]);
  const detail = await enterpriseDetail(people.manager, enterprises.own.id, NOW);
  expect(detail?.pastLinks).toMatchObject([
    { personId: people.specialist.id, endedAt: NOW, handOverNote: "用电增容一件在办" },
  ]);
  const last = (await eventsOf(db, enterpriseStream(enterprises.own.id))).at(-1);
  expect(last?.particulars).toMatchObject({
    personName: people.otherSpecialist.name,
    previousName: people.specialist.name,
  });
});

test("two managers who fill an empty slot at the same moment leave one holder", async () => {
  const { people, enterprises } = park;
  const base = { enterpriseId: enterprises.other.id, slot: "specialist" as const, handOverNote: "" };
  const both = await Promise.allSettled([
    assignLink(people.manager, { ...base, personId: idOf(people.specialist) }, NOW),
    assignLink(people.administrator, { ...base, personId: idOf(people.otherSpecialist) }, NOW),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "handOverMissing" } });
  expect(await activeHolders(enterprises.other.id, "specialist")).toHaveLength(1);
});

test("the database itself refuses a second active holder", async () => {
  const [link] = await db.link.findMany({
    where: { enterpriseId: park.enterprises.own.id, slot: "leader", endedAt: null },
  });
  const twin = {
    enterpriseId: park.enterprises.own.id,
    slot: "leader",
    personId: idOf(park.people.manager),
    fromAt: NOW,
  };
  expect(link).toBeDefined();
  await expect(db.link.create({ data: twin })).rejects.toMatchObject({ code: "P2002" });
});

test("a slot goes only to a person who holds its role and whose account is open", async () => {
  const { people, enterprises } = park;
  const to = (slot: "leader" | "departmentHead" | "specialist", person: Actor) =>
    assignLink(
      people.manager,
      { enterpriseId: enterprises.other.id, slot, personId: idOf(person), handOverNote: "交接" },
      NOW,
    );
  await expect(to("leader", people.specialist)).rejects.toMatchObject({ code: "personLacksRole" });
  await expect(to("departmentHead", people.liaison)).rejects.toMatchObject({ code: "personLacksRole" });
  await db.person.update({ where: { id: idOf(people.farReviewer) }, data: { disabledAt: NOW } });
  await expect(to("departmentHead", people.farReviewer)).rejects.toMatchObject({ code: "personDisabled" });
  expect((await candidatesBySlot("2026-11-23")).departmentHead.map(({ id }) => id)).toEqual([people.reviewer.id]);

  await to("departmentHead", people.reviewer);
  await expect(to("departmentHead", people.reviewer)).rejects.toMatchObject({ code: "alreadyHolder" });
});

test("a slot can be left empty, once, with a note", async () => {
  const { people, enterprises } = park;
  const input = { enterpriseId: enterprises.own.id, slot: "leader" as const, handOverNote: "调离本区" };
  await endLink(people.manager, input, NOW);
  expect(await activeHolders(enterprises.own.id, "leader")).toEqual([]);
  await expect(endLink(people.manager, input, NOW)).rejects.toMatchObject({ code: "slotEmpty" });
});

test("a triage officer sees an enterprise and may not hand its people over; a far liaison does not find it", async () => {
  const { people, enterprises } = park;
  const input = { enterpriseId: enterprises.own.id, slot: "specialist" as const, handOverNote: "交接" };
  const toSpecialist = { ...input, personId: idOf(people.specialist) };
  await expect(assignLink(people.triage, toSpecialist, NOW)).rejects.toMatchObject({ code: "notAllowed" });
  await expect(assignLink(people.farLiaison, toSpecialist, NOW)).rejects.toMatchObject({ code: "notFound" });
});
