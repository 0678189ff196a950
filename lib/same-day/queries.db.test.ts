import { beforeAll, expect, test } from "vitest";
import { saveDraft } from "@/lib/cases/commands/drafts";
import { fileCase } from "@/lib/cases/commands/filing";
import { resolveOnTheSpot } from "@/lib/cases/commands/intake";
import { caseDetail } from "@/lib/cases/queries/detail";
import { ownDraft } from "@/lib/cases/queries/own";
import { queuePage } from "@/lib/cases/queries/queues";
import * as cases from "@/lib/cases/schema";
import { approveAnswer, proposeAnswer } from "@/lib/checklist/commands/answer";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import { completeItem } from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { figures } from "@/lib/stats/queries/figures";
import { figureFilter } from "@/lib/stats/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { sameDayCounts, sameDayPage } from "./queries";
import { NO_DEPARTMENT, type SameDayFilter } from "./schema";

const at = (text: string) => new Date(`${text}+08:00`);
const NOVEMBER: SameDayFilter = { month: "2026-11" };
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

async function filed(on: string, recordKind = "problem", title = "路灯不亮请来修"): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, recordKind, title, ...contact };
  return (await fileCase(park.people.contact, cases.fileCase.parse(draft), at(on))).number;
}

function onTheSpot(number: string, on: string, outcome = "solved") {
  const input = { number, version: 99, outcome, replyText: "已经派人修好", evidence: "修复后照片一张" };
  return resolveOnTheSpot(park.people.triage, cases.resolveOnTheSpot.parse(input), at(on));
}

/** Accepted, signed and answered by the departments within the hour, without a file to show for it. */
async function byDepartment(number: string, day: string, outcome = "solved"): Promise<void> {
  const { triage, liaison, reviewer } = park.people;
  const seen = { number, version: 99 };
  await acceptCase(triage, checklist.accept.parse(seen), at(`${day}T10:00:00`));
  await signItems(liaison, checklist.signItems.parse(seen), at(`${day}T10:10:00`));
  for (const { id } of await db.item.findMany({ where: { case: { number } } })) {
    const line = { number, itemId: id, itemVersion: 99, note: "电话里已经说清楚" };
    await completeItem(liaison, checklist.completeItem.parse(line), at(`${day}T10:30:00`));
  }
  const answer = { ...seen, outcome, disposalMode: "studiedTransferred", replyText: "已经办好，请查看" };
  await proposeAnswer(liaison, cases.proposeAnswer.parse(answer), at(`${day}T11:00:00`));
  await approveAnswer(reviewer, cases.approveAnswer.parse(seen), at(`${day}T11:30:00`));
}

const page = async (more: Partial<SameDayFilter> = {}, size?: number) =>
  sameDayPage(park.people.manager, { ...NOVEMBER, ...more }, size);
const numbers = async (more?: Partial<SameDayFilter>) => (await page(more))?.rows.map(({ number }) => number);

test("what came in the evening is the same day until the next midnight, and the register says how, by whom and with what", async () => {
  const morning = await filed("2026-11-02T09:00:00");
  await onTheSpot(morning, "2026-11-02T09:40:00");
  const evening = await filed("2026-11-06T21:00:00"); // Friday
  await onTheSpot(evening, "2026-11-09T17:00:00");
  const late = await filed("2026-11-10T09:00:00");
  await onTheSpot(late, "2026-11-11T09:00:00");
  const worked = await filed("2026-11-12T09:00:00");
  await byDepartment(worked, "2026-11-12");

  expect(await numbers()).toEqual([worked, evening, morning]);
  expect((await page())?.rows.at(-1)).toMatchObject({
    disposalMode: "onTheSpot",
    evidence: "修复后照片一张",
    answerMinutes: 40,
    handler: { name: park.people.triage.name },
  });
  expect(await numbers({ evidence: "missing" })).toEqual([worked]);
  expect(await numbers({ department: NO_DEPARTMENT })).toEqual([evening, morning]);
  expect(await numbers({ disposal: "studiedTransferred" })).toEqual([worked]);
  expect(await numbers({ month: "2026-10" })).toEqual([]);
  const first = await page({}, 2);
  expect((await page({ after: first?.next ?? "" }, 2))?.rows.map(({ number }) => number)).toEqual([morning]);
});

test("a file with an item is evidence", async () => {
  const [worked] = (await numbers({ evidence: "missing" })) ?? [];
  const item = await db.item.findFirstOrThrow({ where: { case: { number: worked ?? "" } } });
  const file = { name: "现场.jpg", mime: "image/jpeg", bytes: 1, sha256: "", storageKey: "none" };
  const sent = { uploadedById: park.people.liaison.id ?? "", uploadedAt: at("2026-11-12T11:00:00") };
  await db.file.create({ data: { ...file, ...sent, caseId: item.caseId, itemId: item.id } });
  expect(await numbers({ evidence: "missing" })).toEqual([]);
});

