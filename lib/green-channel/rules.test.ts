import { expect, test } from "vitest";
import { countBy } from "./rules";

test("the register is counted by whoever decided, most granted first, and a lifted one was granted before", () => {
  const parts = [
    { who: "李", granted: true, count: 1, lifted: 0 },
    { who: "王", granted: true, count: 2, lifted: 1 },
    { who: "王", granted: false, count: 1, lifted: 0 },
    { who: "王", granted: true, count: 1, lifted: 0 },
    { who: "张", granted: null, count: 2, lifted: 0 },
  ];
  expect(countBy(parts, ({ who }) => [who, who])).toEqual([
    { key: "王", name: "王", granted: 3, refused: 1, lifted: 1, waiting: 0 },
    { key: "李", name: "李", granted: 1, refused: 0, lifted: 0, waiting: 0 },
    { key: "张", name: "张", granted: 0, refused: 0, lifted: 0, waiting: 2 },
  ]);
});
