import { beforeEach, expect, test } from "vitest";
import { type Actor, inNameOf, mintActor, systemActor } from "@/lib/actor";
import { fileCase } from "@/lib/cases/commands/filing";
import { caseDetail } from "@/lib/cases/queries/detail";
import * as cases from "@/lib/cases/schema";
import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { tellNews } from "@/lib/notices/jobs";
import { noticeList } from "@/lib/notices/queries/centre";
import { hrefOf } from "@/lib/notices/rules";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { joinTopic, linkCases, unlinkCase } from "./commands/cases";
import { changeTopic, openTopic } from "./commands/open";
import { dismissProposal, setNumbers } from "./commands/proposals";
import { decideMeasure, giveUpTopic, remindOwner, reopenTopic, settleTopic } from "./commands/work";
import { remindTopicOwners } from "./jobs";
import { coveredPage, toldPage, topicOfCase, topicsToJoin } from "./queries/covered";
import { topicDetail } from "./queries/detail";
import { proposals } from "./queries/proposals";
import { topicFigures, topicPage } from "./queries/register";
import * as schema from "./schema";

const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const days = (count: number) => hours(24 * count);
const RESULT = "已统一调整峰谷时段，各企业从下月起按新时段计费。";
let park: Park;
let third: Actor;

beforeEach(async () => {
  park = await makePark();
  third = await strangerOfAThirdEnterprise();
});

async function strangerOfAThirdEnterprise(): Promise<Actor> {
  const creditCode = `91500114${crypto.randomUUID().replaceAll("-", "").slice(0, 10).toUpperCase()}`;
  const facts = {
    creditCode,
    name: `濯水铝材有限公司-${park.tag}`,
    shortName: `濯水铝材${park.tag}`,
    park: "正阳工业园区",
  };
  const { id } = await db.enterprise.create({ data: { ...facts, createdAt: monday, grams: [] } });
  const name = `third-${park.tag}`;
  const grants = { create: [{ role: "enterpriseContact", fromAt: monday }] };
  const row = await db.person.create({ data: { login: name, name, createdAt: monday, enterpriseId: id, grants } });
  return mintActor({ ...park.people.stranger, id: row.id, name, enterpriseId: id, enterpriseName: facts.name });
}

async function filed(by: Actor, at = monday): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "峰谷时段不合理请求调整", ...contact };
  return (await fileCase(by, cases.fileCase.parse(draft), at)).number;
}

const filers = () => [park.people.contact, park.people.stranger, third];

async function threeCases(): Promise<[string, string, string]> {
  const numbers: string[] = [];
  for (const filer of filers()) numbers.push(await filed(filer));
  return numbers as [string, string, string];
}

const opening = (more: object) =>
  schema.openTopic.parse({
    title: "峰谷时段与生产班次错位",
    problem: "多家连续生产企业反映峰谷时段与班次错位，电费上升。",
    ownerId: park.people.liaison.id,
    leadDepartmentId: park.departments.lead.id,
    typeCode: park.type.code,
    ...more,
  });

async function opened(numbers: readonly string[], at = hours(1)): Promise<string> {
  return (await openTopic(park.people.triage, opening({ numbers }), at)).topicId;
}

const versionOf = async (topicId: string) => (await db.topic.findUniqueOrThrow({ where: { id: topicId } })).version;

async function decide(topicId: string, dueOn = "2026-11-20", actor: Actor = park.people.liaison, at = hours(2)) {
  const measure = "与供电单位商定新的峰谷时段，报批后统一执行。";
  await decideMeasure(
    actor,
    schema.decideMeasure.parse({ topicId, version: await versionOf(topicId), measure, dueOn }),
    at,
  );
}

async function settle(topicId: string, actor: Actor = park.people.liaison, result = RESULT, at = days(10)) {
  await settleTopic(actor, schema.settleTopic.parse({ topicId, version: await versionOf(topicId), result }), at);
}

async function end(
  command: typeof giveUpTopic,
  topicId: string,
  actor: Actor = park.people.manager,
  at = days(11),
): Promise<void> {
  await command(
    actor,
    schema.giveUpTopic.parse({ topicId, version: await versionOf(topicId), reason: "情况有变" }),
    at,
  );
}

/** What verify says of a topic and of its cases. */
async function mismatches(topicId: string, numbers: readonly string[], now = days(20)) {
  const rows = await db.case.findMany({ where: { number: { in: [...numbers] } } });
  const streams = [`topic:${topicId}`, ...rows.map(({ id }) => `case:${id}`)];
  const reports = await Promise.all(streams.map((stream) => verify(now, stream)));
  return reports.flatMap((report) => report.mismatches);
}

