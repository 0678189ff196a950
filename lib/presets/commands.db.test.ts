import { beforeEach, expect, test } from "vitest";
import { fileCase } from "@/lib/cases/commands/filing";
import { resolveOnTheSpot } from "@/lib/cases/commands/intake";
import { clockLedger } from "@/lib/cases/queries/detail";
import * as cases from "@/lib/cases/schema";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { acceptPlan } from "@/lib/checklist/queries/plan";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { eventsOf } from "@/lib/history/queries";
import { refuseAnswer } from "@/lib/ratings/commands/call-back";
import * as ratings from "@/lib/ratings/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { chooseParkPreset, publishPreset } from "./commands";
import { PARK_PRESET_STREAM, presetStream } from "./event";
import { parkPreset, presetInForce, presetVersions } from "./queries";
import * as schema from "./schema";

const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
let park: Park;
let code: string;

// A preset of its own for every test, chosen for the park: they share one database.
beforeEach(async () => {
  park = await makePark();
  code = `p${park.tag}`;
  await publish({ version: "0" });
  await choose(code);
});

const LIMITS = {
  firstContactDays: "1",
  urgentContactMinutes: "90",
  acceptanceDays: "1",
  signingDays: "2",
  supportDays: "3",
  answerADays: "3",
  answerBDays: "8",
  answerCDays: "15",
  answerDDays: "30",
  correctionDays: "5",
  confirmationDays: "4",
  callBackDays: "2",
};

const form = (more: Record<string, string>) =>
  schema.publishPreset.parse({ code, name: "本园区", nameEn: "Ours", note: "", ...LIMITS, ...more });
const publish = (more: Record<string, string>, actor = park.people.administrator) =>
  publishPreset(actor, form(more), monday);

async function choose(wanted: string, actor = park.people.administrator) {
  const { version } = await parkPreset();
  const presetVersion = (await presetVersions(wanted))[0]?.version ?? 0;
  await chooseParkPreset(actor, { code: wanted, version, presetVersion }, monday);
}

async function file(more: Record<string, string> = {}): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "车间要增容", ...contact, ...more };
  return (await fileCase(park.people.contact, cases.fileCase.parse(draft), monday)).number;
}

const versionOf = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).version;
const accept = async (number: string, more: Record<string, string> = {}) =>
  acceptCase(
    park.people.triage,
    checklist.accept.parse({ number, version: await versionOf(number), ...more }),
    hours(1),
  );

const clocksOf = async (number: string) => {
  const rows = await db.clock.findMany({
    where: { case: { number }, kind: { not: "item" } },
    include: { preset: true },
  });
  return Object.fromEntries(
    rows.map(({ kind, limitCount, preset }) => [kind, [limitCount, preset && `${preset.code} ${preset.version}`]]),
  );
};
const agrees = async (number: string) => {
  const { id } = await db.case.findUniqueOrThrow({ where: { number } });
  expect((await verify(hours(1), `case:${id}`)).mismatches).toEqual([]);
};

test("a new version is taken by new cases, while an old one keeps its own, also for clocks that start later", async () => {
  const before = await file();
  expect(await publish({ version: "1", signingDays: "4", answerBDays: "9", confirmationDays: "6" })).toBe(2);
  const after = await file();
  const plan = await acceptPlan(park.people.triage, before, undefined, hours(1));
  expect(plan?.answer.limitDays).toBe(8);
  await accept(before);
  await accept(after);
  const own = `${code} 1`;
  expect(await clocksOf(before)).toEqual({
    firstContact: [1, own],
    acceptance: [1, own],
    signing: [2, own],
    answer: [8, own],
  });
  expect(await clocksOf(after)).toMatchObject({ signing: [4, `${code} 2`], answer: [9, `${code} 2`] });
  await agrees(before);
  await agrees(after);
});

test("taken up again after an answer, a case goes on with its own version", async () => {
  const number = await file({ urgent: "on", urgentReason: "停产" });
  const answer = { number, outcome: "solved", replyText: "已经送电，请查收。", evidence: "现场已办" };
  await resolveOnTheSpot(
    park.people.triage,
    cases.resolveOnTheSpot.parse({ ...answer, version: await versionOf(number) }),
    hours(1),
  );
  await publish({ version: "1", acceptanceDays: "3", confirmationDays: "9" });
  const again = { number, version: await versionOf(number), reason: "没有送电" };
  await refuseAnswer(park.people.contact, ratings.refuseAnswer.parse(again), hours(2));
  expect(await clocksOf(number)).toEqual({
    firstContact: [90, `${code} 1`],
    acceptance: [1, `${code} 1`],
    confirmation: [4, `${code} 1`],
  });
  await accept(number);
  expect(await clocksOf(number)).toMatchObject({ answer: [8, `${code} 1`] });
  await agrees(number);
});

