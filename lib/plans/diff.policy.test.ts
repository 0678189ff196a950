import { expect, test } from "vitest";
import { type Comparable, differencesBetween } from "./diff.policy";

const line = (key: string, more: Partial<Comparable> = {}): Comparable => ({
  key,
  kind: "measure",
  title: `措施 ${key}`,
  amount: "",
  ownerName: "供电公司",
  dueOn: "2026-04-01",
  done: false,
  ...more,
});

test("what stays the same is not told, however it is ordered and whether it was done", () => {
  const before = [line("a"), line("b")];
  expect(differencesBetween(before, [line("b", { done: true }), line("a")])).toEqual([]);
});

test("a line is the same one by its key: what changed is told field by field", () => {
  const after = [line("a", { dueOn: "2026-06-30", ownerName: "经信委" })];
  expect(differencesBetween([line("a")], after)).toEqual([
    {
      how: "changed",
      line: after[0],
      changes: [
        { field: "ownerName", from: "供电公司", to: "经信委" },
        { field: "dueOn", from: "2026-04-01", to: "2026-06-30" },
      ],
    },
  ]);
});

test("no day and an empty text say the same; a title is changed, not dropped and added", () => {
  expect(
    differencesBetween([line("a", { ownerName: null, dueOn: null })], [line("a", { ownerName: "", dueOn: "" })]),
  ).toEqual([]);
  expect(differencesBetween([line("a")], [line("a", { title: "新的" })])).toMatchObject([{ how: "changed" }]);
});

test("what is new stands where it stands, what is left out comes last, and what was finished is not dropped", () => {
  const found = differencesBetween(
    [line("done", { done: true }), line("gone"), line("kept")],
    [line("new"), line("kept")],
  );
  expect(found.map(({ how, line: { key } }) => [how, key])).toEqual([
    ["added", "new"],
    ["finished", "done"],
    ["dropped", "gone"],
  ]);
});
