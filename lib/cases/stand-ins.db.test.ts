import { beforeAll, beforeEach, expect, test } from "vitest";
import type * as z from "zod";
import { type Actor, inNameOf, mintActor, type Role } from "@/lib/actor";
import { actorOf } from "@/lib/auth";
import { inCapacity } from "@/lib/capacity";
import { approveAnswer, proposeAnswer } from "@/lib/checklist/commands/answer";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import { completeItem } from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import { dayOf, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { askExtension, decideExtension } from "@/lib/extensions/commands";
import * as extensions from "@/lib/extensions/schema";
import { decideGreenChannel, grantGreenChannel, proposeGreenChannel } from "@/lib/green-channel/commands";
import * as greening from "@/lib/green-channel/schema";
import { endAbsence, nameStandIn } from "@/lib/people/commands/absences";
import { personForSession } from "@/lib/people/queries";
import * as people from "@/lib/people/schema";
import { decideReclassification, reclassify } from "@/lib/reclassification/commands";
import * as reclassifying from "@/lib/reclassification/schema";
import { askSuspension, decideSuspension } from "@/lib/suspensions/commands";
import * as suspensions from "@/lib/suspensions/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { fileCase } from "./commands/filing";
import { addNote } from "./commands/talking";
import { capacitiesFor } from "./queries/capacities";
import { deedsFor } from "./queries/deeds";
import { caseDetail } from "./queries/detail";
import { queueCounts, queuePage } from "./queries/queues";
import * as cases from "./schema";

const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
let park: Park;
beforeAll(async () => {
  park = await makePark();
});
beforeEach(() => db.absence.deleteMany());

const versionOf = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).version;

async function filed(): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "变压器增容", ...contact };
  return (await fileCase(park.people.contact, cases.fileCase.parse(draft), monday)).number;
}

async function assigned(): Promise<string> {
  const number = await filed();
  await acceptCase(park.people.triage, checklist.accept.parse({ number, version: await versionOf(number) }), hours(1));
  return number;
}

/** The absent person's own form, as the page of their account sends it. */
async function away(absent: Actor, standIn: Actor, firstOn = "2026-11-02", lastOn = "2026-11-06"): Promise<string> {
  const input = { personId: absent.id, standInId: standIn.id, firstOn, lastOn, reason: "leave" };
  return (await nameStandIn(absent, people.nameStandIn.parse(input), momentAt(firstOn, 0))).absenceId;
}

/** Who asks, read anew as every request does. */
async function asking(person: Actor, now = hours(2)): Promise<Actor> {
  const found = await personForSession(person.id ?? "", dayOf(now));
  const actor = found && actorOf(found);
  if (!actor) throw new Error("nobody");
  return actor;
}

type Command<Input> = (actor: Actor, input: Input, now: Date) => Promise<unknown>;

/** What a form of the desk does: the command, in the capacity the law has it in. */
async function does<Schema extends z.ZodType<{ number: string }>>(
  person: Actor,
  [schema, command]: [Schema, Command<z.output<Schema>>],
  sent: Record<string, unknown> & { number: string },
  now = hours(2),
): Promise<void> {
  const actor = await asking(person, now);
  // Deciding says which version was seen; talk and work on an item do not.
  const isDecision = !("version" in sent) && !("itemVersion" in sent);
  const { version: _, ...rest } = sent;
  const input = schema.parse(isDecision ? { ...rest, version: await versionOf(sent.number) } : rest);
  await inCapacity(await capacitiesFor(actor, sent.number), (capacity) => command(capacity, input, now));
}

const SIGN = [checklist.signItems, signItems] as [typeof checklist.signItems, typeof signItems];
const NOTE = [cases.addNote, addNote] as [typeof cases.addNote, typeof addNote];
const PROPOSE = [cases.proposeAnswer, proposeAnswer] as [typeof cases.proposeAnswer, typeof proposeAnswer];
const APPROVE = [cases.approveAnswer, approveAnswer] as [typeof cases.approveAnswer, typeof approveAnswer];
const ASK = [extensions.askExtension, askExtension] as [typeof extensions.askExtension, typeof askExtension];
const DECIDE = [extensions.decideExtension, decideExtension] as [
  typeof extensions.decideExtension,
  typeof decideExtension,
];
const ASK_SUSPENSION = [suspensions.askSuspension, askSuspension] as [
  typeof suspensions.askSuspension,
  typeof askSuspension,
];
const SUSPEND = [suspensions.decideSuspension, decideSuspension] as [
  typeof suspensions.decideSuspension,
  typeof decideSuspension,
];
const PROPOSE_GREEN = [greening.askGreenChannel, proposeGreenChannel] as [
  typeof greening.askGreenChannel,
  typeof proposeGreenChannel,
];
const GRANT_GREEN = [greening.askGreenChannel, grantGreenChannel] as [
  typeof greening.askGreenChannel,
  typeof grantGreenChannel,
];
const GREEN = [greening.decideGreenChannel, decideGreenChannel] as [
  typeof greening.decideGreenChannel,
  typeof decideGreenChannel,
];
const RECLASSIFY = [reclassifying.reclassify, reclassify] as [typeof reclassifying.reclassify, typeof reclassify];
const LENGTHEN = [reclassifying.decideReclassification, decideReclassification] as [
  typeof reclassifying.decideReclassification,
  typeof decideReclassification,
];
const REPLY = { outcome: "solved", disposalMode: "studiedTransferred", replyText: "已经办好，请企业确认。" };
const MORE = { days: 2, reason: "superiorReply", note: "等市级批复" };

