import { beforeEach, describe, expect, test } from "vitest";
import { fileCase } from "@/lib/cases/commands/filing";
import { askCorrection, logContact, supplyCorrection } from "@/lib/cases/commands/intake";
import * as cases from "@/lib/cases/schema";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import { completeItem } from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import { db, type Tx } from "@/lib/db";
import { FIRST_PRESET_ID } from "@/lib/presets/policy";
import { makePark } from "@/lib/testing/park";
import { verify } from "./verify/report";

const hour = (count: number) => new Date(Date.UTC(2026, 10, 2, 1 + count)); // from Monday 09:00 in the park
const now = hour(30);
const version = 99_999;

let small: { id: string; number: string };
beforeEach(async () => {
  small = await smallLife();
});

/** Filed, corrected, accepted, signed, one line done: with a pause that moved its clocks. */
async function smallLife() {
  const { people, type } = await makePark();
  const draft = { draftId: crypto.randomUUID(), typeCode: type.code, title: "厂区变压器增容", contactName: "王女士" };
  const { number } = await fileCase(
    people.contact,
    cases.fileCase.parse({ ...draft, contactPhone: "13800138000" }),
    hour(0),
  );
  await logContact(people.triage, cases.logContact.parse({ number, how: "phone", note: "已联系" }), hour(1));
  await askCorrection(people.triage, cases.askCorrection.parse({ number, version, materials: ["图纸"] }), hour(2));
  await supplyCorrection(people.contact, cases.supplyCorrection.parse({ number, version, note: "已补" }), hour(24));
  await acceptCase(people.triage, checklist.accept.parse({ number, version }), hour(25));
  await signItems(people.liaison, checklist.signItems.parse({ number, version }), hour(26));
  const item = await db.item.findFirstOrThrow({ where: { case: { number } }, orderBy: { position: "asc" } });
  const done = { number, itemId: item.id, itemVersion: version, note: "已核实" };
  await completeItem(people.liaison, checklist.completeItem.parse(done), hour(27));
  return db.case.findUniqueOrThrow({ where: { number }, select: { id: true, number: true } });
}

/** Does what only the owner of the database could: changes history with its guards switched off. */
function asOwner(change: (tx: Tx) => Promise<unknown>) {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE events DISABLE TRIGGER USER`;
    await tx.news.deleteMany();
    await change(tx);
    await tx.$executeRaw`ALTER TABLE events ENABLE TRIGGER USER`;
  });
}

test("an honest case agrees with its history", async () => {
  const report = await verify(now, `case:${small.id}`);
  expect(report).toMatchObject({ streams: 1, events: 7, cases: 1, items: 3, mismatches: [] });
  expect(report.clocks).toBeGreaterThan(5);
});

describe("altered history is found, and its place is named", () => {
  test("a changed particular breaks the hash of its event", async () => {
    const stream = `case:${small.id}`;
    await asOwner(
      (tx) => tx.$executeRaw`
      UPDATE events SET particulars = jsonb_set(particulars, '{note}', '"没有联系"') WHERE stream = ${stream} AND sequence = 2`,
    );
    const { mismatches } = await verify(now, stream);
    expect(mismatches).toEqual([expect.objectContaining({ place: `${stream} #2`, field: "hash" })]);
  });

  test("a removed event leaves a gap", async () => {
    const stream = `case:${small.id}`;
    await asOwner((tx) => tx.event.deleteMany({ where: { stream, sequence: 3 } }));
    const { mismatches } = await verify(now, stream);
    expect(mismatches).toContainEqual(expect.objectContaining({ place: `${stream} #4`, field: "sequence" }));
  });

  test("a removed last event leaves the row ahead of its history", async () => {
    const stream = `case:${small.id}`;
    await asOwner((tx) => tx.event.deleteMany({ where: { stream, sequence: 7 } }));
    const { mismatches } = await verify(now, stream);
    const places = mismatches.map(({ place, field }) => [place, field]);
    expect(places).toContainEqual([small.number, "version"]);
    expect(places).toContainEqual([`${small.number} item 1`, "completedAt"]);
  });
});

