import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { assignLink, endLink } from "@/lib/enterprises/commands/links";
import { handOver } from "@/lib/links/commands/hand-over";
import { handOverRead, recentHandOvers } from "@/lib/links/queries/hand-over";
import { approvePlan } from "@/lib/plans/commands/deciding";
import { savePlan } from "@/lib/plans/commands/writing";
import { savePlan as savePlanSchema } from "@/lib/plans/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { addRobot } from "./commands/robots";
import { tellNews } from "./commands/tell";
import { newerNotices, noticeList, unreadCount } from "./queries/centre";
import { hrefOf } from "./rules";
import * as schema from "./schema";

const NOW = new Date("2026-11-03T02:00:00Z");
const slot = "specialist" as const;
let park: Park;
beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.notice.deleteMany();
  await db.news.deleteMany();
  await db.robot.deleteMany();
  park = await makePark();
});

const idOf = ({ id }: Actor) => id ?? "";
const linesOf = async (actor: Actor) => (await noticeList(actor, { show: "unread", before: "" })).lines;
const actOf = (line: { stream: string | null } | undefined) => line?.stream?.replace("hand-over:", "") ?? "";

async function assignOther() {
  const { people, enterprises } = park;
  const input = { enterpriseId: enterprises.own.id, slot, personId: idOf(people.otherSpecialist) };
  await assignLink(people.manager, { ...input, handOverNote: "两件在办，春节前走访一次" }, NOW);
  await tellNews(NOW);
}

test("a hand-over is told to the new holder, the former one and the leader, each once; the enterprise hears who it is now", async () => {
  const { people, enterprises } = park;
  await assignOther();
  expect(await tellNews(NOW)).toBe(0);
  const told = await db.notice.findMany({ select: { personId: true, topic: true, kind: true } });
  expect(told.toSorted((one, other) => (one.kind < other.kind ? -1 : 1))).toEqual([
    { personId: people.contact.id, topic: "progress", kind: "linkAssigned" },
    { personId: people.leader.id, topic: "progress", kind: "linksHandedOver" },
    { personId: people.specialist.id, topic: "progress", kind: "linksPassedOn" },
    { personId: people.otherSpecialist.id, topic: "turn", kind: "linksReceived" },
  ]);

  const [toFormer] = await linesOf(people.specialist);
  expect(toFormer?.subject?.values).toEqual({ name: enterprises.own.name, count: 1, to: people.otherSpecialist.name });
  expect(toFormer && hrefOf("desk", toFormer.kind, toFormer)).toBe(`/desk/hand-overs/${actOf(toFormer)}`);
  const [toContact] = await newerNotices(people.contact, "00000000-0000-0000-0000-000000000000");
  expect(toContact).toMatchObject({ title: enterprises.own.name, holder: { slot, name: people.otherSpecialist.name } });
  expect(toContact && hrefOf("my", toContact.kind, toContact)).toBe("/my/enterprise");
});

test("the former holder, who sees the enterprise no more, still reads what was handed over; others learn nothing of it", async () => {
  const { people, enterprises } = park;
  await assignOther();
  const [line] = await linesOf(people.specialist);
  const act = actOf(line);
  const read = async (actor: Actor) => handOverRead(actor, act);
  expect(await read(people.specialist)).toMatchObject({
    note: "两件在办，春节前走访一次",
    lines: [{ enterpriseName: enterprises.own.name, personName: people.otherSpecialist.name, opens: false }],
  });
  expect((await read(people.otherSpecialist))?.lines).toMatchObject([{ opens: true }]);
  for (const reader of [people.leader, people.manager, people.triage, people.auditor, people.administrator])
    expect((await read(reader))?.lines).toHaveLength(1);
  for (const nobody of [people.contact, people.stranger, people.farLiaison, people.farReviewer, people.supervisor])
    expect(await read(nobody)).toBeNull();
  const [latest] = await recentHandOvers(people.manager);
  const [from, to] = [[people.specialist.name], [people.otherSpecialist.name]];
  expect(latest).toMatchObject({ id: act, from, to, enterprises: 1 });
  expect(await recentHandOvers(people.specialist)).toEqual([]);
  expect(await handOverRead(people.manager, crypto.randomUUID())).toBeNull();
  expect(await handOverRead(people.manager, "nonsense")).toBeNull();
});

