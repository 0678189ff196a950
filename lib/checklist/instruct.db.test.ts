import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { fileCase } from "@/lib/cases/commands/filing";
import { caseDetail } from "@/lib/cases/queries/detail";
import { queuePage } from "@/lib/cases/queries/queues";
import * as cases from "@/lib/cases/schema";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { acceptCase } from "./commands/assign";
import { instruct } from "./commands/instruct";
import { signItems } from "./commands/sign";
import { completeItem, exemptItem } from "./commands/work";
import { INSTRUCTION_PUBLIC_TITLE } from "./rules";
import * as schema from "./schema";

const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const WORDS = "请供电部门本周到现场，先接临时用电";
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

const versionOf = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).version;

async function accepted(): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "变压器增容久拖不决", ...contact };
  const { number } = await fileCase(park.people.contact, cases.fileCase.parse(draft), monday);
  const input = {
    number,
    version: await versionOf(number),
    withSupport: "chosen",
    supportIds: [park.departments.support.id],
  };
  await acceptCase(park.people.triage, checklistInput(input), hours(1));
  return number;
}

const checklistInput = (input: object) => schema.accept.parse(input);

async function give(number: string, more: object = {}, by: Actor = park.people.leader, now = hours(2)) {
  const input = { number, version: await versionOf(number), text: WORDS, dueOn: "2026-11-05", ...more };
  await instruct(by, schema.instruct.parse(input), now);
}

const instructionIn = (number: string) =>
  db.item.findFirstOrThrow({ where: { case: { number }, instructedById: { not: null } } });

test("a linked leader's instruction is a line with a date, for the lead department, signed by the leader", async () => {
  const number = await accepted();
  await give(number);
  const item = await instructionIn(number);
  expect(item).toMatchObject({
    title: WORDS,
    mandatory: true,
    isLead: true,
    departmentId: park.departments.lead.id,
    instructedById: park.people.leader.id,
    instructedByName: park.people.leader.name,
    signedAt: null,
  });
  // Thursday, the closing hour of the day that was named.
  expect(item.dueAt).toEqual(new Date("2026-11-05T10:00:00Z"));
  expect((await verify(hours(2), `case:${item.caseId}`)).mismatches).toEqual([]);
});

test("it waits on the desks of the department and of the leader until it is done", async () => {
  const number = await accepted();
  await give(number);
  const standsOn = async (actor: Actor) =>
    (await queuePage(actor, "instructed", {}, undefined, hours(3))).rows.some((row) => row.number === number);
  const { leader, liaison, reviewer, farLiaison, supportLiaison } = park.people;
  for (const actor of [leader, liaison, reviewer]) expect(await standsOn(actor), actor.name).toBe(true);
  for (const actor of [farLiaison, supportLiaison]) expect(await standsOn(actor), actor.name).toBe(false);

  await signItems(liaison, schema.signItems.parse({ number, version: await versionOf(number) }), hours(4));
  const { id: itemId, version } = await instructionIn(number);
  const done = { number, itemId, itemVersion: version, note: "已接通临时用电" };
  await completeItem(liaison, schema.completeItem.parse(done), hours(5));
  expect(await standsOn(leader)).toBe(false);
});

test("a department that signed for the case has signed for the instruction", async () => {
  const number = await accepted();
  await signItems(park.people.liaison, schema.signItems.parse({ number, version: await versionOf(number) }), hours(2));
  await give(number, {}, park.people.leader, hours(3));
  const item = await instructionIn(number);
  expect(item).toMatchObject({ signedAt: hours(3), personId: park.people.liaison.id });
  expect((await verify(hours(3), `case:${item.caseId}`)).mismatches).toEqual([]);
});

test("it may go to a supporting department, but to none that has no part in the case", async () => {
  const number = await accepted();
  await give(number, { departmentId: park.departments.support.id });
  expect(await instructionIn(number)).toMatchObject({ departmentId: park.departments.support.id, isLead: false });
  const before = await versionOf(number);
  await expect(give(number, { departmentId: park.departments.far.id })).rejects.toMatchObject({
    code: "departmentNotOnCase",
    field: "departmentId",
  });
  expect(await versionOf(number)).toBe(before);
});

test.each([
  ["2026-11-02", "dayNotAhead"],
  ["2026-10-30", "dayNotAhead"],
  ["2026-11-07", "dayNotWorking"],
  ["2027-06-01", "dayTooFar"],
])("by %s it is refused: %s", async (dueOn, code) => {
  const number = await accepted();
  await expect(give(number, { dueOn })).rejects.toMatchObject({ code, field: "dueOn" });
  expect(await db.item.count({ where: { case: { number }, instructedById: { not: null } } })).toBe(0);
});

test("only a leader who is linked to the enterprise instructs", async () => {
  const number = await accepted();
  await expect(give(number, {}, park.people.reviewer)).rejects.toMatchObject({ code: "notYours" });
  await expect(give(number, {}, park.people.manager)).rejects.toMatchObject({ code: "notYours" });
  await db.link.updateMany({
    where: { enterpriseId: park.enterprises.own.id, slot: "leader" },
    data: { endedAt: hours(2) },
  });
  await expect(give(number)).rejects.toMatchObject({ code: "notFound" });
  await db.link.updateMany({
    where: { enterpriseId: park.enterprises.own.id, slot: "leader" },
    data: { endedAt: null },
  });
});

test("a leader's word is not waived", async () => {
  const number = await accepted();
  await signItems(park.people.liaison, schema.signItems.parse({ number, version: await versionOf(number) }), hours(2));
  await give(number, {}, park.people.leader, hours(3));
  const { id: itemId, version } = await instructionIn(number);
  const input = schema.exemptItem.parse({ number, itemId, itemVersion: version, reason: "不适用" });
  await expect(exemptItem(park.people.liaison, input, hours(4))).rejects.toMatchObject({ code: "instructionStands" });
});

test("the enterprise reads that its leader follows the matter, and never the words", async () => {
  const number = await accepted();
  await signItems(park.people.liaison, schema.signItems.parse({ number, version: await versionOf(number) }), hours(2));
  await give(number, {}, park.people.leader, hours(3));
  const { id: itemId, version } = await instructionIn(number);
  const done = { number, itemId, itemVersion: version, note: "已到现场" };
  await completeItem(park.people.liaison, schema.completeItem.parse(done), hours(5));
  const detail = await caseDetail(park.people.contact, number, hours(6));
  expect(detail?.items.map(({ publicTitle }) => publicTitle)).toContain(INSTRUCTION_PUBLIC_TITLE);
  expect(JSON.stringify(detail?.events)).not.toContain(WORDS);
  expect(detail?.events.map(({ event }) => event.kind)).not.toContain("instructed");
});
