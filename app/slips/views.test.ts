import { expect, test } from "vitest";
import type { CaseEvent } from "@/lib/cases/event";
import type { CaseDetail } from "@/lib/cases/queries/detail";
import type { RequestTypeDetail } from "@/lib/catalog/schema";
import { STANDARD } from "@/lib/testing/standard-preset";
import { acceptanceView } from "./acceptance";
import { assignmentView } from "./assignment";
import { closingView } from "./closing";
import { disclosureView } from "./disclosure";
import { extensionView } from "./extension";
import { supervisionView } from "./supervision";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));

function happened(hour: number, event: Partial<CaseEvent> & { kind: CaseEvent["kind"] }, actorName = "周岚") {
  return { event, at: at(hour), actorName, onBehalfOfName: null };
}

function clock(kind: string, more: object = {}) {
  return { id: kind, kind, itemId: null, dueAt: at(9), provisional: false, stoppedAt: null, limitCount: 7, ...more };
}

function item(id: string, departmentId: string, more: object = {}) {
  const department = { name: `${departmentId}局`, shortName: departmentId };
  const standing = { signedAt: null, person: null, completedAt: null, exemptedAt: null, mandatory: true, note: "" };
  return {
    id,
    title: `内部${id}`,
    publicTitle: `公开${id}`,
    departmentId,
    department,
    limitDays: 3,
    ...standing,
    ...more,
  };
}

/** A case as the gate hands it out, with only what the papers read. */
function detail(more: object = {}): CaseDetail {
  const found = {
    title: "变压器增容",
    contactName: "王工",
    contactPhone: "13841000399",
    submittedAt: at(1),
    acceptedAt: at(2),
    settledSilently: false,
    reopenCount: 0,
    type: { name: "供电", nameEn: "Power", limitDays: 15, statutoryDays: 20, statutoryBasis: "供电条例", basis: "" },
    preset: STANDARD,
    promisedDays: 15,
    enterprise: { links: [] },
    verbs: [],
    leadDepartment: { id: "lead", name: "lead局", phone: "023" },
    items: [item("一", "support"), item("二", "lead")],
    clocks: [],
    files: [],
    materials: [],
    events: [],
    callBacks: [],
    minutesPerWorkday: 420,
    rating: null,
    ...more,
  };
  return found as unknown as CaseDetail;
}

const chinese = { locale: "zh-CN", ofEnterprise: true };
const english = { locale: "en", ofEnterprise: false };

test("the contact's telephone stands in full only before those who call the enterprise, and before itself", () => {
  const contactFor = (reader: typeof chinese, verbs: string[]) => closingView(detail({ verbs }), reader).contact;
  expect(contactFor(english, ["note"])).toBe("王工 138****0399");
  expect(contactFor(english, ["note", "callBack"])).toBe("王工 13841000399");
  expect(contactFor(chinese, [])).toBe("王工 13841000399");
});

const licence = {
  name: "营业执照",
  form: "copy",
  copies: 1,
  issuer: "市场监管局",
  howToObtain: "自备",
  required: true,
};
const load = { ...licence, name: "用电清单", required: false };
const told = { ...detail().type, leadDepartmentName: "供电局", materials: [load, licence] } as RequestTypeDetail;

test("the disclosure names what was told at filing, in the catalogue's order, each with where to get it", () => {
  const materials = [
    { id: "a", name: "营业执照", status: "told", round: 0 },
    { id: "b", name: "用电清单", status: "told", round: 0 },
  ];
  const view = disclosureView(detail({ materials }), told, chinese);
  expect(view.materials.map(({ name }) => name)).toEqual(["用电清单", "营业执照"]);
  expect(view.materials[1]?.told).toEqual(licence);
  expect(view).toMatchObject({
    typeName: "供电",
    limitDays: 15,
    statutoryDays: 20,
    statutoryBasis: "供电条例",
    usualLeadName: "供电局",
  });
});