test("many enterprises handed over at once are one notice for each person, and one for each enterprise", async () => {
  const { people, enterprises } = park;
  const more = { enterpriseId: enterprises.other.id, personId: idOf(people.specialist), slot, fromAt: NOW };
  await db.link.create({ data: more });
  const links = await db.link.findMany({ where: { personId: idOf(people.specialist), endedAt: null } });
  const linkIds = links.map(({ id }) => id);
  const [personId, successorId] = [idOf(people.specialist), idOf(people.otherSpecialist)];
  await handOver(people.manager, { personId, successorId, linkIds, handOverNote: "调岗" }, NOW);
  await tellNews(NOW);
  for (const one of [people.specialist, people.otherSpecialist, people.leader, people.contact, people.stranger])
    expect(await unreadCount(one)).toBe(1);
  const [received] = await linesOf(people.otherSpecialist);
  expect(received).toMatchObject({ kind: "linksReceived", subject: { values: { count: 2, to: "none" } } });
  expect((await handOverRead(people.leader, actOf(received)))?.lines).toHaveLength(1);
});

test("whoever loses the link without a successor, and the enterprise, hear of it", async () => {
  const { people, enterprises } = park;
  await endLink(people.manager, { enterpriseId: enterprises.own.id, slot, handOverNote: "长期病假" }, NOW);
  await tellNews(NOW);
  const [toFormer] = await linesOf(people.specialist);
  expect(toFormer).toMatchObject({ kind: "linksPassedOn", subject: { values: { to: "none" } } });
  const [toContact] = await linesOf(people.contact);
  expect(toContact).toMatchObject({ kind: "linkEnded", holder: { slot, name: people.specialist.name } });
  expect(JSON.stringify(toContact)).not.toContain("长期病假");
});

describe("group robots", () => {
  const address = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=one";
  const robot = async (name: string, subjects: string, departmentId = "") => {
    const form = { name, kind: "wecom", departmentId, topics: ["turn", "deadline", "progress"], subjects };
    const input = schema.addRobot.parse({ ...form, language: "zh-CN", address, secret: "" });
    await addRobot(park.people.administrator, input, NOW);
  };

  test("hear of enterprises when they were set up to, the department's of those it is in charge of; never of who has them", async () => {
    const { departments, enterprises, people } = park;
    await robot("全园区", "enterprises");
    await robot("只听诉求", "cases");
    await robot("牵头部门", "enterprises", departments.lead.id);
    await robot("无关部门", "enterprises", departments.far.id);
    const measures = [{ title: "增容", owner: `department:${departments.lead.id}`, dueOn: "2027-03-01" }];
    const plan = { enterpriseId: enterprises.own.id, version: 0, untilOn: "2027-06-30", measures, handIn: "yes" };
    const { planId } = await savePlan(people.triage, savePlanSchema.parse(plan), NOW);
    const { version } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
    await approvePlan(people.manager, { planId, version }, NOW);
    await assignOther();
    const posts = await db.delivery.findMany({ where: { channel: "robot" }, include: { robot: true } });
    expect(posts.map(({ robot: to, kind }) => `${to?.name} ${kind}`).toSorted()).toEqual([
      "全园区 planApproved",
      "全园区 planSubmitted",
      "牵头部门 planApproved",
    ]);
  });

  test("a robot that is to hear of nothing is refused at its field", () => {
    const form = {
      name: "群",
      kind: "wecom",
      departmentId: "",
      topics: "turn",
      language: "zh-CN",
      address,
      secret: "",
    };
    expect(schema.addRobot.safeParse(form).error?.issues.map(({ path }) => path[0])).toEqual(["subjects"]);
  });
});