async function makeColleague(roles: Role[], departmentId?: string): Promise<Actor> {
  const name = `${roles[0]}-${crypto.randomUUID().slice(0, 8)}`;
  const grants = { create: roles.map((role) => ({ role, fromAt: monday })) };
  const row = await db.person.create({ data: { login: `${name}-c`, name, createdAt: monday, departmentId, grants } });
  const none = { title: null, departmentName: null, enterpriseId: null, enterpriseName: null };
  return mintActor({ id: row.id, name, roles, departmentId: departmentId ?? null, ...none });
}

const lastEvent = async (number: string) => {
  const { id } = await db.case.findUniqueOrThrow({ where: { number }, select: { id: true } });
  return db.event.findFirstOrThrow({ where: { stream: `case:${id}` }, orderBy: { sequence: "desc" } });
};

test("a stand-in takes the absent liaison's step: the work stays theirs, and the log and the chain name both", async () => {
  const { liaison, reviewer } = park.people;
  const number = await assigned();
  await expect(does(reviewer, SIGN, { number })).rejects.toMatchObject({ code: "notYours" });
  await away(liaison, reviewer);
  await does(reviewer, SIGN, { number });

  const row = await db.case.findUniqueOrThrow({ where: { number }, include: { items: true } });
  expect(row.handlerId).toBe(liaison.id);
  expect(
    row.items.filter(({ departmentId }) => departmentId === liaison.departmentId).map((item) => item.personId),
  ).toEqual([liaison.id, liaison.id, liaison.id]);
  expect(await lastEvent(number)).toMatchObject({
    kind: "itemSigned",
    actorId: reviewer.id,
    actorName: reviewer.name,
    actorRole: "departmentLiaison",
    onBehalfOfId: liaison.id,
    onBehalfOfName: liaison.name,
  });
  const [item] = row.items.filter(({ departmentId }) => departmentId === liaison.departmentId);
  const done = { number, itemId: item?.id, itemVersion: 99, note: "已办" };
  const complete = [checklist.completeItem, completeItem] as [typeof checklist.completeItem, typeof completeItem];
  await does(reviewer, complete, done, hours(3));
  const completed = await db.item.findUniqueOrThrow({ where: { id: item?.id ?? "" } });
  expect(completed).toMatchObject({ personId: liaison.id, completedByName: `${reviewer.name}（代${liaison.name}）` });
  expect((await verify(hours(4), `case:${row.id}`)).mismatches).toEqual([]);

  const deeds = await deedsFor(await asking(liaison), undefined);
  expect(deeds.rows.map(({ kind, standInName, about }) => [kind, standInName, about?.number])).toEqual([
    ["itemCompleted", reviewer.name, number],
    ["itemSigned", reviewer.name, number],
  ]);
  expect((await deedsFor(await asking(reviewer), undefined)).rows).toEqual([]);
});

test("one's own right comes first, unless the work lies in the absent person's hands", async () => {
  const { liaison } = park.people;
  const colleague = await makeColleague(["departmentLiaison"], liaison.departmentId ?? "");
  await away(liaison, colleague);
  const fresh = await assigned();
  await does(colleague, SIGN, { number: fresh });
  expect(await lastEvent(fresh)).toMatchObject({ actorId: colleague.id, onBehalfOfId: null });
  const theirs = await assigned();
  await does(liaison, SIGN, { number: theirs });
  await does(colleague, NOTE, { number: theirs, version: undefined, text: "代为联系" });
  expect(await lastEvent(theirs)).toMatchObject({ actorId: colleague.id, onBehalfOfId: liaison.id });
  const shown = await caseDetail(await asking(colleague), theirs, hours(2));
  expect(shown?.actsFor).toEqual([liaison.name]);
  expect((await caseDetail(await asking(colleague), fresh, hours(2)))?.actsFor).toEqual([]);
});

