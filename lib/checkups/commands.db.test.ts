import { beforeEach, expect, test } from "vitest";
import { type Actor, mintActor } from "@/lib/actor";
import { fileCase } from "@/lib/cases/commands/filing";
import * as cases from "@/lib/cases/schema";
import { db } from "@/lib/db";
import { enterpriseStream } from "@/lib/enterprises/event";
import { tellNews } from "@/lib/notices/jobs";
import { makePark, type Park } from "@/lib/testing/park";
import { dismissWarning, recordCheckup, settleByCase } from "./commands";
import { casesSince, checkupList, checkupsOf, warningsFor } from "./queries";
import * as schema from "./schema";

const NOW = new Date("2026-11-03T02:00:00Z");
const LATER = new Date("2026-11-05T02:00:00Z");
let park: Park;
let own: string;
beforeEach(async () => {
  park = await makePark();
  own = park.enterprises.own.id;
});

type Answered = Record<string, string>;
const checkUp = (answers: Answered, by: Actor = park.people.specialist, on = "2026-11-03", now = NOW) =>
  recordCheckup(by, schema.recordCheckup.parse({ enterpriseId: own, on, answers }), now);
const openRules = async () =>
  (await db.checkupWarning.findMany({ where: { enterpriseId: own, settlement: null }, orderBy: { rule: "asc" } })).map(
    ({ rule, level }) => `${rule} ${level}`,
  );
const warningOf = (rule: string) =>
  db.checkupWarning.findFirstOrThrow({ where: { enterpriseId: own, rule }, orderBy: { raisedAt: "desc" } });
const kinds = async () => {
  const events = await db.event.findMany({ where: { stream: enterpriseStream(own) }, orderBy: { sequence: "asc" } });
  return events.map(({ kind }) => kind);
};

const LOANS = { loansDueWan: "500", loansDueOn: "2026-12-13", renewalAgreed: "no" };

test("answers raise warnings that say why, and the specialist is told", async () => {
  await checkUp({ ...LOANS, powerChange: "−18", ordersMonths: "6" }, park.people.manager);
  expect(await openRules()).toEqual(["loansDue yellow", "powerDrop yellow"]);
  expect((await warningOf("loansDue")).particulars).toEqual({ wan: 500, days: 40, on: "2026-12-13" });
  expect(await kinds()).toEqual(["checkupHeld", "warningRaised", "warningRaised"]);
  await tellNews(NOW);
  const told = await db.notice.findMany({ where: { enterpriseId: own } });
  expect(new Set(told.map(({ personId, kind }) => `${personId} ${kind}`))).toEqual(
    new Set([`${park.people.specialist.id} warningRaised`]),
  );
});

test("a later check keeps, lifts and raises; a question that was not asked again settles nothing", async () => {
  await checkUp({ ...LOANS, powerChange: "-18", ordersMonths: "1.5" });
  await checkUp({ powerChange: "3", ordersMonths: "0.5" }, park.people.specialist, "2026-11-05", LATER);
  expect(await openRules()).toEqual(["loansDue yellow", "orders red"]);
  expect(await warningOf("powerDrop")).toMatchObject({ settlement: "checkup", settledAt: LATER });
  expect(await warningOf("orders")).toMatchObject({ raisedAt: NOW });
  expect((await kinds()).filter((kind) => kind === "warningRaised")).toHaveLength(4);
});

test("a warning that was put aside comes back as a new one when it is found again", async () => {
  await checkUp({ openPosts: "12" });
  const { id: warningId } = await warningOf("openPosts");
  const dismiss = schema.dismissWarning.parse({ enterpriseId: own, warningId, reason: "已与学校签订用工协议" });
  await dismissWarning(park.people.specialist, dismiss, NOW);
  expect(await openRules()).toEqual([]);
  await expect(dismissWarning(park.people.specialist, dismiss, NOW)).rejects.toMatchObject({ code: "warningSettled" });
  await checkUp({ openPosts: "14" }, park.people.specialist, "2026-11-05", LATER);
  expect(await openRules()).toEqual(["openPosts yellow"]);
  expect((await warningOf("openPosts")).id).not.toBe(warningId);
});

test("a warning is settled by a request of this enterprise that was filed after it", async () => {
  const file = async (by: Actor, now: Date) => {
    const contact = { contactName: "王女士", contactPhone: "13800138000" };
    const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "贷款需要续贷", ...contact };
    return (await fileCase(by, cases.fileCase.parse(draft), now)).number;
  };
  const before = await file(park.people.contact, new Date("2026-11-02T02:00:00Z"));
  const others = await file(park.people.stranger, LATER);
  await checkUp(LOANS);
  const { id: warningId, raisedAt } = await warningOf("loansDue");
  const settle = (number: string, by = park.people.specialist) =>
    settleByCase(by, schema.settleByCase.parse({ enterpriseId: own, warningId, number }), LATER);
  await expect(settle(before)).rejects.toMatchObject({ code: "caseBeforeWarning", field: "number" });
  await expect(settle(others)).rejects.toMatchObject({ code: "caseOfOther" });
  await expect(settle(others, park.people.triage)).rejects.toMatchObject({ code: "notAllowed" });
  expect(await openRules()).toEqual(["loansDue yellow"]);

  const number = await file(park.people.contact, LATER);
  expect((await casesSince(park.people.specialist, own, raisedAt)).map((row) => row.number)).toEqual([number]);
  await settle(number);
  expect(await openRules()).toEqual([]);
  const view = await checkupsOf(park.people.manager, own);
  expect(view?.settled).toMatchObject([{ settlement: "case", caseNumber: number }]);
});

