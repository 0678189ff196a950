import { expect, test } from "vitest";
import { findIn } from "./rules";

const MENU = [
  { code: "hands", texts: ["招不到人", "We can't find workers", "缺工、招聘"] },
  { code: "power", texts: ["我们需要用电", "We need power", "高压用电新装、增容"] },
  { code: "loan", texts: ["贷款到期周转不开", "A loan falls due", "续贷、应急转贷"] },
];
const found = (query: string) => findIn(query, MENU).map(({ code }) => code);

test.each([
  ["用电", ["power"]],
  ["招不到工人", ["hands"]],
  ["贷款快到期了", ["loan"]],
  ["转贷", ["loan"]],
  ["POWER", ["power"]],
  ["ｐｏｗｅｒ", ["power"]],
  ["find workers", ["hands"]],
  ["增容 用电", ["power"]],
])("plain words find what they mean: %s", (query, codes) => {
  expect(found(query)).toEqual(codes);
});

test.each(["", "  ", "，。", "专利", "water", "人民"])("what nothing is known by finds nothing: %j", (query) => {
  expect(found(query)).toEqual([]);
});

test("what holds the very words stands before what only resembles them", () => {
  const entries = [{ texts: ["电压不稳停电"] }, { texts: ["频繁停电怎么办"] }];
  expect(findIn("频繁停电", entries)[0]).toBe(entries[1]);
});
