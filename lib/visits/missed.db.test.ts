import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { eventsOf } from "@/lib/history/queries";
import { tellNews } from "@/lib/notices/commands/tell";
import { noticeList } from "@/lib/notices/queries/centre";
import { hrefOf } from "@/lib/notices/rules";
import { makePark, type Park } from "@/lib/testing/park";
import { noteMissedAt } from "./commands/missed";
import { missedVisitsStream } from "./event";
import { noteMissedVisits } from "./jobs";

const linkedSince = new Date("2026-04-01T01:00:00Z");
const morningOf = (day: string) => new Date(`${day}T00:41:00Z`);
let park: Park;
beforeAll(async () => {
  park = await makePark();
  const { own, other } = park.enterprises;
  await db.link.updateMany({ where: { enterpriseId: own.id }, data: { fromAt: linkedSince } });
  const personId = park.people.otherSpecialist.id ?? "";
  await db.link.create({ data: { enterpriseId: other.id, slot: "specialist", personId, fromAt: linkedSince } });
  await db.visitRhythm.create({
    data: { enterpriseId: other.id, fromOn: "2026-11-02", every: "week", setByName: "管理者", setAt: linkedSince },
  });
});

const ofQuarter = () => eventsOf(db, missedVisitsStream("quarter", "2026-09-30"));

test("a period that went by is told once, of all its missed visits, however many workers note it and how late", async () => {
  await noteMissedAt(morningOf("2026-09-30"));
  expect(await ofQuarter()).toEqual([]);
  await Promise.all([noteMissedAt(morningOf("2026-10-01")), noteMissedAt(morningOf("2026-10-01"))]);
  await noteMissedAt(morningOf("2026-10-20"));
  const { people, departments } = park;
  expect(await ofQuarter()).toMatchObject([
    {
      visible: false,
      particulars: {
        ...{ every: "quarter", from: "2026-07-01", to: "2026-09-30", enterprises: 2 },
        personIds: [people.specialist.id, people.otherSpecialist.id].toSorted(),
        departmentIds: [departments.lead.id],
      },
    },
  ]);
});

test("a week is told of after its Sunday, and of weeks long past nothing is told afterwards", async () => {
  await noteMissedAt(morningOf("2026-11-24"));
  const weeks = await db.event.findMany({ where: { stream: { startsWith: "visits-missed:week:" } } });
  expect(weeks.map(({ stream }) => stream)).toEqual([missedVisitsStream("week", "2026-11-22")]);
});

test("the specialists and managers are told, and led to what is missed; nobody of the enterprises is", async () => {
  const { specialist, otherSpecialist, manager } = park.people;
  await tellNews(morningOf("2026-11-24"));
  const told = await db.notice.findMany({ where: { stream: missedVisitsStream("week", "2026-11-22") } });
  expect(told.map(({ personId }) => personId).toSorted()).toEqual([otherSpecialist.id, manager.id].toSorted());
  const { lines } = await noticeList(specialist, { show: "unread", before: "" });
  expect(lines.at(0)).toMatchObject({ kind: "visitsMissed", subject: { key: "missedVisits" } });
  expect(lines.map((line) => hrefOf("desk", line.kind, line))).toContain("/desk/visits?show=missed");
});

test("a clock that is far from the database's notes nothing", async () => {
  const events = await db.event.count();
  await expect(noteMissedVisits(new Date(Date.now() + 40 * 86_400_000))).rejects.toThrow(/far from/);
  expect(await db.event.count()).toBe(events);
});
