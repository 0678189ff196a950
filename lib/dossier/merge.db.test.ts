import { beforeEach, expect, test } from "vitest";
import { type Actor, mintActor } from "@/lib/actor";
import { saveDraft } from "@/lib/cases/commands/drafts";
import { fileCase } from "@/lib/cases/commands/filing";
import { caseDetail } from "@/lib/cases/queries/detail";
import * as cases from "@/lib/cases/schema";
import { acceptCase } from "@/lib/checklist/commands/assign";
import * as checklist from "@/lib/checklist/schema";
import { recordCheckup } from "@/lib/checkups/commands";
import * as checkups from "@/lib/checkups/schema";
import { db } from "@/lib/db";
import { proposeFacts } from "@/lib/enterprises/commands/proposals";
import { enterpriseStream } from "@/lib/enterprises/event";
import { listEnterprises } from "@/lib/enterprises/queries/register";
import { enterpriseFilter, proposeFacts as proposal } from "@/lib/enterprises/schema";
import { approvePlan } from "@/lib/plans/commands/deciding";
import { savePlan } from "@/lib/plans/commands/writing";
import * as plans from "@/lib/plans/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { mergeEnterprise } from "./commands/merge";
import { mergedTarget, mergeView } from "./queries/merge";
import { timelinePage } from "./queries/timeline";
import { HANDLED_TABLES, LEFT_TABLES, MOVED_TABLES } from "./rules";
import { mergeEnterprise as schema } from "./schema";

const NOW = new Date("2026-11-03T02:00:00Z");
const LATER = new Date("2026-11-03T08:00:00Z");
let park: Park;
let kept: string;
let gone: string;
beforeEach(async () => {
  park = await makePark();
  kept = park.enterprises.own.id;
  gone = park.enterprises.other.id;
});

const versionOf = async (id: string) => (await db.enterprise.findUniqueOrThrow({ where: { id } })).version;
async function merge(by: Actor = park.people.manager, into = kept, from = gone) {
  const versions = { version: await versionOf(into), otherVersion: await versionOf(from) };
  const input = schema.parse({ enterpriseId: into, otherId: from, ...versions, reason: "同一企业登记了两次" });
  await mergeEnterprise(by, input, LATER);
}

async function fileAs(actor: Actor, title: string): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title, ...contact };
  return (await fileCase(actor, cases.fileCase.parse(draft), NOW)).number;
}

/** Everything the duplicate has: requests, people, links, certificates, a draft, a proposal, check-ups. */
async function furnish() {
  const { stranger, otherSpecialist, leader, manager } = park.people;
  const number = await fileAs(stranger, "登记在重复企业名下的诉求");
  const version = (await db.case.findUniqueOrThrow({ where: { number } })).version;
  await acceptCase(park.people.triage, checklist.accept.parse({ number, version }), NOW);
  await db.link.create({
    data: { enterpriseId: gone, slot: "specialist", personId: otherSpecialist.id ?? "", fromAt: NOW },
  });
  await db.link.updateMany({ where: { enterpriseId: kept, slot: "leader" }, data: { endedAt: NOW } });
  await db.link.create({ data: { enterpriseId: gone, slot: "leader", personId: leader.id ?? "", fromAt: NOW } });
  const certificate = { kind: "highTech", issuedOn: "2024-01-01" };
  await db.qualification.create({ data: { enterpriseId: kept, ...certificate, certificateNo: "GR1" } });
  await db.qualification.create({ data: { enterpriseId: gone, ...certificate, certificateNo: "GR1" } });
  await db.qualification.create({ data: { enterpriseId: gone, ...certificate, certificateNo: "GR2" } });
  await saveDraft(stranger, cases.saveDraft.parse({ draftId: crypto.randomUUID(), content: { title: "草稿" } }), NOW);
  const administrator = mintActor({ ...stranger, roles: ["enterpriseAdministrator"] });
  await proposeFacts(administrator, proposal.parse({ version: 1, employees: "12" }), NOW);
  for (const enterpriseId of [kept, gone]) {
    const answers = { cashMonths: "1", ordersMonths: enterpriseId === gone ? "1" : "9" };
    await recordCheckup(manager, checkups.recordCheckup.parse({ enterpriseId, on: "2026-11-03", answers }), NOW);
  }
  return number;
}