describe("a row that its history does not tell of is found", () => {
  test.each([
    ["state", "answered"],
    ["title", "别的标题"],
    ["tier", "A"],
    ["nextDueAt", new Date("2027-01-01T00:00:00Z")],
    ["answerDueAt", null],
    ["isOpen", false],
  ])("%s of the case", async (field, value) => {
    await db.case.update({ where: { id: small.id }, data: { [field]: value } });
    const { mismatches } = await verify(now, `case:${small.id}`);
    expect(mismatches).toEqual([expect.objectContaining({ place: small.number, field })]);
  });

  test("an item whose tick was taken back behind the history's back", async () => {
    await db.item.updateMany({ where: { caseId: small.id }, data: { completedAt: null } });
    const { mismatches } = await verify(now, `case:${small.id}`);
    expect(mismatches).toEqual([expect.objectContaining({ place: `${small.number} item 1`, field: "completedAt" })]);
  });

  test("a clock that was given more time", async () => {
    const clock = await db.clock.findFirstOrThrow({ where: { caseId: small.id, kind: "answer" } });
    await db.clock.update({ where: { id: clock.id }, data: { dueAt: new Date("2027-03-01T00:00:00Z") } });
    const { mismatches } = await verify(now, `case:${small.id}`);
    expect(mismatches).toEqual([
      expect.objectContaining({ place: `${small.number} clock answer ${clock.id}`, field: "dueAt" }),
    ]);
  });

  test("a promise that is longer than its preset's", async () => {
    const clock = await db.clock.findFirstOrThrow({ where: { caseId: small.id, kind: "signing" } });
    await db.clock.update({ where: { id: clock.id }, data: { limitCount: 2 } });
    const { mismatches } = await verify(now, `case:${small.id}`);
    expect(mismatches).toEqual([
      expect.objectContaining({
        place: `${small.number} clock signing ${clock.id}`,
        field: "limitCount",
        expected: "1",
      }),
    ]);
  });

  test("a version of a preset that was rewritten", async () => {
    await db.preset.update({ where: { id: FIRST_PRESET_ID }, data: { answerDDays: 40 } });
    const { mismatches } = await verify(now, "preset:");
    await db.preset.update({ where: { id: FIRST_PRESET_ID }, data: { answerDDays: 30 } });
    expect(mismatches).toEqual([
      expect.objectContaining({
        place: "preset:standard version 1",
        field: "answerDDays",
        found: "40",
        expected: "30",
      }),
    ]);
    expect((await verify(now, "preset:")).mismatches).toEqual([]);
  });

  test("a promise that was marked as kept", async () => {
    const contact = { caseId: small.id, kind: "firstContact" };
    await db.clock.updateMany({ where: contact, data: { met: false } });
    const { mismatches } = await verify(now, `case:${small.id}`);
    expect(mismatches).toEqual([expect.objectContaining({ field: "met", found: "false", expected: "true" })]);
  });

  test("half-made cases: a row without events, events without a row, a case without clocks", async () => {
    const whole = await smallLife();
    await asOwner((tx) => tx.event.deleteMany({ where: { stream: `case:${small.id}` } }));
    await db.clock.deleteMany({ where: { caseId: whole.id } });
    const { people } = await makePark();
    await db.event.create({
      data: {
        stream: "case:00000000-0000-0000-0000-000000000000",
        sequence: 1,
        kind: "caseFiled",
        particulars: {},
        actorId: people.triage.id,
        actorName: "",
        actorRole: "",
        at: now,
        previousHash: "",
        hash: "",
      },
    });
    const { mismatches } = await verify(now);
    const places = mismatches.map(({ place, field }) => [place, field]);
    expect(places).toContainEqual([small.number, "events"]);
    expect(places).toContainEqual([whole.number, "clocks"]);
    expect(places).toContainEqual(["case:00000000-0000-0000-0000-000000000000", "row"]);
  });
});
