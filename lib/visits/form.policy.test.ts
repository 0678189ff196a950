import { describe, expect, test } from "vitest";
import {
  contentFrom,
  emptyForm,
  formFrom,
  isWorthKeeping,
  readForm,
  STEPS,
  stepOf,
  toAnswer,
  type VisitForm,
} from "./form.policy";
import { type VisitContent, visitContent } from "./schema";

const TODAY = "2026-11-23";
const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const VISIT = { id: id(1), enterpriseId: id(2) };
const OPEN = [
  { id: id(3), text: "协调用工", dueOn: null, madeOn: "2026-08-01", madeByName: "李敏" },
  { id: id(4), text: "约供电局", dueOn: "2026-09-01", madeOn: "2026-08-01", madeByName: "李敏" },
];
const WRITTEN: VisitForm = {
  ...emptyForm(TODAY),
  met: "王经理",
  seen: "两条产线满负荷",
  lines: [{ id: id(5), kind: "problem", typeCode: "UTL-01", text: "电压不稳，停机两次" }],
  promises: [{ id: id(6), text: "周五前约供电局上门", dueOn: "" }],
  answers: { [id(3)]: { answer: "kept", note: "" }, [id(4)]: { answer: "underWay", note: "下周" } },
};

test("a visit that is written to the end can be handed in, and is the same when it is opened again", () => {
  const read = readForm(VISIT, WRITTEN, OPEN, TODAY);
  if (!("content" in read)) throw new Error(JSON.stringify(read.problems));
  expect(read.content.answers.map(({ promiseId }) => promiseId)).toEqual([id(3), id(4)]);
  expect(read.content.promises[0]?.dueOn).toBeNull();
  expect(formFrom(read.content)).toEqual(WRITTEN);
});

describe("what is wrong is told at its field:", () => {
  test.each<[string, Partial<VisitForm>, string, string]>([
    ["a visit dated tomorrow", { visitedOn: "2026-11-24" }, "visitedOn", "visitInFuture"],
    ["a visit of more than thirty days ago", { visitedOn: "2026-10-23" }, "visitedOn", "visitTooOld"],
    ["no day", { visitedOn: "" }, "visitedOn", "validation.day"],
    ["nobody met", { met: "  " }, "met", "validation.required"],
    ["nothing seen", { seen: "" }, "seen", "validation.required"],
    [
      "a promise without an answer",
      { answers: { [id(3)]: { answer: "kept", note: "" } } },
      "answers.1.answer",
      "validation.choose",
    ],
    [
      "a request too short",
      { lines: [{ id: id(5), kind: "need", typeCode: "UTL-01", text: "电" }] },
      "lines.0.text",
      "validation.tooShort",
    ],
    [
      "a request of no kind",
      { lines: [{ id: id(5), kind: "", typeCode: "UTL-01", text: "电压不稳定" }] },
      "lines.0.kind",
      "validation.choose",
    ],
    [
      "a request of no type",
      { lines: [{ id: id(5), kind: "need", typeCode: "", text: "电压不稳定" }] },
      "lines.0.typeCode",
      "validation.choose",
    ],
    ["an empty promise", { promises: [{ id: id(6), text: "", dueOn: "" }] }, "promises.0.text", "validation.required"],
    [
      "a promise due on no day",
      { promises: [{ id: id(6), text: "回电", dueOn: "2026-02-30" }] },
      "promises.0.dueOn",
      "validation.day",
    ],
    ["too many photos", { photoIds: Array.from({ length: 13 }, () => id(7)) }, "photoIds", "validation.tooMany"],
  ])("%s", (_, change, path, code) => {
    const read = readForm(VISIT, { ...WRITTEN, ...change }, OPEN, TODAY);
    expect("problems" in read && read.problems).toMatchObject([{ path, code }]);
  });

  test("with the number it may not pass", () => {
    const read = readForm(VISIT, { ...WRITTEN, met: "王".repeat(201) }, OPEN, TODAY);
    expect("problems" in read && read.problems[0]?.params).toEqual({ max: 200 });
  });
});

test("a promise that was answered elsewhere in the meantime is not answered twice", () => {
  const content = contentFrom(VISIT, WRITTEN, OPEN.slice(1)) as VisitContent;
  expect(content.answers.map(({ promiseId }) => promiseId)).toEqual([id(4)]);
});

test("what was promised on the day of the visit itself, or after it, is not yet to be answered", () => {
  const promised = (madeOn: string) => ({ id: madeOn, text: "回电", dueOn: null, madeOn, madeByName: "李敏" });
  const open = ["2026-11-22", "2026-11-23", "2026-11-24"].map(promised);
  expect(toAnswer(open, emptyForm(TODAY)).map(({ id: made }) => made)).toEqual(["2026-11-22"]);
});

test("a visit that is changed still answers what its own word has settled, and never what it promises itself", () => {
  const [first, second] = [OPEN[0], OPEN[1]].map((promise) => promise ?? OPEN[0]);
  const own = { id: id(6), text: "约供电局", dueOn: null, madeOn: "2026-11-20", madeByName: "李敏" };
  const answered = [{ ...first, madeOn: "2026-07-01" }] as typeof OPEN;
  const asked = toAnswer([...(second ? [second] : []), own], WRITTEN, answered);
  expect(asked.map(({ id: made }) => made)).toEqual([id(3), id(4)]);
});

test("every field of a visit is asked on a step before the last", () => {
  const asked = Object.keys(visitContent.shape).filter((field) => !["id", "enterpriseId"].includes(field));
  expect(asked.filter((field) => stepOf(field) === "review")).toEqual([]);
  expect(stepOf("lines.3.text")).toBe("lines");
  expect(STEPS.at(-1)).toBe("review");
});

test("an empty form is no loss, a form with one word or one answer is", () => {
  expect(isWorthKeeping(emptyForm(TODAY))).toBe(false);
  expect(isWorthKeeping({ ...emptyForm(TODAY), seen: "忙" })).toBe(true);
  expect(isWorthKeeping({ ...emptyForm(TODAY), answers: { [id(3)]: { answer: "kept", note: "" } } })).toBe(true);
});