test("the share counts the plain enquiries only, as the figures do, and each count is its list", async () => {
  await db.case.updateMany({ where: { submittedOn: { in: ["2026-11-02", "2026-11-10"] } }, data: { tier: "A" } });
  const counts = await sameDayCounts(park.people.manager, NOVEMBER);
  expect(counts).toEqual({ all: 3, missing: 0, simple: 1, simpleAll: 2 });
  expect(await numbers({ tier: "A" })).toHaveLength(1);
  const november = figureFilter.parse({ period: "custom", from: "2026-11-01", to: "2026-11-30" });
  const { total } = await figures(park.people.manager, november, at("2026-11-23T09:00:00"));
  expect(total.simpleSameDay).toEqual({ numerator: 1, denominator: 2, value: 50 });
  expect(total.sameDay.numerator).toBe(3);
  await db.case.updateMany({ data: { tier: "B" } });
});

test("only those who answer for it read the register, each as far as they see", async () => {
  const { leader, auditor, triage, liaison, contact, administrator } = park.people;
  for (const actor of [leader, auditor]) expect((await sameDayPage(actor, NOVEMBER))?.rows.length).toBe(3);
  for (const actor of [triage, liaison, contact, administrator]) {
    expect(await sameDayPage(actor, NOVEMBER)).toBeNull();
    expect(await sameDayCounts(actor, NOVEMBER)).toBeNull();
  }
  const strange = await makePark();
  expect((await sameDayPage(strange.people.leader, NOVEMBER))?.rows).toEqual([]);
});

test("a suggestion is adopted or explained and never solved, and nothing else is adopted", async () => {
  const suggestion = await filed("2026-11-13T09:00:00", "suggestion", "建议增设一个公交站");
  const problem = await filed("2026-11-13T09:00:00");
  await expect(onTheSpot(suggestion, "2026-11-13T10:00:00", "solved")).rejects.toMatchObject({
    code: "suggestionNotSolved",
    field: "outcome",
  });
  await expect(onTheSpot(problem, "2026-11-13T10:00:00", "adopted")).rejects.toMatchObject({ code: "notASuggestion" });
  await expect(byDepartment(problem, "2026-11-13", "adopted")).rejects.toMatchObject({ code: "notASuggestion" });
  const untouched = await db.case.findUniqueOrThrow({ where: { number: suggestion } });
  expect(untouched).toMatchObject({ state: "submitted", outcome: null, answeredSameDay: null });

  await byDepartment(suggestion, "2026-11-13", "adopted");
  expect(await caseDetail(park.people.contact, suggestion, at("2026-11-13T12:00:00"))).toMatchObject({
    recordKind: "suggestion",
    outcome: "adopted",
  });
  const day = figureFilter.parse({ period: "custom", from: "2026-11-13", to: "2026-11-13" });
  const { total } = await figures(park.people.manager, day, at("2026-11-23T09:00:00"));
  expect(total.solved).toEqual({ numerator: 0, denominator: 0, value: null });
  expect(total.adopted).toEqual({ numerator: 1, denominator: 1, value: 100 });
  expect([total.suggestions, total.needs, total.problems].map(({ numerator }) => numerator)).toEqual([1, 0, 1]);
});

test("a queue can be narrowed to one kind, and a draft keeps the kind chosen", async () => {
  const now = at("2026-11-13T12:00:00");
  const { rows } = await queuePage(park.people.manager, "all", { recordKind: "suggestion" }, undefined, now);
  expect(rows.map(({ title }) => title)).toEqual(["建议增设一个公交站"]);
  const draftId = crypto.randomUUID();
  const content = cases.draftContent.parse({ title: "我们建议", recordKind: "suggestion" });
  await saveDraft(park.people.contact, { draftId, content }, now);
  expect((await ownDraft(park.people.contact, draftId))?.content.recordKind).toBe("suggestion");
  expect(cases.draftContent.parse({ recordKind: "rumour" }).recordKind).toBe("");
});

test("what the enterprise files itself must be a whole sentence, not the menu's beginning of one", () => {
  const draft = {
    draftId: crypto.randomUUID(),
    typeCode: "UTL-01",
    contactName: "王女士",
    contactPhone: "13800138000",
  };
  const read = (title: string) => cases.fileOwnCase.safeParse({ ...draft, title });
  expect(read("我们需要用电：").error?.issues).toMatchObject([{ path: ["title"], message: "validation.unfinished" }]);
  expect(read("我们需要用电：增容 630 kVA").success).toBe(true);
});

test("the events tell the same of kind, evidence and same day as the rows", async () => {
  expect((await verify(at("2026-11-14T09:00:00"))).mismatches).toEqual([]);
  await db.case.updateMany({ data: { answeredSameDay: true, recordKind: "need", evidence: "改过" } });
  const fields = (await verify(at("2026-11-14T09:00:00"))).mismatches.map(({ field }) => field);
  expect(new Set(fields)).toEqual(new Set(["answeredSameDay", "recordKind", "evidence"]));
});
