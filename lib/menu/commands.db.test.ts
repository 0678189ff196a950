import { beforeAll, expect, test } from "vitest";
import { fileCase } from "@/lib/cases/commands/filing";
import { fileOwnCase } from "@/lib/cases/schema";
import { retireRequestType } from "@/lib/catalog/commands";
import { db } from "@/lib/db";
import { eventsOf } from "@/lib/history/queries";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { saveTile } from "./commands";
import { menuStream } from "./event";
import { currentTiles, isTile, menuNow, tileInUse, tileVersions } from "./queries";
import * as schema from "./schema";

const NOW = new Date("2026-11-03T02:00:00Z");
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

function form(more: Record<string, unknown> = {}) {
  return schema.saveTile.parse({
    code: "power",
    version: "0",
    title: "我们需要用电",
    titleEn: "We need power",
    next: "供电公司上门看现场",
    nextEn: "The power company comes to look",
    typeCode: park.type.code,
    recordKind: "need",
    opening: "我们需要用电：",
    openingEn: "We need power:",
    order: "10",
    inUse: "on",
    ...more,
  });
}
const save = (more?: Record<string, unknown>) => saveTile(park.people.administrator, form(more), NOW);
const offered = async () => (await menuNow()).tiles.map(({ code }) => code);

test("a tile is offered with its request type, and a change is a new version of it", async () => {
  expect(await save()).toBe(1);
  expect((await menuNow()).tiles).toMatchObject([
    { code: "power", recordKind: "need", type: { code: park.type.code } },
  ]);
  expect(await save({ version: "1", title: "要用电" })).toBe(2);
  expect((await tileVersions("power")).map(({ version, title }) => [version, title])).toEqual([
    [2, "要用电"],
    [1, "我们需要用电"],
  ]);
  const last = (await eventsOf(db, menuStream("power"))).at(-1);
  expect(last).toMatchObject({ kind: "menuTilePublished", particulars: { version: 2, changed: ["title"] } });
});

test("a request says from which tile an enterprise ordered it, and never so when staff file it", async () => {
  const sent = (more: Record<string, unknown>) =>
    fileOwnCase.parse({
      ...{ draftId: crypto.randomUUID(), typeCode: park.type.code, title: "要增容到两千千伏安" },
      ...{ contactName: "王女士", contactPhone: "13800138000", menuTile: "power", ...more },
    });
  const tileOfCase = async (number: string) =>
    (await db.case.findUniqueOrThrow({ where: { number }, select: { menuTile: true } })).menuTile;
  const own = await fileCase(park.people.contact, sent({}), NOW);
  expect(await tileOfCase(own.number)).toBe("power");
  const forThem = { enterpriseId: park.enterprises.own.id, channel: "phone" };
  const byStaff = await fileCase(park.people.triage, sent(forThem), NOW);
  expect(await tileOfCase(byStaff.number)).toBeNull();
  expect([await isTile("power"), await isTile("no-such-tile"), await isTile("")]).toEqual([true, false, false]);
  expect((await verify(NOW, "case:")).mismatches).toEqual([]);
});

test("a code that is taken, a retired request type, a save without a change and anybody else are refused, and nothing changes", async () => {
  const before = await db.menuTile.count();
  await expect(save({ title: "又一个" })).rejects.toMatchObject({ code: "tileTaken", field: "code" });
  await expect(save({ version: "2", typeCode: "ZZZ-99" })).rejects.toMatchObject({
    code: "typeRetired",
    field: "typeCode",
  });
  await expect(save({ version: "2", title: "要用电" })).rejects.toMatchObject({ code: "nothingChanged" });
  const { manager, triage, auditor, contact, specialist } = park.people;
  for (const actor of [manager, triage, auditor, contact, specialist]) {
    await expect(saveTile(actor, form({ code: "water" }), NOW)).rejects.toMatchObject({ code: "notAllowed" });
  }
  expect(await db.menuTile.count()).toBe(before);
});

test("two administrators who save the same version: the second is told, and one version is current", async () => {
  const both = await Promise.allSettled([save({ version: "2", order: "20" }), save({ version: "2", order: "30" })]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "changedMeanwhile" } });
  expect(await db.menuTile.count({ where: { code: "power", isCurrent: true } })).toBe(1);
});

test("a tile taken out of use is not offered, and neither is one whose request type is retired; the administrator still sees both", async () => {
  await save({ code: "water", order: "5" });
  expect(await offered()).toEqual(["water", "power"]);
  await saveTile(park.people.administrator, form({ code: "water", version: "1", order: "5", inUse: undefined }), NOW);
  expect(await offered()).toEqual(["power"]);
  expect(await tileInUse("water")).toBeNull();
  expect(await tileInUse("power")).toMatchObject({ opening: "我们需要用电：" });

  const retired = { code: park.type.code, version: park.type.version, reason: "并入别的小类" };
  await retireRequestType(park.people.administrator, retired, NOW);
  expect(await offered()).toEqual([]);
  expect(await tileInUse("power")).toBeNull();
  expect((await currentTiles()).map(({ code, inUse }) => [code, inUse])).toEqual([
    ["water", false],
    ["power", true],
  ]);
});
