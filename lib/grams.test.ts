import { describe, expect, test } from "vitest";
import { gramsOf, matchesQuery, plainGramsOf, queryGramsOf } from "./grams";

const holds = (text: string, query: string) => {
  const grams = gramsOf([text]);
  const wanted = queryGramsOf(query);
  return wanted.length > 0 && wanted.every((gram) => grams.includes(gram));
};

describe("a text is found by", () => {
  test.each([
    ["two characters from its middle", "重庆长安汽车零部件有限公司", "汽车"],
    ["pinyin initials", "重庆长安汽车零部件有限公司", "cqca"],
    ["initials from its middle", "黔江华龙汽配有限公司", "hlq"],
    ["initials in capitals", "黔江华龙汽配有限公司", "HLQP"],
    ["initials next to a digit", "3号厂房漏水", "3hcf"],
    ["a number with its hyphens", "QS2026-1123-004", "1123-004"],
    ["a number without its hyphens", "QS2026-1123-004", "qs20261123"],
    ["full-width letters", "5G基站", "５Ｇ基站"],
    ["words over a bracket", "华龙（集团）公司", "华龙集团"],
    ["a name with a space typed in", "华龙汽配", "华龙 汽配"],
    ["a rare character", "𠮷祥食品", "𠮷祥"],
  ])("%s", (_, text, query) => {
    expect(holds(text, query)).toBe(true);
    expect(matchesQuery([text], query)).toBe(true);
  });
});

test("another name is not found", () => {
  expect(holds("重庆长安汽车零部件有限公司", "化工")).toBe(false);
  expect(holds("黔江华龙汽配有限公司", "hlz")).toBe(false);
  expect(matchesQuery(["黔江华龙汽配有限公司"], "hlz")).toBe(false);
});

test("pairs that stand apart make a candidate, not a match", () => {
  expect(holds("华龙与龙江", "华龙江")).toBe(true);
  expect(matchesQuery(["华龙与龙江"], "华龙江")).toBe(false);
});

test("a long text is found by its characters, and not by their initials", () => {
  const grams = plainGramsOf(["车间满负荷，招不到焊工。"]);
  expect(queryGramsOf("负荷招不到").every((gram) => grams.includes(gram))).toBe(true);
  expect(queryGramsOf("mfh").some((gram) => grams.includes(gram))).toBe(false);
});

test("one character, or none, gives no grams", () => {
  expect(queryGramsOf("华")).toEqual([]);
  expect(queryGramsOf("𠮷")).toEqual([]);
  expect(queryGramsOf(" - ")).toEqual([]);
});

test("grams of several texts come once each, and missing texts are passed over", () => {
  expect(gramsOf(["华龙", "华龙", null, undefined])).toEqual(["华龙", "hl"]);
});

test("pairs do not reach from one text into the next", () => {
  expect(gramsOf(["华", "龙"])).toEqual([]);
});