test("nothing answered, a day to come, a day before the last check, others: refused, and nothing is written", async () => {
  await expect(checkUp({ openPosts: "" })).rejects.toMatchObject({ code: "nothingAnswered" });
  await expect(checkUp({ openPosts: "1" }, park.people.specialist, "2026-11-04")).rejects.toMatchObject({
    code: "dayToCome",
  });
  await expect(checkUp({ openPosts: "1" }, park.people.otherSpecialist)).rejects.toMatchObject({ code: "notFound" });
  await expect(checkUp({ openPosts: "1" }, park.people.contact)).rejects.toMatchObject({ code: "notAllowed" });
  await expect(checkUp({ openPosts: "1" }, park.people.leader)).rejects.toMatchObject({ code: "notAllowed" });
  expect([await db.checkup.count({ where: { enterpriseId: own } }), await kinds()]).toEqual([0, []]);
  await checkUp({ openPosts: "1" });
  await expect(checkUp({ openPosts: "1" }, park.people.specialist, "2026-11-02")).rejects.toMatchObject({
    code: "olderThanLast",
  });
});

test.each([
  ["openPosts", "1.5"],
  ["openPosts", "-1"],
  ["capacityUsed", "101"],
  ["cashMonths", "1.25"],
  ["loansDueOn", "2026-02-30"],
  ["renewalAgreed", "maybe"],
  ["unheardOf", "1"],
])("the answer %s = %s is refused at its field", (key, value) => {
  const parsed = schema.recordCheckup.safeParse({ enterpriseId: own, on: "2026-11-03", answers: { [key]: value } });
  expect(parsed.error?.issues[0]?.path.slice(0, 2) ?? ["passed"]).toEqual(
    key === "unheardOf" ? ["answers"] : ["answers", key],
  );
});

test("two checks at once raise each warning once", async () => {
  const both = await Promise.allSettled([checkUp(LOANS), checkUp(LOANS, park.people.manager)]);
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  expect(await openRules()).toEqual(["loansDue yellow"]);
  expect((await kinds()).filter((kind) => kind === "warningRaised")).toHaveLength(1);
});

test("the enterprise's administrator fills it in; the enterprise reads its answers and never the warnings", async () => {
  const administrator = mintActor({ ...park.people.contact, roles: ["enterpriseAdministrator"] });
  await checkUp({ openPosts: "60" }, administrator);
  expect(await db.checkup.findFirst({ where: { enterpriseId: own } })).toMatchObject({ byEnterprise: true });
  const view = await checkupsOf(park.people.contact, own);
  expect(view?.chosen?.answers.find(({ key }) => key === "openPosts")?.now).toBe(60);
  expect([view?.open, view?.settled]).toEqual([[], []]);
  expect(await warningsFor(park.people.contact, own)).toBeNull();
  expect((await warningsFor(park.people.leader, own))?.open).toMatchObject([{ rule: "openPosts", level: "red" }]);
  expect(await checkupsOf(park.people.stranger, own)).toBeNull();
  expect(await checkupsOf(park.people.callBack, own)).toBeNull();
});

test("a check stands beside the one before it, the chosen one beside its own", async () => {
  await checkUp({ openPosts: "1" });
  await checkUp({ openPosts: "2" }, park.people.specialist, "2026-11-05", LATER);
  const newest = await checkupsOf(park.people.specialist, own);
  expect(newest?.chosen).toMatchObject({ on: "2026-11-05", beforeOn: "2026-11-03" });
  expect(newest?.chosen?.answers.find(({ key }) => key === "openPosts")).toMatchObject({ now: 2, before: 1 });
  const first = await checkupsOf(park.people.specialist, own, newest?.checkups[1]?.id);
  expect(first?.chosen).toMatchObject({ on: "2026-11-03", beforeOn: null });
});

test("each figure of the list counts exactly the rows behind it, within the reader's sight", async () => {
  await checkUp({ openPosts: "60", ordersMonths: "6" });
  const other = { enterpriseId: park.enterprises.other.id, on: "2026-06-30", answers: { openPosts: "12" } };
  await recordCheckup(park.people.manager, schema.recordCheckup.parse(other), NOW);
  for (const actor of [park.people.manager, park.people.specialist, park.people.auditor]) {
    for (const show of ["warned", "red", "unchecked", "checked"] as const) {
      const rows: string[] = [];
      let after = "";
      let counted = -1;
      do {
        const list = await checkupList(actor, { show, after }, NOW);
        counted = list?.counts[show] ?? -1;
        rows.push(...(list?.rows.map(({ id }) => id) ?? []));
        after = list?.next ?? "";
      } while (after !== "");
      expect([show, rows.length]).toEqual([show, counted]);
    }
  }
  const mine = await checkupList(park.people.specialist, { show: "red", after: "" }, NOW);
  expect(mine?.counts).toEqual({ warned: 1, red: 1, unchecked: 0, checked: 1 });
  const all = await checkupList(park.people.manager, { show: "unchecked", after: "" }, NOW);
  expect(all?.rows.map(({ id }) => id)).toContain(park.enterprises.other.id);
  expect(await checkupList(park.people.liaison, { show: "red", after: "" }, NOW)).toBeNull();
});
