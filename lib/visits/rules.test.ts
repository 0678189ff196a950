import { describe, expect, test } from "vitest";
import { changedFields, faultsOf, type Known, requestOf, type Spoken, settledBy } from "./rules";
import type { VisitContent } from "./schema";

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const plain: VisitContent = {
  id: uuid(1),
  enterpriseId: uuid(2),
  visitedOn: "2026-11-20",
  met: "王经理",
  together: "",
  seen: "车间满负荷运转",
  contactName: "",
  contactPhone: "",
  lines: [],
  promises: [],
  answers: [],
  photoIds: [],
  position: null,
};
const line = { id: uuid(10), kind: "problem" as const, typeCode: "UTL-01", text: "变压器容量不足，需要增容" };
const promise = { id: uuid(20), text: "联系供电公司", dueOn: "2026-12-01" };
const known: Known = {
  today: "2026-11-20",
  stored: null,
  filed: new Map(),
  spokenOf: new Set(),
  earlier: new Map(),
  taken: new Set(),
  types: new Map([
    ["UTL-01", { confidential: false }],
    ["CMP-01", { confidential: true }],
  ]),
  contact: { name: "王女士", phone: "13800138000" },
};
const filedLine = { ...known, stored: { ...plain, lines: [line] }, filed: new Map([[line.id, "QS2026-1120-001"]]) };
const answered = { ...known, stored: { ...plain, promises: [promise] }, spokenOf: new Set([promise.id]) };
const owed = {
  ...known,
  earlier: new Map([
    [uuid(30), { text: "协调用工", open: true }],
    [uuid(31), { text: "送政策上门", open: false }],
  ]),
};
const word = { promiseId: uuid(30), answer: "kept" as const, note: "" };

