import { expect, test } from "vitest";
import { isComposing } from "@/components/ui/composing";
import { countCharacters } from "@/components/ui/count-characters";
import { errorNumber } from "@/components/ui/error-number";
import { fill } from "@/components/ui/fill";
import { gridMarks } from "@/components/ui/grid-marks";

test("a rare character of a company name counts as one character", () => {
  expect(countCharacters("𠮷祥公司")).toBe(4);
  expect(countCharacters("")).toBe(0);
});

test("Enter while an input method is composing is not Enter, in Safari either", () => {
  expect(isComposing({ isComposing: true, keyCode: 13 } as KeyboardEvent)).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 } as KeyboardEvent)).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 13 } as KeyboardEvent)).toBe(false);
});

test("a text takes the particulars it names and leaves unknown ones readable", () => {
  expect(fill("{name} 于 {time}", { name: "李建国", time: "14:02" })).toBe("李建国 于 14:02");
  expect(fill("还可输入 {count} 字", {})).toBe("还可输入 {count} 字");
});

test("only an error that the server numbered has a number to quote", () => {
  expect(errorNumber(Object.assign(new Error("x"), { digest: "4066534595" }))).toBe("4066534595");
  expect(errorNumber(new TypeError("Failed to fetch"))).toBeUndefined();
  expect(errorNumber("text")).toBeUndefined();
});

test.each([
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [78, [0, 20, 40, 60, 80]],
  [1200, [0, 500, 1000, 1500]],
])("a chart whose highest column is %i has round grid values up to it", (highest, marks) => {
  expect(gridMarks(highest)).toEqual(marks);
});

test("an empty month has a chart with a base line and no fractions of a case", () => {
  expect(gridMarks(0)).toEqual([0]);
});