test("what was asked for later stands on the disclosure with the note, until when, and whether it came", () => {
  const view = disclosureView(
    detail({
      materials: [
        { id: "a", name: "营业执照", status: "supplied", round: 1 },
        { id: "b", name: "红线图", status: "asked", round: 2 },
      ],
      events: [
        happened(3, { kind: "correctionAsked", round: 1, note: "请盖章", reason: "" }),
        happened(4, { kind: "correctionSupplied" }),
        happened(5, { kind: "correctionAsked", round: 2, note: "", reason: "内部理由" }),
      ],
      clocks: [clock("correction"), clock("correction", { dueAt: at(12), provisional: true })],
    }),
    told,
    chinese,
  );
  expect(view.corrections).toEqual([
    {
      round: 1,
      askedAt: at(3),
      due: { at: at(9), provisional: false },
      suppliedAt: at(4),
      note: "请盖章",
      materials: [{ id: "a", name: "营业执照", status: "supplied", told: licence }],
    },
    {
      round: 2,
      askedAt: at(5),
      due: { at: at(12), provisional: true },
      suppliedAt: null,
      note: "",
      materials: [{ id: "b", name: "红线图", status: "asked", told: null }],
    },
  ]);
  expect(JSON.stringify(view)).not.toContain("内部理由");
});

test("the notice of acceptance holds the promise as it was made, public titles, and no name from inside", () => {
  const clocks = [
    clock("answer", { extendedCount: 3, suspendedMinutes: 630 }),
    clock("answer", { dueAt: at(20), limitCount: 30 }),
  ];
  const events = [happened(2, { kind: "accepted", note: "内部意见" })];
  const view = acceptanceView(detail({ clocks, events, handler: { name: "经办人" } }), english);
  expect(view).toMatchObject({
    typeName: "Power",
    limitDays: 7,
    extendedDays: 3,
    suspendedDays: 1.5,
    answerDue: { at: at(9) },
    supportNames: ["support局"],
  });
  expect(view?.items.map(({ title }) => title)).toEqual(["公开一", "公开二"]);
  expect(JSON.stringify(view)).not.toMatch(/内部|经办人|周岚/);
});

test("a case that no department has gives no notice of acceptance and no assignment slip", () => {
  expect(acceptanceView(detail({ leadDepartment: null }), english)).toBeNull();
  expect(assignmentView(detail({ leadDepartment: null }), ["lead"], english)).toBeNull();
});

test("each department's sheet holds its own items; the lead's comes first", () => {
  const clocks = [
    clock("signing", { itemId: "二", dueAt: at(6) }),
    clock("item", { itemId: "二", dueAt: at(8), provisional: true }),
    clock("item", { itemId: "一", dueAt: null }),
  ];
  const signed = item("一", "support", { signedAt: at(3), person: { name: "陈静" }, mandatory: false });
  const events = [happened(2, { kind: "accepted", disposalMode: "assignedCentrally", note: "请抓紧" })];
  const view = assignmentView(
    detail({ clocks, events, items: [signed, item("二", "lead")] }),
    ["support", "lead"],
    english,
  );
  expect(view).toMatchObject({
    assigned: { name: "周岚", at: at(2) },
    disposalMode: "assignedCentrally",
    note: "请抓紧",
  });
  expect(view?.sheets).toMatchObject([
    {
      departmentId: "lead",
      isLead: true,
      signed: null,
      signingDue: { at: at(6) },
      items: [{ title: "内部二", need: "mandatory", due: { at: at(8), provisional: true } }],
    },
    { departmentId: "support", isLead: false, signed: { name: "陈静", at: at(3) }, items: [{ need: "voluntary" }] },
  ]);
});

test("the closing report says who did each item, when, and what proves it", () => {
  const done = item("一", "lead", { completedAt: at(4), completedByName: "罗涛", note: "已接通" });
  const left = item("二", "lead", { exemptedAt: at(4), exemptReason: "无需扩容" });
  const files = [
    { itemId: "一", name: "验收单.pdf" },
    { itemId: null, name: "现场照片.png" },
  ];
  const view = closingView(detail({ items: [done, left], files }), chinese);
  expect(view.files).toEqual(["现场照片.png"]);
  expect(view.items).toMatchObject([
    { done: { name: "罗涛", at: at(4) }, note: "已接通", files: ["验收单.pdf"], exemptReason: null },
    { done: null, exemptReason: "无需扩容", files: [] },
  ]);
});