test("a request type may choose another preset or days of its own, and the account of a clock names its source", async () => {
  await db.requestType.update({ where: { id: park.type.id }, data: { presetCode: "standard" } });
  const chosen = await file();
  await accept(chosen);
  expect(await clocksOf(chosen)).toMatchObject({ signing: [1, "standard 1"], answer: [7, "standard 1"] });

  await db.requestType.update({ where: { id: park.type.id }, data: { presetCode: null, limitDays: 4 } });
  const own = await file();
  await accept(own);
  expect(await clocksOf(own)).toMatchObject({ signing: [2, `${code} 1`], answer: [4, null] });

  await db.requestType.update({ where: { id: park.type.id }, data: { limitDays: null, statutoryDays: 6 } });
  const cut = await file();
  await accept(cut);
  const sourceOf = async (number: string, kind: string) => {
    const clock = await db.clock.findFirstOrThrow({ where: { case: { number }, kind } });
    return (await clockLedger(park.people.manager, number, clock.id, hours(1)))?.source;
  };
  expect(await sourceOf(cut, "answer")).toMatchObject({ from: "law", name: "本园区", version: 1, statutoryDays: 6 });
  expect(await sourceOf(cut, "signing")).toMatchObject({ from: "preset", name: "本园区", version: 1 });
  expect(await sourceOf(cut, "item")).toEqual({ from: "item" });
  await agrees(cut);
});

test("a case moved to a type that chooses another preset goes on with that; its first clocks stay as promised", async () => {
  const other = await makePark();
  await db.requestType.update({ where: { id: other.type.id }, data: { presetCode: "standard" } });
  const number = await file();
  await accept(number, { typeCode: other.type.code });
  expect(await clocksOf(number)).toMatchObject({
    acceptance: [1, `${code} 1`],
    signing: [1, "standard 1"],
    answer: [7, "standard 1"],
  });
  await agrees(number);
});

test("a preset with nothing, a thousand days or tiers out of order is refused, and everything stays as it was", async () => {
  const before = await presetVersions(code);
  const wrong = [
    ["signingDays", "0"],
    ["answerDDays", "1000"],
    ["correctionDays", ""],
    ["answerADays", "9"],
  ] as const;
  for (const [limit, text] of wrong) expect(() => form({ version: "1", [limit]: text })).toThrow();
  await expect(publish({ version: "1" })).rejects.toMatchObject({ code: "nothingChanged" });
  // The rows themselves refuse what no form would send.
  const { id: _, ...row } = await presetInForce(db, code);
  await expect(db.preset.create({ data: { ...row, version: 2, signingDays: 0 } })).rejects.toThrow();
  await expect(db.preset.create({ data: { ...row, version: 2, answerBDays: 2 } })).rejects.toThrow();
  expect(await presetVersions(code)).toEqual(before);
  expect(await eventsOf(db, presetStream(code))).toHaveLength(1);
});

test("two administrators who change the same version: the second is told who was first, and only one is kept", async () => {
  const both = await Promise.allSettled([
    publish({ version: "1", signingDays: "3" }),
    publish({ version: "1", signingDays: "4" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "changedMeanwhile", particulars: { by: park.people.administrator.name, version: 2 } },
  });
  expect((await presetVersions(code)).map(({ version, isCurrent }) => [version, isCurrent])).toEqual([
    [2, true],
    [1, false],
  ]);
  const [, second] = await eventsOf(db, presetStream(code));
  expect(second?.particulars).toMatchObject({ version: 2, changed: ["signingDays"] });
  expect((await verify(monday, presetStream(code))).mismatches).toEqual([]);
});

test("the park's choice is on record, and refused when the preset or the choice is no longer what was seen", async () => {
  const [chosen] = (await eventsOf(db, PARK_PRESET_STREAM)).slice(-1);
  expect(chosen?.particulars).toMatchObject({ code, name: "本园区", presetVersion: 1 });
  await expect(choose(code)).rejects.toMatchObject({ code: "presetInForce" });
  await expect(choose("no-such")).rejects.toMatchObject({ code: "presetUnknown" });
  const seen = await parkPreset();
  const { administrator } = park.people;
  const stale = { code: "standard", version: seen.version - 1, presetVersion: 1 };
  await expect(chooseParkPreset(administrator, stale, monday)).rejects.toMatchObject({ code: "changedMeanwhile" });
  const older = { code: "standard", version: seen.version, presetVersion: 0 };
  await expect(chooseParkPreset(administrator, older, monday)).rejects.toMatchObject({ code: "presetRenewed" });
  expect(await parkPreset()).toEqual(seen);
  await choose("standard");
  expect(await parkPreset()).toEqual({ code: "standard", version: seen.version + 1 });
});

test("nobody but a system administrator publishes or chooses", async () => {
  const { manager, triage, auditor, policyEditor, contact } = park.people;
  for (const actor of [manager, triage, auditor, policyEditor, contact]) {
    await expect(publish({ version: "1", signingDays: "3" }, actor)).rejects.toMatchObject({ code: "notAllowed" });
    await expect(choose("standard", actor)).rejects.toMatchObject({ code: "notAllowed" });
  }
  expect(await presetVersions(code)).toHaveLength(1);
});
