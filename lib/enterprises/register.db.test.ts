import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { eventsOf } from "@/lib/history/queries";
import { makePark, type Park } from "@/lib/testing/park";
import { addQualification, changeQualification, endQualification } from "./commands/qualifications";
import { changeEnterprise, closeEnterprise, registerEnterprise } from "./commands/register";
import { enterpriseStream } from "./event";
import { enterpriseDetail } from "./queries/detail";
import { listEnterprises } from "./queries/register";
import { searchEnterprises } from "./queries/search";
import { creditCodeFor, demoCreditCode, sizeClassOf } from "./rules";
import * as schema from "./schema";

const NOW = new Date("2026-11-03T02:00:00Z");
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

const input = (creditCode: string, name: string, more: Record<string, unknown> = {}) =>
  schema.registerEnterprise.parse({ creditCode, name, park: "正阳工业园区", ...more });
const register = (creditCode: string, name: string, more?: Record<string, unknown>) =>
  registerEnterprise(park.people.manager, input(creditCode, name, more), NOW);
const names = (rows: readonly { name: string }[]) => rows.map((row) => row.name);

describe("the credit code", () => {
  test("is refused when its length or alphabet is wrong, whatever reason is given", async () => {
    const reason = { creditCodeReason: "早期试点代码" };
    await expect(register("91500114YYYY0001", "短码公司", reason)).rejects.toMatchObject({ code: "creditCodeLength" });
    await expect(register("91500114YYYY0001SI", "字母公司", reason)).rejects.toMatchObject({
      code: "creditCodeAlphabet",
    });
  });

  test("is accepted with a wrong check digit only for a reason, and the reason stays in the history", async () => {
    const early = "91350100M0001TGQXM";
    await expect(register(early, "早码公司")).rejects.toMatchObject({
      code: "creditCodeCheckDigit",
      field: "creditCodeReason",
    });
    const { enterpriseId } = await register(early, "早码公司", { creditCodeReason: "执照原件核对无误，早期试点代码" });
    const [first] = await eventsOf(db, enterpriseStream(enterpriseId));
    expect(first?.particulars).toMatchObject({ creditCode: early, creditCodeReason: "执照原件核对无误，早期试点代码" });
  });

  test("keeps no reason beside a good one, however it was typed", async () => {
    const { enterpriseId } = await register(` ${demoCreditCode(900).toLowerCase()} `, "好码公司", {
      creditCodeReason: "多余",
    });
    const row = await db.enterprise.findUniqueOrThrow({ where: { id: enterpriseId } });
    expect(row).toMatchObject({ creditCode: demoCreditCode(900), creditCodeReason: null });
  });

  test("is taken once, also by two at the same moment, and its owner is named only to those who may see it", async () => {
    const code = demoCreditCode(901);
    const both = await Promise.allSettled([register(code, "先到公司"), register(code, "后到公司")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "creditCodeTakenBy" } });

    const own = await db.enterprise.findUniqueOrThrow({ where: { id: park.enterprises.own.id } });
    const change = schema.changeEnterprise.parse({
      enterpriseId: own.id,
      version: 1,
      name: own.name,
      park: own.park,
      creditCode: code,
    });
    const refused = changeEnterprise(park.people.specialist, change, NOW);
    await expect(refused).rejects.toMatchObject({ code: "creditCodeTaken", particulars: {} });
  });

  test("an enterprise's own people, a specialist and a liaison register nobody", async () => {
    for (const actor of [park.people.contact, park.people.specialist, park.people.liaison, park.people.auditor]) {
      await expect(registerEnterprise(actor, input(demoCreditCode(902), "某公司"), NOW)).rejects.toMatchObject({
        code: "notAllowed",
      });
    }
  });
});