test("the outcome of the answer is one thing, how the case was settled another; silence says nothing was solved", () => {
  const answered = { outcome: "explained", disposalMode: "policyExplained", settledAt: at(8) };
  const events = [happened(5, { kind: "confirmed", solved: "no" }), happened(6, { kind: "confirmed", solved: "yes" })];
  const confirmed = closingView(detail({ ...answered, events }), english);
  expect(confirmed.answer).toMatchObject({ outcome: "explained", disposalMode: "policyExplained" });
  expect(confirmed.end).toMatchObject({ settledAt: at(8), silently: false, solved: "yes" });
  const silent = closingView(detail({ ...answered, events, settledSilently: true }), english);
  expect(silent.end).toMatchObject({ silently: true, solved: null });
  expect(silent.rating).toBeNull();
});

test("the closing report puts the park's promises beside what happened, and leaves the enterprise's own clocks out", () => {
  const clocks = [
    clock("firstContact", { stoppedAt: at(3), lamp: "done" }),
    clock("correction", { stoppedAt: at(3), lamp: "doneLate" }),
    clock("answer", { stoppedAt: at(10), lamp: "doneLate" }),
    clock("callBack", { lamp: "red" }),
  ];
  const { promises } = closingView(detail({ clocks }), english);
  expect(promises.map(({ kind, actualAt, late }) => [kind, actualAt, late])).toEqual([
    ["firstContact", at(3), false],
    ["answer", at(10), true],
    ["callBack", null, true],
  ]);
});

const slip = {
  id: "s1",
  number: "督〔2026〕1号",
  colour: "red",
  byHand: false,
  words: "",
  copies: ["supervisor"],
  departmentId: "lead",
  department: { name: "lead局" },
  clockKind: "item",
  itemTitle: "内部一",
  clockDueAt: at(4),
  issuedByName: "系统",
  issuedAt: at(5),
  signDueAt: at(6),
  answerDueAt: at(7),
  signedByName: "郑科",
  signedAt: at(6),
  done: "已约施工单位",
  doneBy: "2026-11-27",
  answeredByName: null,
  answeredAt: null,
  reviewNote: "",
  closedByName: null,
  closedAt: null,
};

test("a supervision slip keeps the due moment it was issued about, and says nothing that has not happened", () => {
  const view = supervisionView(detail({ supervisionSlips: [slip] }), ["lead"], english);
  expect(view?.sheets).toMatchObject([
    {
      number: "督〔2026〕1号",
      promise: { kind: "item", itemTitle: "内部一" },
      promiseDue: { at: at(4) },
      signed: { name: "郑科", at: at(6) },
      answered: null,
      closed: null,
    },
  ]);
  const answered = { ...slip, answeredByName: "郑科", answeredAt: at(8), closedByName: "方主任", closedAt: at(9) };
  const [sheet] = supervisionView(detail({ supervisionSlips: [answered] }), ["lead"], english)?.sheets ?? [];
  expect(sheet).toMatchObject({ answered: { done: "已约施工单位", doneBy: "2026-11-27" }, closed: { name: "方主任" } });
});

test("a department prints its own supervision slips; without one there is no paper", () => {
  const slips = [slip, { ...slip, id: "s2", departmentId: "support" }];
  const view = supervisionView(detail({ supervisionSlips: slips }), ["support"], english);
  expect(view?.sheets.map(({ id }) => id)).toEqual(["s2"]);
  expect(supervisionView(detail({ supervisionSlips: [] }), ["lead"], english)).toBeNull();
});

test("the form of more time shows what was asked, and the decision once there is one", () => {
  const asked = { id: "x", days: 3, reason: "superiorReply", note: "等批复", askedByName: "郑科", askedAt: at(3) };
  const waiting = { ...asked, granted: null, decidedByName: null, decidedAt: null, decisionNote: "" };
  const withClock = (extension: object | null) => detail({ clocks: [clock("answer", { extension })] });
  expect(extensionView(withClock(waiting), english)?.sheets).toMatchObject([
    { days: 3, limitDays: 7, asked: { name: "郑科" }, decided: null },
  ]);
  const refused = { ...waiting, granted: false, decidedByName: "石主任", decidedAt: at(5), decisionNote: "按期办结" };
  expect(extensionView(withClock(refused), english)?.sheets[0]?.decided).toEqual({
    granted: false,
    name: "石主任",
    at: at(5),
    note: "按期办结",
  });
  expect(extensionView(withClock(null), english)).toBeNull();
});
