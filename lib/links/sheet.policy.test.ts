import * as fc from "fast-check";
import { expect, test } from "vitest";
import { LINK_SLOTS } from "@/lib/enterprises/access.policy";
import { decisionsIn, type Known, planOf, rowsOf, type SheetRow } from "./sheet.policy";

const HEADS = ["企业名称", "统一社会信用代码", "联系领导", "部门负责人", "服务专员"];
const known: Known = {
  enterprises: [
    {
      id: "glass",
      name: "渝诚玻纤（重庆）有限公司",
      creditCode: "91500114YYYY000101",
      closed: false,
      holders: [{ linkId: "l1", slot: "leader", personId: "zhang", name: "张三" }],
    },
    { id: "food", name: "黔润食品有限公司", creditCode: "91500114YYYY000202", closed: false, holders: [] },
    { id: "gone", name: "旧日制衣厂", creditCode: "91500114YYYY000303", closed: true, holders: [] },
    { id: "twin1", name: "同名商行", creditCode: "91500114YYYY000404", closed: false, holders: [] },
    { id: "twin2", name: "同名商行", creditCode: "91500114YYYY000505", closed: false, holders: [] },
  ],
  people: [
    { id: "zhang", name: "张三", departmentNames: [], disabled: false, slots: ["leader"] },
    { id: "wang", name: "王芳", departmentNames: ["供电公司"], disabled: false, slots: ["specialist"] },
    { id: "wang2", name: "王芳", departmentNames: ["自来水公司"], disabled: false, slots: ["specialist"] },
    {
      id: "li",
      name: "李四",
      departmentNames: ["经济信息委员会", "经信委"],
      disabled: false,
      slots: ["departmentHead"],
    },
    { id: "left", name: "赵六", departmentNames: [], disabled: true, slots: ["leader"] },
  ],
};

function row(cells: Partial<SheetRow>): SheetRow {
  return {
    line: 2,
    enterprise: "黔润食品有限公司",
    creditCode: "",
    leader: "",
    departmentHead: "",
    specialist: "",
    ...cells,
  };
}
const planned = (cells: Partial<SheetRow>) => {
  const [first] = planOf([row(cells)], known).rows;
  if (!first) throw new Error("no row");
  return first;
};

test("a sheet is read by its heads, wherever they stand and whatever they are called", () => {
  const table = [["正阳工业园区三帮一名单"], ["服务专员 *", "企业"], ["王 芳", "黔润食品有限公司"], ["", ""]];
  expect(rowsOf(table, 10)).toEqual([
    { line: 3, enterprise: "黔润食品有限公司", creditCode: "", leader: "", departmentHead: "", specialist: "王 芳" },
  ]);
  expect(
    rowsOf(
      [
        ["Enterprise", "Leader"],
        ["a", "b"],
      ],
      10,
    ),
  ).toMatchObject([{ enterprise: "a", leader: "b" }]);
});

test.each([
  [[], "sheetEmpty"],
  [[["", ""]], "sheetEmpty"],
  [[HEADS], "sheetEmpty"],
  [
    [
      ["企业名称", "电话"],
      ["某", "1"],
    ],
    "sheetWithoutHeads",
  ],
  [
    [
      ["联系领导", "服务专员"],
      ["某", "1"],
    ],
    "sheetWithoutHeads",
  ],
  [[HEADS, ["一"], ["二"], ["三"]], "sheetTooLong"],
])("a table that cannot be read says why", (table, problem) => {
  expect(rowsOf(table, 2)).toBe(problem);
});

test("what a slot becomes: new, unchanged, replaced, or left alone", () => {
  expect(planned({ leader: "张三" }).slots).toMatchObject({
    leader: { kind: "new", personId: "zhang" },
    departmentHead: { kind: "blank" },
    specialist: { kind: "blank" },
  });
  const glass = { enterprise: "渝诚玻纤(重庆)有限公司" };
  expect(planned({ ...glass, leader: "张三" }).slots.leader).toMatchObject({ kind: "unchanged", name: "张三" });
  const held = {
    ...known,
    enterprises: known.enterprises.map((one) => ({
      ...one,
      holders: [{ linkId: "l", slot: "specialist", personId: "old", name: "旧人" }],
    })),
  };
  expect(planOf([row({ specialist: "王芳（供电公司）" })], held).rows[0]?.slots.specialist).toEqual({
    kind: "replaces",
    personId: "wang",
    name: "王芳",
    linkId: "l",
    fromId: "old",
    from: "旧人",
  });
});