test("on a colleague's desk stands what lies in their hands, not what waits for the department anyway", async () => {
  const { liaison } = park.people;
  const colleague = await makeColleague(["departmentLiaison"], liaison.departmentId ?? "");
  await away(liaison, colleague);
  const [theirs, own] = [await assigned(), await assigned()];
  await does(liaison, SIGN, { number: theirs });
  await does(colleague, SIGN, { number: own });
  const actor = await asking(colleague);
  const [desk] = actor.standsInFor ?? [];
  if (!desk) throw new Error("no desk");
  const numbers = async (inHandsOf?: string) =>
    (await queuePage(desk, "working", { inHandsOf }, undefined, hours(3))).rows.map(({ number }) => number);
  expect(await numbers()).toEqual(expect.arrayContaining([theirs, own]));
  expect(await numbers(desk.id ?? "")).toContain(theirs);
  expect(await numbers(desk.id ?? "")).not.toContain(own);
  const counts = await queueCounts(desk, hours(3), actor);
  expect(counts.working).toBe((await numbers(desk.id ?? "")).length);
  expect(counts.toSign).toBeUndefined();
});

test("sight, queues and rights run from the first midnight in the park to the last", async () => {
  const { policyEditor, triage } = park.people;
  const number = await filed();
  await away(triage, policyEditor, "2026-11-03", "2026-11-04");
  const seen = async (now: Date) => {
    const actor = await asking(policyEditor, now);
    const detail = await caseDetail(actor, number, now);
    return [detail !== null, detail?.verbs.includes("accept") ?? false, actor.standsInFor?.length ?? 0];
  };
  expect(await seen(new Date("2026-11-02T15:59:59Z"))).toEqual([false, false, 0]);
  expect(await seen(new Date("2026-11-02T16:00:00Z"))).toEqual([true, true, 1]);
  expect(await seen(new Date("2026-11-04T15:59:59Z"))).toEqual([true, true, 1]);
  expect(await seen(new Date("2026-11-04T16:00:00Z"))).toEqual([false, false, 0]);

  const [desk] = (await asking(policyEditor, hours(25))).standsInFor ?? [];
  if (!desk) throw new Error("no desk");
  expect((await queuePage(desk, "toTriage", {}, undefined, hours(25))).rows.map((row) => row.number)).toContain(number);
  expect((await queueCounts(desk, hours(25))).toTriage).toBe((await queueCounts(triage, hours(25))).toTriage);
  expect(await queueCounts(await asking(policyEditor, hours(25)), hours(25))).toEqual({});
});

test("rights end at once: ended early, account closed, role gone, department changed", async () => {
  const { liaison, reviewer } = park.people;
  const number = await assigned();
  const absenceId = await away(liaison, reviewer);
  const lent = async () => (await asking(reviewer)).standsInFor?.map(({ id, roles }) => [id, ...roles]);
  expect(await lent()).toEqual([[liaison.id, "departmentLiaison"]]);

  const id = liaison.id ?? "";
  await db.person.update({ where: { id }, data: { disabledAt: hours(1) } });
  expect(await lent()).toEqual([]);
  await db.person.update({ where: { id }, data: { disabledAt: null, departmentId: park.departments.far.id } });
  expect(await lent()).toEqual([]);
  await db.person.update({ where: { id }, data: { departmentId: liaison.departmentId } });
  await db.roleGrant.updateMany({ where: { personId: id }, data: { endedAt: hours(1) } });
  expect(await lent()).toEqual([]);
  await db.roleGrant.updateMany({ where: { personId: id }, data: { endedAt: null } });
  expect(await lent()).toEqual([[liaison.id, "departmentLiaison"]]);

  await endAbsence(liaison, people.endAbsence.parse({ absenceId }), hours(2));
  expect(await lent()).toEqual([]);
  await expect(does(reviewer, SIGN, { number }, hours(3))).rejects.toMatchObject({ code: "notYours" });
  expect((await db.case.findUniqueOrThrow({ where: { number } })).handlerId).toBeNull();
});

test("a case nobody lent a sight of does not exist for the stand-in of yesterday", async () => {
  const { policyEditor, triage } = park.people;
  const number = await filed();
  const absenceId = await away(triage, policyEditor);
  await does(policyEditor, NOTE, { number, version: undefined, text: "已看" });
  await endAbsence(park.people.administrator, people.endAbsence.parse({ absenceId }), hours(2));
  await expect(does(policyEditor, NOTE, { number, version: undefined, text: "再看" }, hours(3))).rejects.toMatchObject({
    code: "notFound",
  });
});