describe("what a visit is refused for, and at which field", () => {
  test.each<[string, Partial<VisitContent>, Known, string[]]>([
    ["nothing", { lines: [line], promises: [promise] }, known, []],
    ["a day that has not come", { visitedOn: "2026-11-21" }, known, ["visitedOn visitTomorrow"]],
    ["thirty days are not too long ago", { visitedOn: "2026-10-21" }, known, []],
    ["thirty-one are", { visitedOn: "2026-10-20" }, known, ["visitedOn visitTooOld"]],
    [
      "another enterprise than before",
      { enterpriseId: uuid(3) },
      { ...known, stored: plain },
      ["enterpriseId visitMoved"],
    ],
    ["a type that is no more", { lines: [{ ...line, typeCode: "UTL-99" }] }, known, ["lines.0.typeCode typeRetired"]],
    ["a confidential type", { lines: [{ ...line, typeCode: "CMP-01" }] }, known, ["lines.0.typeCode typeConfidential"]],
    [
      "a line that is only spaces in between",
      { lines: [{ ...line, text: "缺\n\n\n\n电" }] },
      known,
      ["lines.0.text tooShort"],
    ],
    ["one line twice", { lines: [line, line] }, known, ["lines.1 twice"]],
    ["a line of another visit", { lines: [line] }, { ...known, taken: new Set([line.id]) }, ["lines.0.id idTaken"]],
    [
      "nobody to ask back",
      { lines: [line, { ...line, id: uuid(11) }] },
      { ...known, contact: null },
      ["contactName required", "contactPhone phone"],
    ],
    ["a number that is none", { lines: [line], contactPhone: "打给前台" }, known, ["contactPhone phone"]],
    ["a filed line kept", { lines: [line] }, filedLine, []],
    ["a filed line changed", { lines: [{ ...line, text: "改成别的诉求" }] }, filedLine, ["lines.0.text lineFiled"]],
    ["a filed line of another kind", { lines: [{ ...line, kind: "need" }] }, filedLine, ["lines.0.text lineFiled"]],
    ["a filed line dropped", {}, filedLine, ["lines lineDropped"]],
    [
      "a promise changed that was spoken of",
      { promises: [{ ...promise, dueOn: null }] },
      answered,
      ["promises.0.text promiseSpokenOf"],
    ],
    ["a promise dropped that was spoken of", {}, answered, ["promises promiseDropped"]],
    [
      "another day, though its promise was spoken of",
      { visitedOn: "2026-11-19", promises: [promise] },
      answered,
      ["visitedOn visitDayFixed"],
    ],
    ["an open promise without an answer", {}, owed, ["answers promiseUnanswered"]],
    ["an answer to it", { answers: [word] }, owed, []],
    ["an answer also to what was settled meanwhile", { answers: [word, { ...word, promiseId: uuid(31) }] }, owed, []],
    [
      "an answer to something that was never promised here",
      { answers: [word, { ...word, promiseId: uuid(99) }] },
      owed,
      ["answers.1.promiseId promiseUnknown"],
    ],
    ["two answers to one promise", { answers: [word, word] }, owed, ["answers.1 twice"]],
  ])("%s", (_, change, facts, expected) => {
    expect(faultsOf({ ...plain, ...change }, facts).map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });

  test("a missing answer names the promise, a filed line its case", () => {
    expect(faultsOf(plain, owed)[0]?.params).toEqual({ promiseId: uuid(30), text: "协调用工" });
    expect(faultsOf(plain, filedLine)[0]?.params).toEqual({ number: "QS2026-1120-001", text: line.text });
  });
});

test("a line becomes a request with a short title; what does not fit stands in its text", () => {
  const long = `${"增容".repeat(40)}\n请协调`;
  const { data } = requestOf({ ...plain, lines: [line, { ...line, text: long }] }, 1, known.contact);
  expect(data).toMatchObject({
    title: `${"增容".repeat(29)}增…`,
    detail: long,
    channel: "visit",
    contactName: "王女士",
  });
  expect(requestOf({ ...plain, lines: [line] }, 0, known.contact).data).toMatchObject({ title: line.text, detail: "" });
});

describe("what has become of a promise", () => {
  const said = (answer: Spoken["answer"], visitedOn: string, hour = 1): Spoken => ({
    answer,
    visitedOn,
    visitId: uuid(hour),
    handedInAt: new Date(Date.UTC(2026, 10, 25, hour)),
  });
  test.each<[string, Spoken[], ReturnType<typeof settledBy>]>([
    ["nothing was said", [], null],
    ["it is under way", [said("underWay", "2026-11-01")], null],
    ["kept", [said("kept", "2026-11-01")], { as: "kept", on: "2026-11-01" }],
    [
      "dropped after all",
      [said("underWay", "2026-11-01"), said("dropped", "2026-11-09")],
      { as: "dropped", on: "2026-11-09" },
    ],
    [
      "an earlier visit is handed in late",
      [said("kept", "2026-11-09", 1), said("underWay", "2026-11-01", 2)],
      { as: "kept", on: "2026-11-09" },
    ],
    [
      "two visits of one day: the one handed in last",
      [said("kept", "2026-11-09", 2), said("dropped", "2026-11-09", 1)],
      { as: "kept", on: "2026-11-09" },
    ],
  ])("%s", (_, answers, expected) => {
    expect(settledBy(answers)).toEqual(expected);
    expect(settledBy(answers.toReversed())).toEqual(expected);
  });
});

test("only what differs counts as changed, whatever the order of keys, photos and answers", () => {
  const one = {
    ...plain,
    lines: [line],
    photoIds: [uuid(40), uuid(41)],
    answers: [word, { ...word, promiseId: uuid(31) }],
  };
  const { kind, ...rest } = line;
  const same = {
    ...one,
    lines: [{ ...rest, kind }],
    photoIds: one.photoIds.toReversed(),
    answers: one.answers.toReversed(),
  };
  expect(changedFields(one, same)).toEqual([]);
  expect(changedFields(one, { ...same, seen: "停产检修", lines: [] })).toEqual(["seen", "lines"]);
});
