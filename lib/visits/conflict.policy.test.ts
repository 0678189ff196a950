import { expect, test } from "vitest";
import { choiceOf, differences, joined, PARTS, proposal } from "./conflict.policy";
import { type VisitContent, visitContent } from "./schema";

const line = (id: string, text: string) => ({ id, kind: "need" as const, typeCode: "UTL-01", text });
const MINE: VisitContent = {
  id: "mine",
  enterpriseId: "enterprise",
  visitedOn: "2026-11-23",
  met: "王经理",
  together: "",
  seen: "产线满负荷",
  contactName: "",
  contactPhone: "",
  lines: [line("a", "电压不稳，改过的"), line("b", "招不到焊工")],
  promises: [],
  answers: [{ promiseId: "p", answer: "kept", note: "" }],
  photoIds: ["x"],
  position: null,
};
const THEIRS: VisitContent = {
  ...MINE,
  id: "theirs",
  seen: "产线停了一条",
  together: "供电局张工",
  lines: [line("c", "想扩厂房"), line("a", "电压不稳")],
  photoIds: ["y"],
};

test("only what differs is shown", () => {
  expect(differences(MINE, THEIRS)).toEqual(["together", "seen", "lines", "photoIds"]);
  expect(differences(MINE, { ...MINE, id: "theirs" })).toEqual([]);
});

test("the order of a list is no difference, nor the order in which a field was written", () => {
  const turned = { ...MINE, lines: [...MINE.lines].reverse(), answers: [{ note: "", answer: "kept", promiseId: "p" }] };
  expect(differences(MINE, turned as VisitContent)).toEqual([]);
});

test("without a choice nothing of either is lost", () => {
  const visit = joined(MINE, THEIRS, {});
  expect(visit).toMatchObject({ id: "theirs", seen: "产线满负荷", together: "供电局张工", photoIds: ["y", "x"] });
  expect(visit.lines.map(({ id, text }) => `${id} ${text}`)).toEqual(["c 想扩厂房", "a 电压不稳", "b 招不到焊工"]);
});

test.each([
  ["mine", { ...MINE, lines: [...THEIRS.lines, line("b", "招不到焊工")] }],
  ["theirs", THEIRS],
] as const)("all of %s, when that is chosen everywhere; but what was filed stays as it was filed", (choice, wanted) => {
  const choices = Object.fromEntries(PARTS.map((part) => [part, choiceOf(part, choice)]));
  expect(joined(MINE, THEIRS, choices)).toEqual({ ...wanted, id: "theirs" });
});

test("part by part, as it was chosen", () => {
  const visit = joined(MINE, THEIRS, { seen: "theirs", photoIds: "mine" });
  expect([visit.seen, visit.photoIds]).toEqual([THEIRS.seen, MINE.photoIds]);
  expect(proposal("seen", MINE)).toBe("mine");
});

test("every part of a visit is compared", () => {
  const all = Object.keys(visitContent.shape).filter((name) => !["id", "enterpriseId"].includes(name));
  expect([...PARTS].sort()).toEqual(all.sort());
});