/** Everything a refused command must leave as it was. */
async function everything() {
  const [topics, links, events] = await Promise.all([
    db.topic.findMany({ orderBy: { id: "asc" } }),
    db.topicCase.findMany({ orderBy: { caseId: "asc" } }),
    db.event.count(),
  ]);
  return JSON.stringify({ topics, links, events });
}

async function refused(attempt: () => Promise<unknown>, refusal: object) {
  const before = await everything();
  await expect(attempt()).rejects.toMatchObject(refusal);
  expect(await everything()).toBe(before);
}

test("from three like cases to everybody who met the problem being told, and the history says the same as the rows", async () => {
  const { people } = park;
  const numbers = await threeCases();
  const codes = async () => (await proposals(people.triage, hours(1)))?.map(({ typeCode }) => typeCode);
  expect(await codes()).toContain(park.type.code);
  const topicId = await opened(numbers);
  expect(await codes()).not.toContain(park.type.code);
  await decide(topicId);
  expect(await topicDetail(people.liaison, topicId, hours(3))).toMatchObject({ state: "decided", lamp: "green" });
  await settle(topicId);

  expect(await topicDetail(people.manager, topicId, days(12))).toMatchObject({
    state: "settled",
    result: RESULT,
    lamp: "done",
    total: 3,
    hidden: 0,
  });
  expect(await mismatches(topicId, numbers)).toEqual([]);
  await tellNews(days(10));
  const told = await db.notice.findMany({ where: { kind: "topicSettled", case: { number: { in: numbers } } } });
  const toldIds = new Set(told.map(({ personId }) => personId));
  for (const { id } of filers()) expect(toldIds).toContain(id);
});

test("each enterprise reads the result in its own request's history, and nothing of the others", async () => {
  const numbers = await threeCases();
  const topicId = await opened(numbers);
  await decide(topicId);
  const before = await caseDetail(park.people.contact, numbers[0], days(9));
  expect(before?.events.map(({ event }) => event.kind)).not.toContain("topicJoined");
  expect(JSON.stringify(before)).not.toContain("峰谷时段与生产班次错位");
  await settle(topicId);
  const shown = await caseDetail(park.people.contact, numbers[0], days(12));
  const said = shown?.events.find(({ event }) => event.kind === "topicSettled");
  expect(said?.event).toMatchObject({ result: RESULT, topicId: "" });
  const text = JSON.stringify(shown);
  expect(text).not.toContain(topicId);
  expect(text).not.toContain(park.enterprises.other.name);
  expect(text).not.toContain(numbers[1]);
});

test("a result, or a title, that names an enterprise is not sent to others", async () => {
  const topicId = await opened(await threeCases());
  await decide(topicId);
  const naming = `已与濯水铝材${park.tag}协商，统一调整时段。`;
  await refused(() => settle(topicId, park.people.liaison, naming), {
    code: "textNamesEnterprise",
    field: "result",
    particulars: { name: `濯水铝材${park.tag}` },
  });
  await db.topic.update({ where: { id: topicId }, data: { title: park.enterprises.own.name } });
  await refused(() => settle(topicId), { code: "titleNamesEnterprise" });
});

test("fewer than three cases are no common problem, neither at the beginning nor later", async () => {
  const { triage, manager } = park.people;
  const [one, two, three] = await threeCases();
  await refused(() => openTopic(triage, opening({ numbers: [one, two] }), hours(1)), {
    code: "topicNeedsThree",
    field: "numbers",
    particulars: { count: 2 },
  });
  await refused(() => openTopic(triage, opening({ more: `${one} ${two} ${one}` }), hours(1)), {
    code: "topicNeedsThree",
    field: "more",
  });
  const topicId = await opened([one, two, three]);
  const take = (number: string) => unlinkCase(manager, schema.unlinkCase.parse({ topicId, number }), hours(2));
  await refused(() => take(three), { code: "topicNeedsThree" });
  const four = await filed(third, hours(3));
  await joinTopic(triage, schema.joinTopic.parse({ topicId, number: four }), hours(4));
  await take(three);
  await refused(() => take(three), { code: "notFound" });
  expect(await mismatches(topicId, [one, two, three, four])).toEqual([]);
});

