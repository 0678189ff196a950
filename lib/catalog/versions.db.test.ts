import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { eventsOf } from "@/lib/history/queries";
import { makePark, type Park } from "@/lib/testing/park";
import { changeRequestType, retireRequestType } from "./commands";
import { requestTypeStream } from "./event";
import { currentCategories, currentTypeByCode, typeById, versionsOf } from "./queries";
import * as schema from "./schema";

const NOW = new Date("2026-11-03T02:00:00Z");
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

function form(more: Record<string, unknown> = {}) {
  return schema.changeRequestType.parse({
    code: "TST-01",
    version: "0",
    categoryCode: park.type.categoryCode,
    name: "临时停车",
    nameEn: "Temporary parking",
    tier: "B",
    limitDays: "7",
    statutoryDays: "",
    leadDepartmentId: park.departments.lead.id,
    supportIds: park.departments.support.id,
    checklist: [
      { title: "现场踏勘", publicTitle: "到现场看一看", mandatory: "on" },
      { title: "施划车位", publicTitle: "画好车位" },
    ],
    materials: [
      { name: "位置图", form: "electronic", copies: "1", issuer: "", howToObtain: "手机拍照", required: "on" },
    ],
    prompt: "在哪里？",
    basis: "",
    ...more,
  });
}

test("a change makes a new version and leaves the old one to the cases that began with it", async () => {
  const { administrator } = park.people;
  expect(await changeRequestType(administrator, form(), NOW)).toBe(1);
  const before = await currentTypeByCode(db, "TST-01");
  expect(await changeRequestType(administrator, form({ version: "1", limitDays: "5", name: "停车位不足" }), NOW)).toBe(
    2,
  );

  expect(await currentTypeByCode(db, "TST-01")).toMatchObject({ version: 2, limitDays: 5, name: "停车位不足" });
  expect(await typeById(db, before?.id ?? "")).toEqual({ ...before, isCurrent: false });
  expect((await versionsOf("TST-01")).map(({ version }) => version)).toEqual([2, 1]);
  const last = (await eventsOf(db, requestTypeStream("TST-01"))).at(-1);
  expect(last?.particulars).toMatchObject({ version: 2, changed: ["name", "limitDays"] });
});

test("checklist and materials come back as they were written, boxes left empty as no", async () => {
  const type = await currentTypeByCode(db, "TST-01");
  expect(type?.checklist.map(({ mandatory }) => mandatory)).toEqual([true, false]);
  expect(type?.materials[0]).toEqual({
    name: "位置图",
    form: "electronic",
    copies: 1,
    issuer: "",
    howToObtain: "手机拍照",
    required: true,
  });
  expect(type?.statutoryDays).toBeNull();
  expect([type?.leadDepartmentId, ...(type?.supportIds ?? [])]).toEqual([
    park.departments.lead.id,
    park.departments.support.id,
  ]);
});

test("two administrators who save the same version: the second is told", async () => {
  const save = (limitDays: string) =>
    changeRequestType(park.people.administrator, form({ version: "2", limitDays }), NOW);
  const both = await Promise.allSettled([save("8"), save("9")]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "changedMeanwhile" } });
  expect((await versionsOf("TST-01")).filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
});

test("saving without a change is refused, and so are a closed department and a lead that also supports", async () => {
  const { administrator } = park.people;
  const type = await currentTypeByCode(db, "TST-01");
  const same = form({ version: "3", limitDays: String(type?.limitDays) });
  await expect(changeRequestType(administrator, same, NOW)).rejects.toMatchObject({ code: "nothingChanged" });
  const twice = form({ version: "3", supportIds: [park.departments.lead.id] });
  await expect(changeRequestType(administrator, twice, NOW)).rejects.toMatchObject({ code: "leadSupports" });
  await db.department.update({ where: { id: park.departments.far.id }, data: { validTo: "2026-10-31" } });
  const closed = form({ version: "3", leadDepartmentId: park.departments.far.id });
  await expect(changeRequestType(administrator, closed, NOW)).rejects.toMatchObject({
    code: "departmentNotOpen",
    field: "leadDepartmentId",
  });
});

test("a promise may not be longer than the law allows, and a statutory limit names its law", async () => {
  const { administrator } = park.people;
  const law = { version: "3", statutoryDays: "6", statutoryBasis: "《行政许可法》第四十二条" };
  const refused = async (more: Record<string, string>, code: string, field: string) =>
    expect(changeRequestType(administrator, form({ ...law, ...more }), NOW)).rejects.toMatchObject({ code, field });
  await refused({ limitDays: "7" }, "longerThanStatutory", "limitDays");
  await refused({ statutoryBasis: "" }, "statutoryBasisMissing", "statutoryBasis");
  await refused({ statutoryDays: "" }, "statutoryDaysMissing", "statutoryDays");
  await refused({ limitDays: "5", presetCode: "no-such" }, "presetUnknown", "presetCode");
  expect(await versionsOf("TST-01")).toHaveLength(3);
  for (const [field, text] of [
    ["limitDays", "0"],
    ["limitDays", "1000"],
    ["statutoryDays", "0"],
  ] as const) {
    expect(() => form({ [field]: text })).toThrow(expect.objectContaining({ message: expect.stringContaining(field) }));
  }
  // Left empty, the promise is the preset's seven days, cut to the six of the law.
  expect(await changeRequestType(administrator, form({ ...law, limitDays: "" }), NOW)).toBe(4);
  const last = (await eventsOf(db, requestTypeStream("TST-01"))).at(-1);
  expect(last?.particulars).toMatchObject({ limitDays: 6, changed: expect.arrayContaining(["statutoryDays"]) });
});

test("a retired request type leaves the form, and an open case still finds its version", async () => {
  const type = await currentTypeByCode(db, "TST-01");
  await retireRequestType(park.people.administrator, { code: "TST-01", version: 4, reason: "并入停车管理" }, NOW);
  expect(await currentTypeByCode(db, "TST-01")).toBeNull();
  expect(await typeById(db, type?.id ?? "")).toMatchObject({ version: 4, retiredAt: NOW });
  const offered = (await currentCategories()).flatMap((category) => category.types.map(({ code }) => code));
  expect(offered).toEqual([park.type.code]);
  expect(await changeRequestType(park.people.administrator, form({ name: "停车管理" }), NOW)).toBe(5);
});

test("nobody but a system administrator changes the catalogue", async () => {
  for (const actor of [
    park.people.manager,
    park.people.triage,
    park.people.auditor,
    park.people.policyEditor,
    park.people.contact,
  ]) {
    await expect(changeRequestType(actor, form({ code: "TST-02" }), NOW)).rejects.toMatchObject({ code: "notAllowed" });
  }
  expect(await versionsOf("TST-02")).toEqual([]);
});
