import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { assignLink } from "@/lib/enterprises/commands/links";
import { makePark, type Park } from "@/lib/testing/park";
import { tellNews } from "./commands/tell";
import { newerNotices, noticeList, unreadCount } from "./queries/centre";
import { hrefOf } from "./rules";

const NOW = new Date("2026-11-03T02:00:00Z");
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

test("a hand-over is told to the new holder, to the enterprise and to the leader, each once, and leads to the enterprise", async () => {
  const { people, enterprises } = park;
  const personId = people.otherSpecialist.id ?? "";
  const input = { enterpriseId: enterprises.own.id, slot: "specialist" as const, personId, handOverNote: "两件在办" };
  await assignLink(people.manager, input, NOW);
  expect(await tellNews(NOW)).toBe(1);
  expect(await tellNews(NOW)).toBe(0);

  const told = await db.notice.findMany({ select: { personId: true, topic: true, caseId: true, enterpriseId: true } });
  const about = { caseId: null, enterpriseId: enterprises.own.id };
  expect(told).toContainEqual({ personId, topic: "turn", ...about });
  expect(told).toContainEqual({ personId: people.contact.id, topic: "progress", ...about });
  expect(told).toContainEqual({ personId: people.leader.id, topic: "progress", ...about });
  expect(told.map((row) => row.personId)).not.toContain(people.manager.id);
  expect(told.map((row) => row.personId)).not.toContain(people.stranger.id);

  const { lines } = await noticeList(people.otherSpecialist, { show: "unread", before: "" });
  expect(lines).toMatchObject([{ kind: "linkAssigned", number: null, title: enterprises.own.name }]);
  expect(lines.map((line) => hrefOf("desk", line.kind, line))).toEqual([`/desk/enterprises/${enterprises.own.id}`]);
  expect(await unreadCount(people.contact)).toBe(1);
  const [fresh] = await newerNotices(people.contact, "00000000-0000-0000-0000-000000000000");
  expect(fresh && hrefOf("my", fresh.kind, fresh)).toBe("/my/enterprise");
});

test("who is no longer linked to the enterprise no longer has its notices", async () => {
  const { people, enterprises } = park;
  const input = { enterpriseId: enterprises.own.id, slot: "specialist" as const, personId: people.specialist.id ?? "" };
  await assignLink(people.manager, { ...input, handOverNote: "交回" }, NOW);
  expect(await unreadCount(people.otherSpecialist)).toBe(0);
});
