import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { eventSentence } from "@/components/cases/event-sentence";
import type { Words } from "@/components/cases/words";
import { type CaseEvent, type CaseEventKind, caseEvent } from "@/lib/cases/event";

const id = "1";
const item = {
  id,
  title: "t",
  publicTitle: "p",
  mandatory: true,
  isLead: true,
  departmentId: id,
  departmentName: "d",
  limitDays: 3,
};

/** Particulars that any kind may need; the union keeps what belongs to it. Codes differ from kind to kind and stand below. */
const anything = {
  number: "QS2026-1123-001",
  draftId: id,
  enterpriseId: id,
  typeId: id,
  categoryCode: "ENE",
  tier: "B",
  channel: "phone",
  title: "t",
  publicTitle: "p",
  detail: "d",
  contactName: "n",
  urgent: false,
  confidential: false,
  materials: ["a", "b"],
  files: 1,
  how: "phone",
  note: "n",
  round: 1,
  reason: "r",
  supplied: ["a"],
  explanation: "e",
  whereInstead: "w",
  limitDays: 7,
  leadDepartmentId: id,
  leadDepartmentName: "d",
  disposalMode: "studiedTransferred",
  items: [item],
  outcome: "solved",
  replyText: "r",
  evidence: "e",
  item,
  itemId: id,
  itemIds: [id],
  departmentName: "d",
  isLead: true,
  suggestion: "s",
  ruling: "moves",
  departmentId: id,
  leadMoves: true,
  inTime: true,
  solved: "yes",
  level: 5,
  tags: [],
  comment: "c",
  reached: true,
  satisfied: "yes",
  count: 1,
  by: "enterprise",
  text: "t",
  from: "staff",
  names: ["f"],
  visible: true,
  days: 3,
  clockId: id,
  clock: "item",
  dueAt: null,
  itemTitle: "t",
  copies: ["supervisor"],
  rung: "slip",
  ladderVersion: 1,
  passedOver: ["urge"],
  slipId: id,
  slipNumber: "督〔2026〕1号",
  colour: "red",
  byHand: true,
  words: "w",
  signDueAt: "",
  answerDueAt: "",
  done: "d",
  doneBy: "2026-11-23",
  interviewId: id,
  on: "2026-11-23",
  heldBy: "h",
  withWhom: "w",
  content: "c",
  rectifyBy: "2026-11-24",
  limitPresetId: null,
  typeName: "n",
  typeNameEn: "e",
  fromTypeName: "n",
  fromTypeNameEn: "e",
  fromTier: "A",
  fromDays: 3,
  greenDays: null,
  dueBefore: "2026-11-11T10:00:00.000Z",
  dueAfter: "2026-11-17T10:00:00.000Z",
  ground: "production",
  limits: [
    { clockId: id, kind: "answer", from: { unit: "workingDays", count: 7 }, to: { unit: "workingDays", count: 4 } },
  ],
  step: "hearing",
  fromOn: "2026-11-04",
  toOn: "2026-11-06",
  basis: "b",
  fileName: "f",
  early: true,
  heldOn: "2026-11-24",
  chairName: "c",
  departmentNames: ["a", "b"],
  conclusion: "z",
  nextOn: "2026-12-07",
  dueOn: "2026-12-07",
  fromEnterpriseId: id,
  fromName: "f",
  enterpriseName: "e",
  topicId: id,
  result: "r",
};
const ground = { reason: "superiorReply" };
const codes: Partial<Record<CaseEventKind, object>> = {
  declined: { reason: "alreadyHandled" },
  extensionAsked: ground,
  extensionGranted: ground,
  extensionRefused: ground,
  clockRecounted: {
    clockId: id,
    clock: "answer",
    before: "2026-11-25T10:00:00.000Z",
    after: "2026-11-26T10:00:00.000Z",
    calendarBefore: 5,
    calendarAfter: 6,
  },
  reclassificationAsked: { reason: "simpler" },
  reclassified: { reason: "simpler" },
};
const kinds = caseEvent.options.map((option) => option.shape.kind.value);

describe.each(["zh-CN", "en"])("in %s", (locale) => {
  const messages = JSON.parse(readFileSync(`messages/${locale}/cases.json`, "utf8"));
  const cases = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  }) as Words;
  const say = (event: CaseEvent) =>
    eventSentence({ cases, list: (names) => names.join(", "), english: locale === "en" }, event);

  test.each(kinds)("whatever happens to a case can be told: %s", (kind) => {
    const event = caseEvent.parse({ ...anything, ...codes[kind], kind });
    expect(say(event)).not.toBe("");
    expect(say(event)).not.toContain("{");
  });

  test("a call-back that reached nobody says so and does not speak of being solved", () => {
    const missed = caseEvent.parse({
      kind: "calledBack",
      round: 1,
      reached: false,
      solved: null,
      satisfied: null,
      note: "",
    });
    expect(say(missed)).not.toContain(cases("solved.yes"));
  });
});