test.each([
  ["a name nobody has", { leader: "无名氏" }, "leader", "personUnknown"],
  ["a name two people have", { specialist: "王芳" }, "specialist", "personAmbiguous"],
  ["a name with a department nobody of it has", { specialist: "王芳（经信委）" }, "specialist", "personUnknown"],
  ["an account that is disabled", { leader: "赵六" }, "leader", "personDisabled"],
  ["somebody without the role", { specialist: "张三" }, "specialist", "personLacksRole"],
  ["two people for one slot", { leader: "张三、李四" }, "leader", "twoHolders"],
] as const)("%s is refused at its cell", (_, cells, slot, code) => {
  expect(planned(cells).slots[slot]).toMatchObject({ kind: "refused", problem: { code } });
});

test.each([
  ["no enterprise at all", { enterprise: "" }, "enterpriseMissing"],
  ["a name the register does not have", { enterprise: "不存在公司" }, "enterpriseUnknown"],
  ["a code the register does not have", { creditCode: "91500114YYYY999999" }, "enterpriseUnknown"],
  ["a name two enterprises have", { enterprise: "同名商行" }, "enterpriseTwoMeant"],
  ["a closed enterprise", { enterprise: "旧日制衣厂" }, "enterpriseClosed"],
  ["a code of another enterprise", { creditCode: "91500114YYYY000101" }, "codeOfAnother"],
] as const)("%s is refused at its line", (_, cells, code) => {
  expect(planned({ leader: "张三", ...cells }).problem?.code).toBe(code);
});

test("a department settles which of two people is meant, and a code which of two enterprises", () => {
  const fate = planned({ enterprise: "同名商行", creditCode: "91500114-yyyy000505", specialist: "王芳(自来水公司)" });
  expect(fate).toMatchObject({
    enterprise: { id: "twin2" },
    problem: null,
    slots: { specialist: { personId: "wang2" } },
  });
  expect(planned({ departmentHead: "李 四（经信委）" }).slots.departmentHead).toMatchObject({ personId: "li" });
});

test("the second of two lines for one enterprise is refused, and names the first", () => {
  const plan = planOf([row({ line: 2, leader: "张三" }), row({ line: 5, creditCode: "91500114YYYY000202" })], known);
  expect(plan.rows.map(({ problem }) => problem)).toEqual([
    null,
    { code: "enterpriseTwice", particulars: { line: 2 } },
  ]);
  expect(plan.counts.refused).toBe(1);
});

test("every filled cell has one fate, and the same sheet always comes to the same decisions", () => {
  const name = fc.constantFrom("", "张三", "王芳", "王芳（供电公司）", "李四", "赵六", "谁", "张三、李四");
  const enterprise = fc.constantFrom("", ...known.enterprises.map((one) => one.name), "别处");
  const sheet = fc.array(fc.record({ enterprise, leader: name, departmentHead: name, specialist: name }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(sheet, (lines) => {
      const rows = lines.map((cells, index) => row({ ...cells, line: index + 2 }));
      const plan = planOf(rows, known);
      const filled = rows.flatMap((one) => LINK_SLOTS.filter((slot) => one[slot] !== "")).length;
      const { counts } = plan;
      const lineProblems = plan.rows.filter(({ problem }) => problem).length;
      expect(counts.new + counts.replaces + counts.unchanged + counts.refused).toBe(filled + lineProblems);
      expect(decisionsIn(planOf(rows, known))).toBe(decisionsIn(plan));
      const kept = plan.rows
        .filter(({ problem, enterprise: meant }) => !problem && meant)
        .map(({ enterprise: meant }) => meant?.id);
      expect(new Set(kept).size).toBe(kept.length);
    }),
  );
});