describe("the picker", () => {
  beforeAll(async () => {
    await register(demoCreditCode(1), "重庆长河汽车零部件有限公司", { shortName: "长河汽配" });
    await register(demoCreditCode(2), "黔江华龙汽配有限公司");
    await register(demoCreditCode(3), "武陵山新材料有限公司");
    await register(demoCreditCode(4), "华武与武江商行");
  });

  test.each([
    ["two Chinese characters", "汽车", ["重庆长河汽车零部件有限公司"]],
    ["a short name", "长河汽配", ["重庆长河汽车零部件有限公司"]],
    ["pinyin initials", "qjhl", ["黔江华龙汽配有限公司"]],
    ["pinyin initials from the middle", "hlq", ["黔江华龙汽配有限公司"]],
    ["one character", "陵", ["武陵山新材料有限公司"]],
    ["the beginning of the credit code", demoCreditCode(3).slice(0, 16).toLowerCase(), ["武陵山新材料有限公司"]],
    ["pairs that stand apart", "华武江", []],
    ["nothing", "  ", []],
  ])("finds by %s", async (_, text, found) => {
    expect(names(await searchEnterprises(park.people.triage, text))).toEqual(found);
  });

  test("shows an enterprise's people nothing but their own enterprise, and a specialist the linked ones", async () => {
    const { own, other } = park.enterprises;
    await db.enterprise.updateMany({
      where: { id: { in: [own.id, other.id] } },
      data: { grams: ["有限", "限公", "公司"] },
    });
    expect(names(await searchEnterprises(park.people.stranger, "有限公司"))).toEqual([other.name]);
    expect(names(await searchEnterprises(park.people.specialist, "有限公司"))).toEqual([own.name]);
    expect(names(await searchEnterprises(park.people.triage, "有限公司"))).toEqual(
      expect.arrayContaining([own.name, other.name]),
    );
    expect(names(await searchEnterprises(park.people.policyEditor, "有限公司"))).toEqual([]);
  });
});

test("another enterprise's contact finds neither the page nor the row of an enterprise", async () => {
  const { stranger, contact, farLiaison } = park.people;
  const { own } = park.enterprises;
  expect(await enterpriseDetail(stranger, own.id, NOW)).toBeNull();
  expect(await enterpriseDetail(farLiaison, own.id, NOW)).toBeNull();
  expect((await enterpriseDetail(contact, own.id, NOW))?.name).toBe(own.name);
  const filter = schema.enterpriseFilter.parse({});
  expect(names((await listEnterprises(stranger, filter, NOW)).rows)).toEqual([park.enterprises.other.name]);
});

test("the register pages by name without losing or repeating a row, and filters by size like the rule", async () => {
  const sizes = [
    [1200, 50_000],
    [350, 1500],
    [15, 50_000],
    [400, 3000],
    [null, 3000],
  ] as const;
  for (let n = 10; n < 70; n++) {
    const [employees, revenueWan] = sizes[n % sizes.length] ?? [null, null];
    const industryCode = n % 2 ? "3061" : "5910";
    await register(demoCreditCode(n), `分页企业${n}有限公司`, { employees, revenueWan, industryCode });
  }
  const filter = schema.enterpriseFilter.parse({ q: "分页企业" });
  const first = await listEnterprises(park.people.manager, filter, NOW);
  const second = await listEnterprises(park.people.manager, { ...filter, after: first.next ?? "" }, NOW);
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);

  const rows = await db.enterprise.findMany({ where: { name: { startsWith: "分页企业" } } });
  for (const size of ["large", "medium", "small", "micro"] as const) {
    const wanted = rows.filter((row) => sizeClassOf({ ...row, industryCode: row.industryCode ?? "" }) === size);
    const found = await listEnterprises(park.people.manager, { ...filter, size }, NOW);
    expect(names(found.rows)).toEqual(names(wanted).sort());
    expect(wanted.length).toBeGreaterThan(0);
  }
});

test("whoever saves second is told, and the first one's facts stand", async () => {
  const { enterpriseId } = await register(demoCreditCode(80), "并发公司");
  const change = (name: string) =>
    changeEnterprise(park.people.manager, { ...input(demoCreditCode(80), name), enterpriseId, version: 1 }, NOW);
  await change("先改公司");
  await expect(change("后改公司")).rejects.toMatchObject({ code: "changedMeanwhile", particulars: { version: 2 } });
  expect(names(await searchEnterprises(park.people.triage, "先改公司"))).toEqual(["先改公司"]);
});