test("two pairs of eyes: whoever drafted the answer, as stand-in or through one, does not sign it", async () => {
  const { liaison, reviewer } = park.people;
  const number = await assigned();
  await does(liaison, SIGN, { number });
  await db.item.updateMany({ where: { case: { number } }, data: { completedAt: hours(2), completedByName: "某人" } });
  await away(liaison, reviewer);
  await does(reviewer, PROPOSE, { number, ...REPLY }, hours(3));
  await expect(does(reviewer, APPROVE, { number }, hours(4))).rejects.toMatchObject({ code: "ownWork" });
  expect((await caseDetail(await asking(reviewer), number, hours(4)))?.verbs).not.toContain("approveAnswer");
  // The absent person, in whose name it was drafted, does not sign it either, should they be a reviewer too.
  const both = mintActor({ ...liaison, roles: ["departmentLiaison", "departmentReviewer"] });
  const input = cases.approveAnswer.parse({ number, version: 99 });
  await expect(approveAnswer(both, input, hours(4))).rejects.toMatchObject({ code: "ownWork" });
  // Nor does the reviewer get around it by having their own desk looked after by the one who drafted.
  const other = await makeColleague(["departmentReviewer"], liaison.departmentId ?? "");
  const inNameOfOther = mintActor(inNameOf(other, { id: reviewer.id ?? "", name: reviewer.name }));
  await expect(approveAnswer(inNameOfOther, input, hours(4))).rejects.toMatchObject({ code: "ownWork" });
  await approveAnswer(other, input, hours(4));
  expect(await lastEvent(number)).toMatchObject({ kind: "answered", actorId: other.id, onBehalfOfId: null });
});

test("two pairs of eyes: whoever asked for more time does not grant it in the manager's name", async () => {
  const { liaison, manager, triage } = park.people;
  const number = await assigned();
  await does(liaison, SIGN, { number });
  await does(liaison, ASK, { number, ...MORE }, hours(24));
  await away(manager, liaison);
  const decision = { number, ruling: "granted", note: "同意" };
  await expect(does(liaison, DECIDE, decision, hours(25))).rejects.toMatchObject({ code: "ownRequest" });
  expect((await caseDetail(await asking(liaison), number, hours(25)))?.verbs).not.toContain("decideExtension");
  await db.absence.deleteMany();
  await away(manager, triage);
  await does(triage, DECIDE, decision, hours(26));
  expect(await lastEvent(number)).toMatchObject({
    kind: "extensionGranted",
    actorId: triage.id,
    onBehalfOfId: manager.id,
  });
});

test("two pairs of eyes: nor does whoever asked decide on a special step, the green channel or a longer promise", async () => {
  const { liaison, manager, triage } = park.people;
  const number = await assigned();
  await does(liaison, SIGN, { number });
  const step = { step: "hearing", fromOn: "2026-11-04", toOn: "2026-11-06", basis: "依法举行听证" };
  await does(liaison, ASK_SUSPENSION, { number, ...step }, hours(24));
  await does(triage, PROPOSE_GREEN, { number, ground: "production", reason: "厂区停电,整条生产线停产" }, hours(24));
  await does(triage, RECLASSIFY, { number, tier: "D", reason: "policyNeeded", note: "需上级出台政策" }, hours(24));
  const decision = { number, ruling: "granted", note: "同意" };

  await away(manager, liaison);
  await expect(does(liaison, SUSPEND, decision, hours(25))).rejects.toMatchObject({ code: "ownRequest" });
  await db.absence.deleteMany();
  await away(manager, triage);
  await expect(does(triage, GREEN, decision, hours(25))).rejects.toMatchObject({ code: "ownRequest" });
  await expect(does(triage, LENGTHEN, decision, hours(25))).rejects.toMatchObject({ code: "ownRequest" });
  const verbs = (await caseDetail(await asking(triage), number, hours(25)))?.verbs;
  expect(verbs).toContain("decideSuspension");
  expect(verbs).not.toContain("decideGreenChannel");
  expect(verbs).not.toContain("decideReclassification");
  await does(triage, SUSPEND, decision, hours(26));
  expect(await lastEvent(number)).toMatchObject({ kind: "suspensionGranted", onBehalfOfId: manager.id });

  // A refusal is not got around by granting it unasked in the manager's name.
  await does(manager, GREEN, { number, ruling: "refused", note: "不符合条件" }, hours(27));
  const again = { number, ground: "production", reason: "厂区停电,整条生产线停产" };
  await expect(does(triage, GRANT_GREEN, again, hours(28))).rejects.toMatchObject({ code: "ownRequest" });
});

test("whoever worked on a case in another's name does not call back about it", async () => {
  const { liaison } = park.people;
  const both = await makeColleague(["callBackOfficer", "departmentReviewer"], liaison.departmentId ?? "");
  const number = await assigned();
  await away(liaison, both);
  await does(both, SIGN, { number });
  await db.case.update({ where: { number }, data: { state: "settled" } });
  expect((await caseDetail(await asking(both), number, hours(3)))?.verbs).not.toContain("callBack");
  expect((await caseDetail(park.people.callBack, number, hours(3)))?.verbs).toContain("callBack");
});