test("everything of a duplicate goes over in one step, histories and rows agree, and its address leads on", async () => {
  const number = await furnish();
  await merge();

  const moved = await db.case.findUniqueOrThrow({ where: { number } });
  expect([moved.enterpriseId, moved.updatedAt]).toEqual([kept, LATER]);
  expect(moved.grams).toContain("玻纤");
  expect(await db.person.findUnique({ where: { id: park.people.stranger.id ?? "" } })).toMatchObject({
    enterpriseId: kept,
    version: 2,
  });
  const numbers = await db.qualification.findMany({ where: { enterpriseId: kept }, orderBy: { certificateNo: "asc" } });
  expect(numbers.map(({ certificateNo }) => certificateNo)).toEqual(["GR1", "GR2"]);
  expect(await db.qualification.count({ where: { enterpriseId: gone } })).toBe(1);
  expect(await db.draft.count({ where: { enterpriseId: kept } })).toBe(1);
  expect(await db.factProposal.findMany()).toMatchObject([{ enterpriseId: kept, outcome: "merged" }]);
  expect(await db.checkup.count({ where: { enterpriseId: kept } })).toBe(2);
  const warnings = await db.checkupWarning.findMany({
    where: { enterpriseId: kept },
    orderBy: [{ rule: "asc" }, { raisedAt: "asc" }],
  });
  expect(warnings.filter(({ settlement }) => settlement === null).map(({ rule }) => rule)).toEqual(["cash", "orders"]);
  expect(warnings.filter(({ settlement }) => settlement === "merged").map(({ rule }) => rule)).toEqual(["cash"]);

  const row = await db.enterprise.findUniqueOrThrow({ where: { id: gone } });
  expect(row).toMatchObject({ closedAt: LATER, mergedIntoId: kept });
  expect(await mergedTarget(park.people.specialist, gone)).toBe(kept);
  expect(await mergedTarget(park.people.otherSpecialist, gone)).toBeNull();
  const { mismatches } = await verify(LATER);
  expect(mismatches).toEqual([]);
});

test("the holder here stays, the duplicate's ends with the reason, and an empty slot is taken over", async () => {
  await furnish();
  await merge();
  const active = await db.link.findMany({ where: { enterpriseId: kept, endedAt: null } });
  expect(new Map(active.map(({ slot, personId }) => [slot, personId]))).toEqual(
    new Map([
      ["specialist", park.people.specialist.id],
      ["departmentHead", park.people.reviewer.id],
      ["leader", park.people.leader.id],
    ]),
  );
  expect(await db.link.count({ where: { enterpriseId: gone } })).toBe(0);
  const ended = await db.link.findMany({ where: { personId: park.people.otherSpecialist.id ?? "" } });
  expect(ended).toMatchObject([{ endedAt: LATER, handOverNote: "同一企业登记了两次" }]);
});

test("sight goes over too: the specialist here sees the request, the duplicate's specialist no longer", async () => {
  const number = await furnish();
  expect(await caseDetail(park.people.specialist, number, NOW)).toBeNull();
  await merge();
  expect(await caseDetail(park.people.specialist, number, LATER)).not.toBeNull();
  expect(await caseDetail(park.people.otherSpecialist, number, LATER)).toBeNull();
  const page = await timelinePage(park.people.specialist, kept, {});
  const told = page?.rows.map(({ kind, case: found }) => [kind, found?.number ?? null]);
  expect(told).toContainEqual(["duplicateMerged", null]);
  expect(told).toContainEqual(["caseFiled", number]);
  expect(told).toContainEqual(["factsProposed", null]);
});

test("what was agreed with the duplicate ends with it; a plan still being written there is left as it is", async () => {
  const owner = `department:${park.departments.lead.id}`;
  const content = { untilOn: "2027-06-01", measures: [{ title: "核定容量", owner, dueOn: "2027-01-01" }] };
  const save = (handIn: string) =>
    savePlan(park.people.triage, plans.savePlan.parse({ enterpriseId: gone, version: 0, handIn, ...content }), NOW);
  const { planId } = await save("yes");
  const { version } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  await approvePlan(park.people.manager, { planId, version }, NOW);
  await save("");
  await merge();
  const editions = await db.plan.findMany({ where: { enterpriseId: gone }, orderBy: { edition: "asc" } });
  expect(editions.map(({ endedAt, approvedAt }) => [endedAt, approvedAt])).toEqual([
    [LATER, NOW],
    [null, null],
  ]);
  expect((await verify(LATER, `enterprise:${gone}`)).mismatches).toEqual([]);
});