test("a fact keeps its source and its day, and what was said before; the newest stands in the row", async () => {
  const { enterpriseId } = await register(demoCreditCode(83), "来源公司", {
    employees: 80,
    address: "正阳大道 1 号",
    factsSource: "年度统计报表",
    factsOn: "2026-05-01",
  });
  const change = (more: Record<string, unknown>) =>
    changeEnterprise(
      park.people.manager,
      { ...input(demoCreditCode(83), "来源公司", { address: "正阳大道 1 号", ...more }), enterpriseId, version: 1 },
      NOW,
    );
  await expect(change({ employees: 95 })).rejects.toMatchObject({ code: "sourceMissing", field: "factsSource" });
  const checked = { employees: 95, factsSource: "走访核实" };
  await expect(change({ ...checked, factsOn: "2026-11-04" })).rejects.toMatchObject({ code: "sourceInFuture" });
  expect(await db.enterpriseFact.count({ where: { enterpriseId } })).toBe(2);
  await change(checked);

  const detail = await enterpriseDetail(park.people.manager, enterpriseId, NOW);
  expect(detail?.said.employees).toMatchObject({
    value: "95",
    source: "走访核实",
    on: "2026-11-03",
    earlier: [{ value: "80", source: "年度统计报表", on: "2026-05-01" }],
  });
  expect(detail?.said.address).toMatchObject({ source: "年度统计报表", earlier: [] });
  expect(detail?.employees).toBe(95);
});

test("another name needs no source: the licence says it", async () => {
  const { enterpriseId } = await register(demoCreditCode(84), "改名前公司", { employees: 5, factsSource: "统计报表" });
  const wanted = input(demoCreditCode(84), "改名后公司", { employees: 5 });
  await changeEnterprise(park.people.manager, { ...wanted, enterpriseId, version: 1 }, NOW);
  expect(await db.enterprise.findUnique({ where: { id: enterpriseId } })).toMatchObject({ name: "改名后公司" });
});

test("a certificate is marked before it runs out, and can be renewed or ended", async () => {
  const { enterpriseId } = await register(demoCreditCode(81), "资质公司");
  const state = async () => (await enterpriseDetail(park.people.manager, enterpriseId, NOW))?.qualifications[0]?.state;
  const certificate = { enterpriseId, kind: "specialised" as const, certificateNo: "CQ-1", issuedOn: "2024-01-31" };
  const { qualificationId } = await addQualification(
    park.people.manager,
    { ...certificate, expiresOn: "2027-02-01" },
    NOW,
  );
  expect(await state()).toBe("expiresSoon");
  await changeQualification(park.people.manager, { ...certificate, qualificationId, expiresOn: "2030-01-30" }, NOW);
  expect(await state()).toBe("valid");
  const end = { enterpriseId, qualificationId, reason: "复核未通过" };
  await expect(endQualification(park.people.manager, { ...end, endsOn: "2024-01-30" }, NOW)).rejects.toMatchObject({
    code: "expiresBeforeIssue",
  });
  await endQualification(park.people.manager, { ...end, endsOn: "2026-11-02" }, NOW);
  expect(await state()).toBe("expired");
});

test("a closed enterprise leaves the picker, keeps its page, and takes no more changes", async () => {
  const { enterpriseId } = await register(demoCreditCode(82), "注销公司");
  await closeEnterprise(park.people.manager, { enterpriseId, version: 1, reason: "已注销登记" }, NOW);
  expect(await searchEnterprises(park.people.triage, "注销公司")).toEqual([]);
  const detail = await enterpriseDetail(park.people.manager, enterpriseId, NOW);
  expect(detail).toMatchObject({ closedAt: NOW, can: [] });
  const change = { ...input(creditCodeFor(demoCreditCode(82).slice(0, 17)), "注销公司二"), enterpriseId, version: 2 };
  await expect(changeEnterprise(park.people.manager, change, NOW)).rejects.toMatchObject({ code: "enterpriseClosed" });
});
