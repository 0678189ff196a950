import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { enterpriseStream } from "@/lib/enterprises/event";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { importLinks } from "./commands/import";
import { linkSheet, previewSheet } from "./queries/import";

const NOW = new Date("2026-11-03T02:00:00Z");
const HEADS = ["企业名称", "统一社会信用代码", "联系领导", "部门负责人", "服务专员"];
let park: Park;
beforeEach(async () => {
  park = await makePark();
});

const linesOf = () => {
  const { people, enterprises } = park;
  return [
    HEADS,
    [enterprises.own.name, "", people.leader.name, people.reviewer.name, people.otherSpecialist.name],
    ["", enterprises.other.creditCode, people.leader.name, people.farReviewer.name, people.specialist.name],
  ];
};
const look = (table: string[][], by: Actor = park.people.manager) => previewSheet(by, table);
const confirm = (table: string[][], previewed: string, handOverNote = "按新名单调整") =>
  importLinks(park.people.manager, { table, previewed, handOverNote }, NOW);
const holders = async () =>
  (
    await db.link.findMany({
      where: { enterpriseId: { in: [park.enterprises.own.id, park.enterprises.other.id] }, endedAt: null },
      orderBy: [{ enterpriseId: "asc" }, { slot: "asc" }],
    })
  ).map(({ enterpriseId, slot, personId }) => [enterpriseId, slot, personId].join(" "));

test("a sheet is looked at, carried out as it was looked at, and a second time changes nothing", async () => {
  const table = linesOf();
  const seen = await look(table);
  expect(seen.counts).toEqual({ new: 3, replaces: 1, unchanged: 2, refused: 0 });
  expect(await confirm(table, seen.previewed)).toEqual({ assigned: 3, replaced: 1 });
  const after = await holders();
  expect(after).toHaveLength(6);
  for (const { id } of [park.enterprises.own, park.enterprises.other])
    expect((await verify(NOW, enterpriseStream(id))).mismatches).toEqual([]);

  const again = await look(table);
  expect(again.counts).toEqual({ new: 0, replaces: 0, unchanged: 6, refused: 0 });
  const links = await db.link.count();
  expect(await confirm(table, again.previewed)).toEqual({ assigned: 0, replaced: 0 });
  expect(await db.link.count()).toBe(links);
  expect(await holders()).toEqual(after);
});

test("what changed since it was looked at is not carried out", async () => {
  const table = linesOf();
  const { previewed } = await look(table);
  const own = { enterpriseId: park.enterprises.own.id, slot: "specialist", endedAt: null };
  await db.link.updateMany({ where: own, data: { endedAt: NOW } });
  const before = await holders();
  await expect(confirm(table, previewed)).rejects.toMatchObject({ code: "sheetStale" });
  await expect(confirm([...table, ["别处", "", "", "", ""]], previewed)).rejects.toMatchObject({ code: "sheetStale" });
  expect(await holders()).toEqual(before);
});

test("one cell that cannot be used keeps the whole sheet from being carried out", async () => {
  const table = [...linesOf(), ["不存在公司", "", park.people.leader.name, "", ""]];
  const { previewed, counts } = await look(table);
  expect(counts.refused).toBe(1);
  const before = await holders();
  await expect(confirm(table, previewed)).rejects.toMatchObject({ code: "sheetRefused" });
  expect(await holders()).toEqual(before);
});

test("whoever replaces somebody says why", async () => {
  const table = linesOf();
  const { previewed } = await look(table);
  await expect(confirm(table, previewed, "")).rejects.toMatchObject({ code: "noteForReplaced", field: "handOverNote" });
});

test("two managers who confirm the same sheet at once change everything once", async () => {
  const table = linesOf();
  const { previewed } = await look(table);
  const both = await Promise.allSettled([confirm(table, previewed), confirm(table, previewed)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "sheetStale" } });
  expect(await holders()).toHaveLength(6);
});

test("only those who may link may look at a sheet or fetch one", async () => {
  for (const actor of [park.people.triage, park.people.auditor, park.people.specialist, park.people.contact]) {
    await expect(look(linesOf(), actor)).rejects.toMatchObject({ code: "notAllowed" });
    expect(await linkSheet(actor)).toBeNull();
  }
});

test("the sheet to begin from comes back unchanged", async () => {
  const rows = (await linkSheet(park.people.manager))?.filter(([name]) => name?.endsWith(park.tag)) ?? [];
  expect(rows).toHaveLength(2);
  const seen = await look([HEADS, ...rows]);
  expect(seen.counts).toEqual({ new: 0, replaces: 0, unchanged: 3, refused: 0 });
});