test("a case is part of one common problem at most, also when two people link it at the same moment", async () => {
  const { triage, triageTwo, manager } = park.people;
  const numbers = await threeCases();
  const first = await opened(numbers);
  const others: string[] = [];
  for (const filer of filers()) others.push(await filed(filer, hours(2)));
  const second = await opened(others, hours(3));
  await refused(() => joinTopic(triage, { topicId: second, number: numbers[0] }, hours(4)), {
    code: "caseInTopic",
    field: "topicId",
    particulars: { number: numbers[0] },
  });
  await refused(() => linkCases(triage, schema.linkCases.parse({ topicId: second, more: numbers[1] }), hours(4)), {
    code: "caseInTopic",
    field: "more",
  });
  const fresh = await filed(third, hours(5));
  const both = await Promise.allSettled([
    joinTopic(triageTwo, { topicId: first, number: fresh }, hours(6)),
    joinTopic(manager, { topicId: second, number: fresh }, hours(6)),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.topicCase.count({ where: { case: { number: fresh } } })).toBe(1);

  const free: string[] = [];
  for (const filer of filers()) free.push(await filed(filer, hours(7)));
  const openings = await Promise.allSettled([opened(free, hours(8)), opened(free.toReversed(), hours(8))]);
  expect(openings.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a measure is due today or later; its owner must be there; a number nobody has is named", async () => {
  const { triage, manager, auditor } = park.people;
  const numbers = await threeCases();
  const topicId = await opened(numbers);
  await refused(() => decide(topicId, "2026-11-01"), { code: "dayPast", field: "dueOn" });
  await decide(topicId, dayOf(hours(2)));
  const facts = { topicId, title: "峰谷时段与班次错位", problem: "多家企业反映峰谷时段错位。" };
  const changed = async (more: object) =>
    changeTopic(
      manager,
      schema.changeTopic.parse({
        ...facts,
        version: await versionOf(topicId),
        ownerId: park.people.liaison.id,
        leadDepartmentId: park.departments.lead.id,
        ...more,
      }),
      hours(3),
    );
  const { id: gone } = park.people.supportLiaison;
  await db.person.update({ where: { id: gone ?? "" }, data: { disabledAt: hours(1) } });
  await refused(() => changed({ ownerId: gone }), { code: "ownerDisabled", field: "ownerId" });
  await refused(() => changed({ ownerId: auditor.id }), { code: "ownerUnknown", field: "ownerId" });
  await refused(() => changed({ ownerId: park.people.contact.id }), { code: "ownerUnknown", field: "ownerId" });
  const more = numbers.map((number) => `${number.slice(0, -3)}999`).join(" ");
  await refused(() => linkCases(triage, schema.linkCases.parse({ topicId, more }), hours(4)), {
    code: "casesUnknown",
    field: "more",
  });
  await refused(() => linkCases(triage, schema.linkCases.parse({ topicId }), hours(4)), { code: "casesMissing" });
  // Whoever had it before their account was closed may keep it until somebody takes over.
  await db.person.update({ where: { id: park.people.liaison.id ?? "" }, data: { disabledAt: hours(1) } });
  await changed({});
  expect(await mismatches(topicId, numbers)).toEqual([]);
});

test("who may not act is refused, and who does not see it finds nothing", async () => {
  const { people } = park;
  const numbers = await threeCases();
  for (const actor of [people.liaison, people.specialist, people.leader, people.auditor, people.contact])
    await refused(() => openTopic(actor, opening({ numbers }), hours(1)), { code: "notAllowed" });
  const topicId = await opened(numbers);
  for (const actor of [people.triage, people.leader, people.reviewer, people.auditor])
    await refused(() => decide(topicId, "2026-11-20", actor), { code: "notAllowed" });
  for (const actor of [people.farLiaison, people.specialist, people.supervisor, people.callBack, people.contact]) {
    await refused(() => decide(topicId, "2026-11-20", actor), { code: "notFound" });
    expect(await topicDetail(actor, topicId, hours(3))).toBeNull();
    expect(await topicPage(actor, {}, hours(3))).toSatisfy((page) => page === null || page.rows.length === 0);
  }
  await refused(() => settle(topicId), { code: "topicNotNow" });
  await decide(topicId);
  await refused(() => end(giveUpTopic, topicId, people.triage), { code: "notAllowed" });
  await refused(() => end(reopenTopic, topicId), { code: "topicNotNow" });
});

test("somebody who was slower is told who was faster; a reminder stops nobody", async () => {
  const topicId = await opened(await threeCases());
  await decide(topicId);
  const version = await versionOf(topicId);
  expect(await remindOwner(topicId, days(12))).toBe(true);
  await decideMeasure(
    park.people.manager,
    schema.decideMeasure.parse({ topicId, version, measure: "改为分两步执行新的时段。", dueOn: "2026-12-20" }),
    days(12),
  );
  const late = schema.settleTopic.parse({ topicId, version, result: RESULT });
  await refused(() => settleTopic(park.people.liaison, late, days(13)), {
    code: "changedMeanwhile",
    particulars: { by: park.people.manager.name },
  });
  const seen = { ...late, version: await versionOf(topicId) };
  const twice = await Promise.allSettled([
    settleTopic(park.people.liaison, seen, days(14)),
    settleTopic(park.people.manager, seen, days(14)),
  ]);
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("given up it tells no enterprise; reopened it stands where it stood", async () => {
  const numbers = await threeCases();
  const topicId = await opened(numbers);
  await end(giveUpTopic, topicId);
  const kinds = async () =>
    (await caseDetail(park.people.contact, numbers[0], days(12)))?.events.map((one) => one.event.kind);
  expect(await kinds()).not.toContain("topicSettled");
  expect(await topicDetail(park.people.leader, topicId, days(12))).toMatchObject({ state: "givenUp", lamp: null });
  await end(reopenTopic, topicId, park.people.triage, days(13));
  expect(await topicDetail(park.people.leader, topicId, days(14))).toMatchObject({ state: "open", gaveUpReason: "" });
  await decide(topicId, "2026-11-20", park.people.manager, days(14));
  await settle(topicId, park.people.manager, RESULT, days(15));
  await end(reopenTopic, topicId, park.people.triage, days(16));
  expect(await topicDetail(park.people.leader, topicId, days(16))).toMatchObject({ state: "decided", lamp: "yellow" });
  await settle(topicId, park.people.manager, "第二次调整已经执行。", days(17));
  expect((await kinds())?.filter((kind) => kind === "topicSettled")).toHaveLength(2);
  expect(await mismatches(topicId, numbers)).toEqual([]);
});

test("a confidential case is linked only by those who see it, and told to nobody else", async () => {
  const { people } = park;
  const numbers = await threeCases();
  await db.case.update({ where: { number: numbers[0] }, data: { confidential: true } });
  const topicId = await opened(numbers);
  const whole = await topicDetail(people.triage, topicId, hours(2));
  expect(whole?.cases).toHaveLength(3);
  // The leader is linked to this enterprise only, and would see its case if it were not confidential.
  const part = await topicDetail(people.leader, topicId, hours(2));
  expect(part).toMatchObject({ total: 3, hidden: 3, cases: [] });
  const text = JSON.stringify(part);
  for (const number of numbers) expect(text).not.toContain(number);
  expect((await coveredPage(people.leader, {}))?.rows).toEqual([]);
  await db.case.update({ where: { number: numbers[0] }, data: { confidential: false } });
  expect((await topicDetail(people.leader, topicId, hours(2)))?.cases.map((row) => row.case.number)).toEqual([
    numbers[0],
  ]);
});

test("the case page names the problem to staff, leads there only who may open it, and offers those being worked on", async () => {
  const { people, type } = park;
  const numbers = await threeCases();
  const topicId = await opened(numbers);
  const { id } = await db.case.findUniqueOrThrow({ where: { number: numbers[0] } });
  expect(await topicOfCase(people.liaison, id)).toMatchObject({ href: `/desk/topics/${topicId}` });
  expect(await topicOfCase(people.specialist, id)).toMatchObject({ title: "峰谷时段与生产班次错位", href: null });
  const other = await db.case.findUniqueOrThrow({ where: { number: await filed(third) } });
  const offered = async (caseId = other.id) => (await topicsToJoin(people.triage, { id: caseId, type }))[0]?.id;
  expect(await offered(id)).toBeUndefined();
  expect(await offered()).toBe(topicId);
  await end(giveUpTopic, topicId);
  expect(await offered()).not.toBe(topicId);
});

test("dismissed, like cases are proposed again once two more have come", async () => {
  const { triage, manager, auditor, leader } = park.people;
  await threeCases();
  const mine = async (at: Date) => (await proposals(triage, at))?.find(({ typeCode }) => typeCode === park.type.code);
  expect(await mine(hours(1))).toMatchObject({ cases: 3, enterprises: 3, dismissed: null });
  const dismissal = schema.dismissProposal.parse({ typeCode: park.type.code, reason: "三家原因各不相同" });
  await refused(() => dismissProposal(auditor, dismissal, hours(2)), { code: "notAllowed" });
  const both = await Promise.allSettled([
    dismissProposal(triage, dismissal, hours(2)),
    dismissProposal(manager, dismissal, hours(2)),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await mine(hours(3))).toBeUndefined();
  await filed(third, hours(4));
  expect(await mine(hours(5))).toBeUndefined();
  await filed(third, hours(6));
  expect(await mine(hours(7))).toMatchObject({
    cases: 5,
    sinceDismissal: 2,
    dismissed: { reason: "三家原因各不相同" },
  });
  expect(await proposals(leader, hours(7))).toBeNull();
});

test("like is the same request type in whatever version, within the months, and neither declined nor withdrawn", async () => {
  const { triage } = park.people;
  const mine = async (at: Date) => (await proposals(triage, at))?.find(({ typeCode }) => typeCode === park.type.code);
  const numbers = await threeCases();
  const { id: _, ...first } = await db.requestType.findUniqueOrThrow({ where: { id: park.type.id } });
  await db.requestType.update({ where: { id: park.type.id }, data: { isCurrent: false } });
  await db.requestType.create({
    data: { ...first, checklist: first.checklist ?? [], materials: first.materials ?? [], version: 2 },
  });
  await filed(third, hours(1));
  expect(await mine(hours(2))).toMatchObject({ cases: 4, enterprises: 3 });
  await db.case.update({ where: { number: numbers[0] }, data: { state: "withdrawn", isOpen: false } });
  expect(await mine(hours(2))).toBeUndefined();
  await db.case.update({ where: { number: numbers[0] }, data: { state: "submitted", isOpen: true } });
  expect(await mine(new Date("2027-11-02T01:00:00Z"))).toMatchObject({ cases: 4 });
  expect(await mine(new Date("2027-11-03T01:00:00Z"))).toBeUndefined();
});

test("the numbers are set by a manager, and two at once do not overwrite each other", async () => {
  const { triage, manager } = park.people;
  const { version = 0 } = (await db.setting.findUnique({ where: { key: "topics" } })) ?? {};
  const wanted = (more: object) =>
    schema.setNumbers.parse({ version, cases: 3, enterprises: 3, months: 12, more: 2, ...more });
  await refused(() => setNumbers(triage, wanted({}), monday), { code: "notAllowed" });
  await refused(() => setNumbers(manager, wanted({ enterprises: 4 }), monday), {
    code: "moreEnterprisesThanCases",
    field: "enterprises",
  });
  expect(schema.setNumbers.safeParse({ ...wanted({}), cases: 2 }).success).toBe(false);
  await setNumbers(manager, wanted({}), monday);
  await refused(() => setNumbers(manager, wanted({ months: 6 }), monday), { code: "changedMeanwhile" });
});

test("the worker reminds the owner once in the week before and once when it is due, however often it runs", async () => {
  const numbers = await threeCases();
  const topicId = await opened(numbers);
  await decide(topicId, "2026-11-20");
  const reminders = async () =>
    (
      await db.event.findMany({
        where: { stream: `topic:${topicId}`, kind: "topicMeasureReminded" },
        orderBy: { sequence: "asc" },
      })
    ).map(({ particulars }) => (particulars as { reminder: string }).reminder);
  const on = (day: string) => new Date(`${day}T01:00:00Z`);
  await remindTopicOwners(on("2026-11-12"));
  expect(await reminders()).toEqual([]);
  await Promise.all([remindTopicOwners(on("2026-11-13")), remindTopicOwners(on("2026-11-13"))]);
  await remindTopicOwners(on("2026-11-19"));
  expect(await reminders()).toEqual(["before"]);
  await remindTopicOwners(on("2026-11-20"));
  await remindTopicOwners(on("2026-12-20"));
  expect(await reminders()).toEqual(["before", "due"]);
  await decide(topicId, "2026-12-31", park.people.manager, on("2026-12-20"));
  await remindTopicOwners(on("2026-12-26"));
  expect(await reminders()).toEqual(["before", "due", "before"]);
  await settle(topicId, park.people.liaison, RESULT, on("2026-12-27"));
  await remindTopicOwners(on("2027-01-20"));
  expect(await reminders()).toHaveLength(3);
  expect(await mismatches(topicId, numbers, on("2027-01-20"))).toEqual([]);
  await expect(remindOwner(topicId, on("2027-01-20"))).rejects.toMatchObject({ code: "topicNotNow" });
});

test("the owner is told of it and reminded, with the way there; whoever is owner no more has no notices of it", async () => {
  const { liaison, farReviewer, manager } = park.people;
  const topicId = await opened(await threeCases());
  await decide(topicId, "2026-11-20", manager);
  await remindTopicOwners(new Date("2026-11-20T01:00:00Z"));
  await tellNews(days(18));
  const toldTo = async (actor: Actor) =>
    (await noticeList(actor, { show: "unread", before: "" })).lines.filter(({ problemId }) => problemId === topicId);
  const lines = await toldTo(liaison);
  expect(lines.map(({ kind, topic }) => [kind, topic])).toEqual([
    ["topicMeasureReminded", "deadline"],
    ["topicOpened", "turn"],
  ]);
  expect(lines.map((line) => hrefOf("desk", line.kind, line))).toEqual([
    `/desk/topics/${topicId}`,
    `/desk/topics/${topicId}`,
  ]);
  expect(lines[0]).toMatchObject({ number: null, title: "峰谷时段与生产班次错位" });
  expect(await toldTo(manager)).toEqual([]);

  const facts = { title: "峰谷时段与班次错位", problem: "多家企业反映峰谷时段错位。", ownerId: farReviewer.id };
  const far = { leadDepartmentId: park.departments.far.id };
  await changeTopic(
    manager,
    schema.changeTopic.parse({ topicId, version: await versionOf(topicId), ...facts, ...far }),
    days(18),
  );
  await tellNews(days(18));
  expect((await toldTo(farReviewer)).map(({ kind }) => kind)).toEqual(["topicChanged"]);
  expect(await toldTo(liaison)).toEqual([]);
});

test("every figure counts exactly the rows its link leads to, page by page", async () => {
  const { leader, manager } = park.people;
  const first = await opened(await threeCases());
  await decide(first, "2026-11-03");
  const numbers = await threeCases();
  const second = await opened(numbers, hours(2));
  await decide(second);
  await settle(second);
  const now = days(12);
  for (const actor of [leader, manager]) {
    const figures = await topicFigures(actor, now);
    const all = async <Row>(
      read: (after: string | undefined) => Promise<{ rows: Row[]; next: string | null } | null>,
    ) => {
      const rows: Row[] = [];
      for (let after: string | undefined; ; ) {
        const page = await read(after);
        rows.push(...(page?.rows ?? []));
        if (!page?.next) return rows;
        after = page.next;
      }
    };
    const live = await all((after) => topicPage(actor, { after }, now, 1));
    const overdue = await all((after) => topicPage(actor, { show: "overdue", after }, now, 1));
    const covered = await all((after) => coveredPage(actor, { after }, 2));
    const told = await all((after) => toldPage(actor, { after }, 1));
    expect([live, overdue, covered, told].map(({ length }) => length)).toEqual([
      figures.live,
      figures.overdue,
      figures.cases,
      figures.told,
    ]);
    expect(overdue.map(({ id }) => id)).toContain(first);
    expect(overdue.every(({ lamp }) => lamp === "red")).toBe(true);
  }
  // The leader sees of both problems the cases of the one enterprise they are linked to.
  const ownOnly = (await toldPage(leader, {}))?.rows.map(({ name }) => name) ?? [];
  expect(ownOnly).toEqual([park.enterprises.own.name]);
});

test("an owner's stand-in acts in the owner's name, and the log says who it was", async () => {
  const topicId = await opened(await threeCases());
  const { liaison, farLiaison } = park.people;
  const standIn = mintActor(inNameOf(liaison, { id: farLiaison.id ?? "", name: farLiaison.name }));
  await decide(topicId, "2026-11-20", standIn);
  const event = await db.event.findFirstOrThrow({
    where: { stream: `topic:${topicId}` },
    orderBy: { sequence: "desc" },
  });
  expect(event).toMatchObject({ actorId: farLiaison.id, onBehalfOfId: liaison.id });
});

test("tomorrow's measure is not late today", async () => {
  const topicId = await opened(await threeCases());
  const today = dayOf(hours(2));
  await decide(topicId, today);
  const shown = async (on: string) =>
    (await topicDetail(park.people.manager, topicId, new Date(`${on}T15:00:00Z`)))?.lamp;
  expect(await shown(today)).toBe("yellow");
  expect(await shown(addDays(today, 1))).toBe("red");
  expect(await topicDetail(systemActor, topicId, hours(3))).not.toBeNull();
});
