import { expect, test } from "vitest";
import type { Prisma } from "@/lib/generated/prisma/client";
import { whereSql } from "./where";

const said = (where: object) => {
  const { text, values } = whereSql(where as Prisma.CaseWhereInput);
  return [text, values];
};

test("nothing asked is everything, and an empty choice is nothing", () => {
  expect(said({})).toEqual(["TRUE", []]);
  expect(said({ OR: [] })).toEqual(["(FALSE)", []]);
  expect(said({ id: { in: [] } })).toEqual(["((FALSE))", []]);
});

test("the gate's sight becomes a choice among rows, with every value as a parameter", () => {
  expect(
    said({
      OR: [
        { confidential: false, enterprise: { links: { some: { personId: "p", endedAt: null } } } },
        { items: { some: { departmentId: "d", removedAt: null } } },
      ],
    }),
  ).toEqual([
    "(((c.confidential = $1 AND c.enterprise_id IN (SELECT c_enterprises.id FROM enterprises c_enterprises WHERE" +
      " (c_enterprises.id IN (SELECT c_enterprises_links.enterprise_id FROM links c_enterprises_links WHERE" +
      " (c_enterprises_links.person_id = $2 AND c_enterprises_links.ended_at IS NULL))))) OR" +
      " (c.id IN (SELECT c_items.case_id FROM items c_items WHERE (c_items.department_id = $3 AND c_items.removed_at IS NULL)))))",
    [false, "p", "d"],
  ]);
});

test.each([
  { state: undefined },
  { state: { in: undefined } },
  { state: { not: "withdrawn" } },
  { title: { contains: "用电" } },
  { title: {} },
  { NOT: { state: "withdrawn" } },
  { items: { none: { departmentId: "d" } } },
  { enterprise: { is: { name: "某某" } } },
  { rating: { is: undefined } },
  { rating: { isNot: { level: 5 } } },
])("a word nobody has taught it stops the figures instead of widening them: %j", (where) => {
  expect(() => said(where)).toThrow();
});