test("both streams and every request say what happened", async () => {
  const number = await furnish();
  await merge();
  const lastOf = (id: string) =>
    db.event.findFirstOrThrow({ where: { stream: enterpriseStream(id) }, orderBy: { sequence: "desc" } });
  expect(await lastOf(kept)).toMatchObject({
    kind: "duplicateMerged",
    particulars: { enterpriseId: gone, moved: { cases: 1, people: 1, links: 1, qualifications: 1, drafts: 1 } },
  });
  expect(await lastOf(gone)).toMatchObject({ kind: "mergedInto", particulars: { enterpriseId: kept } });
  const { id, version } = await db.case.findUniqueOrThrow({ where: { number } });
  const last = await db.event.findFirstOrThrow({ where: { stream: `case:${id}` }, orderBy: { sequence: "desc" } });
  expect(last).toMatchObject({ kind: "enterpriseMerged", sequence: version, visible: true });
});

test("a merge with itself, with a closed or merged one, by others, or on an old look is refused and leaves all as it was", async () => {
  await furnish();
  await expect(merge(park.people.manager, kept, kept)).rejects.toMatchObject({ code: "sameEnterprise" });
  await expect(merge(park.people.triage)).rejects.toMatchObject({ code: "notAllowed" });
  await expect(merge(park.people.otherSpecialist)).rejects.toMatchObject({ code: "notFound" });
  await expect(merge(park.people.specialist)).rejects.toMatchObject({ code: "notAllowed" });
  const old = { enterpriseId: kept, version: 1, otherId: gone, otherVersion: 1, reason: "重复" };
  await db.enterprise.update({ where: { id: gone }, data: { version: 5 } });
  await expect(mergeEnterprise(park.people.manager, schema.parse(old), LATER)).rejects.toMatchObject({
    code: "changedMeanwhile",
  });
  expect(await db.case.count({ where: { enterpriseId: gone } })).toBe(1);
  expect(await db.link.count({ where: { enterpriseId: gone, endedAt: null } })).toBe(2);

  await merge();
  const third = await makePark();
  const again = merge(park.people.manager, third.enterprises.own.id, gone);
  await expect(again).rejects.toMatchObject({
    code: "alreadyMerged",
    particulars: { into: park.enterprises.own.name },
  });
  await db.enterprise.update({ where: { id: third.enterprises.other.id }, data: { closedAt: NOW } });
  const closed = merge(park.people.manager, third.enterprises.own.id, third.enterprises.other.id);
  await expect(closed).rejects.toMatchObject({ code: "enterpriseClosed" });
});

test("of two merges of one pair in opposite directions one happens, and nothing hangs", async () => {
  const both = await Promise.allSettled([merge(), merge(park.people.administrator, gone, kept)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.enterprise.count({ where: { id: { in: [kept, gone] }, closedAt: null } })).toBe(1);
});

test("a request that is filed while its enterprise is merged goes over or is refused, and never stays behind", async () => {
  const both = await Promise.allSettled([fileAs(park.people.stranger, "合并时提交的诉求"), merge()]);
  expect(both[1].status).toBe("fulfilled");
  expect(await db.case.count({ where: { enterpriseId: gone } })).toBe(0);
});

test("what was merged into a duplicate leads to where the duplicate went", async () => {
  const third = await makePark();
  const oldest = third.enterprises.other.id;
  await merge(park.people.manager, gone, oldest);
  await merge(park.people.manager, kept, gone);
  expect(await mergedTarget(park.people.manager, oldest)).toBe(kept);
});

test("the look before a merge says what will move, and finds likely duplicates", async () => {
  await furnish();
  await db.enterprise.update({ where: { id: gone }, data: { name: park.enterprises.own.name } });
  const view = await mergeView(park.people.manager, kept, gone);
  expect(view?.likely.map(({ id }) => id)).toContain(gone);
  expect(view?.plan).toMatchObject({ cases: 1, certificates: 1, knownCertificates: 1, drafts: 1, checkups: 1 });
  expect(view?.plan?.taken).toMatchObject([{ slot: "leader" }]);
  expect(view?.plan?.ended).toMatchObject([{ slot: "specialist" }]);
  expect(await mergeView(park.people.triage, kept, gone)).toBeNull();
  expect(await mergeView(park.people.manager, kept, kept)).toMatchObject({ problem: "sameEnterprise", plan: null });
  await merge();
  const closed = enterpriseFilter.parse({ closed: "yes", q: "" });
  expect((await listEnterprises(park.people.manager, closed, LATER)).rows.map(({ id }) => id)).toContain(gone);
});

test("every table that names an enterprise is moved, handled or left behind on purpose", async () => {
  const rows = await db.$queryRaw<{ table_name: string }[]>`
    SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'enterprise_id'`;
  const known = [...MOVED_TABLES, ...HANDLED_TABLES, ...LEFT_TABLES].toSorted();
  expect(rows.map(({ table_name }) => table_name).toSorted()).toEqual(known);
});
