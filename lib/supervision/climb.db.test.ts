import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { fileCase } from "@/lib/cases/commands/filing";
import { caseDetail } from "@/lib/cases/queries/detail";
import * as cases from "@/lib/cases/schema";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { pauseClocks, refreshClocks, resumeClocks, stopClocks } from "@/lib/deadlines/commands";
import { CLOCK_KINDS, type ClockKind } from "@/lib/deadlines/policy";
import { askExtension, decideExtension } from "@/lib/extensions/commands";
import * as extensions from "@/lib/extensions/schema";
import { askSuspension, decideSuspension } from "@/lib/suspensions/commands";
import * as suspensions from "@/lib/suspensions/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { climbAll, climbLadder } from "./jobs";

// "2026-11-02 09:30" on the clocks of the park.
const at = (text: string) => new Date(`${text.replace(" ", "T")}:00+08:00`);
let park: Park;
beforeAll(async () => {
  park = await makePark();
});
beforeEach(async () => {
  // Only the case of the test has running clocks.
  for (const { id } of await db.case.findMany({ select: { id: true } })) await stop(id, CLOCK_KINDS);
});

const versionOf = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).version;

/** In progress since Monday the second; lines due on 5, 9 and 11 November, the answer with the last of them at 18:00. */
async function working(): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "配电房验收要延后", ...contact };
  const { number } = await fileCase(park.people.contact, cases.fileCase.parse(draft), at("2026-11-02 09:00"));
  const version = () => versionOf(number);
  const accept = checklist.accept.parse({ number, version: await version() });
  await acceptCase(park.people.triage, accept, at("2026-11-02 10:00"));
  const sign = checklist.signItems.parse({ number, version: await version() });
  await signItems(park.people.liaison, sign, at("2026-11-02 11:00"));
  return number;
}

/** As `working`, and only the answer still runs. */
async function owingTheAnswer(): Promise<string> {
  const number = await working();
  await stop((await db.case.findUniqueOrThrow({ where: { number } })).id, ["item"]);
  return number;
}

async function stop(caseId: string, kinds: readonly ClockKind[]): Promise<void> {
  await db.$transaction(async (tx) => {
    await stopClocks(tx, caseId, kinds, at("2026-11-03 09:00"));
    await refreshClocks(tx, caseId, at("2026-11-03 09:00"));
  });
}

async function climbs(number: string): Promise<string[]> {
  const rows = await db.climb.findMany({ where: { case: { number } }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  return rows.map(({ rung, passedOver }) => (passedOver ? `-${rung}` : rung));
}

async function told(number: string): Promise<string[]> {
  const { id } = await db.case.findUniqueOrThrow({ where: { number } });
  const rows = await db.event.findMany({ where: { stream: `case:${id}` }, orderBy: { sequence: "asc" } });
  return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith("supervision"));
}

test("an answer nobody gives climbs the whole ladder, each rung once, and rows and history agree", async () => {
  const number = await owingTheAnswer();
  const moments = ["10 17:00", "11 09:00", "11 18:01", "16 18:00", "18 18:00", "23 18:00", "25 18:00"];
  for (const moment of moments) {
    await climbAll(at(`2026-11-${moment}`));
    expect(await climbAll(at(`2026-11-${moment}`))).toBe(0);
  }
  expect(await climbs(number)).toEqual(["reminder", "urge", "slip", "circular", "interview"]);
  expect(await told(number)).toEqual([
    "supervisionReminded",
    "supervisionUrged",
    "supervisionIssued",
    "supervisionCirculated",
    "supervisionInterviewDue",
  ]);
  const slip = await db.supervisionSlip.findFirstOrThrow({ where: { case: { number } } });
  expect(slip).toMatchObject({ colour: "red", byHand: false, departmentId: park.departments.lead.id });
  expect([slip.signDueAt, slip.answerDueAt]).toEqual([at("2026-11-17 18:00"), at("2026-11-18 18:00")]);
  expect((await verify(at("2026-11-25 18:00"))).mismatches).toEqual([]);
});

test("the event of a rung carries what a notice needs", async () => {
  const number = await owingTheAnswer();
  await climbAll(at("2026-11-16 18:00"));
  const { id } = await db.case.findUniqueOrThrow({ where: { number } });
  const event = await db.event.findFirstOrThrow({ where: { stream: `case:${id}`, kind: "supervisionIssued" } });
  const slip = await db.supervisionSlip.findFirstOrThrow({ where: { case: { number } } });
  expect(event.particulars).toMatchObject({
    clock: "answer",
    dueAt: at("2026-11-11 18:00").toISOString(),
    departmentId: park.departments.lead.id,
    rung: "slip",
    slipNumber: slip.number,
    colour: "red",
    copies: ["departmentReviewer", "supervisor"],
    passedOver: ["reminder", "urge"],
  });
});

test("each promise of a department climbs for itself, but not the line that is due with the answer", async () => {
  const number = await working();
  await climbAll(at("2026-11-11 18:01"));
  const rows = await db.climb.findMany({ where: { case: { number }, passedOver: false }, include: { clock: true } });
  const issued = rows.map(({ rung, clock }) => `${clock.kind} ${clock.dueAt?.toISOString().slice(5, 10)} ${rung}`);
  expect(issued.sort()).toEqual(["answer 11-11 urge", "item 11-05 slip", "item 11-09 urge"]);
});

test("after a worker was away for a month there is one call to an interview and no storm", async () => {
  const number = await owingTheAnswer();
  expect(await climbAll(at("2026-12-14 10:00"))).toBe(1);
  expect(await climbs(number)).toEqual(["-reminder", "-urge", "-slip", "-circular", "interview"]);
  expect(await told(number)).toEqual(["supervisionInterviewDue"]);
  expect(await db.supervisionSlip.count({ where: { case: { number } } })).toBe(0);
});

test("two workers at the same moment climb one rung between them, and number its slip once", async () => {
  const number = await owingTheAnswer();
  const before = await db.supervisionSlip.count();
  const counts = await Promise.all([workerAt("2026-11-16 18:00"), workerAt("2026-11-16 18:00")]);
  expect(counts.map(Number).sort()).toEqual([0, 1]);
  const here = await Promise.all(Array.from({ length: 8 }, () => climbAll(at("2026-11-18 18:00"))));
  expect(here.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await climbs(number)).toEqual(["-reminder", "-urge", "slip", "circular"]);
  expect(await db.supervisionSlip.count()).toBe(before + 1);
  expect((await verify(at("2026-11-18 18:00"))).mismatches).toEqual([]);
}, 60_000);

test("a worker killed in the middle leaves no half rung and takes no number; the next one does it all", async () => {
  const number = await owingTheAnswer();
  const row = await db.case.findUniqueOrThrow({ where: { number } });
  const before = await db.supervisionNumber.findMany();
  // The event is written last: holding its stream stops the worker after climb, number and slip were written.
  let release = () => {};
  const held = db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`case:${row.id}`}, 0))`;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    },
    { timeout: 30_000 },
  );
  const child = start("2026-11-16 18:00");
  const exited = once(child, "exit");
  await expect.poll(waitingForTheStream, { timeout: 20_000, interval: 50 }).toBe(1);
  child.kill("SIGKILL");
  await exited;
  release();
  await held;

  await expect.poll(waitingForTheStream, { timeout: 5000 }).toBe(0);
  expect(await climbs(number)).toEqual([]);
  expect(await db.supervisionNumber.findMany()).toEqual(before);
  expect(await climbAll(at("2026-11-16 18:00"))).toBe(1);
  expect((await verify(at("2026-11-16 18:00"))).mismatches).toEqual([]);
}, 60_000);

test("a case that cannot climb keeps no other from climbing, and a worker that must stop leaves the rest", async () => {
  const [stuck, free] = [await owingTheAnswer(), await owingTheAnswer()];
  const { id } = await db.case.findUniqueOrThrow({ where: { number: stuck } });
  await db.$executeRawUnsafe(`ALTER TABLE climbs ADD CONSTRAINT stuck CHECK (case_id <> '${id}') NOT VALID`);
  await expect(climbAll(at("2026-11-16 18:00"))).rejects.toThrow(`1 could not climb, first ${stuck}: `);
  await db.$executeRawUnsafe("ALTER TABLE climbs DROP CONSTRAINT stuck");
  expect(await climbs(stuck)).toEqual([]);
  expect(await climbs(free)).toContain("slip");

  expect(await climbAll(at("2026-11-16 18:00"), AbortSignal.abort())).toBe(0);
  expect(await climbAll(at("2026-11-16 18:00"))).toBe(1);
});

test("a clock that jumps ahead is not believed, and one that went back issues nothing twice", async () => {
  const number = await owingTheAnswer();
  const now = Date.now();
  const aDayAhead = new Date(now + 26 * 3_600_000);
  await expect(climbLadder(aDayAhead)).rejects.toThrow(/far from the database's/);
  await expect(climbLadder(new Date(now - 26 * 3_600_000))).rejects.toThrow(/far from the database's/);
  expect(await climbs(number)).toEqual([]);

  await db.clock.updateMany({ where: { case: { number }, stoppedAt: null }, data: { dueAt: new Date(now + 600_000) } });
  // Within the hour the clock of the database counts: by it the answer is not due for ten minutes.
  await climbLadder(new Date(now + 1_800_000));
  expect(await climbs(number)).not.toContain("urge");
  await climbAll(new Date(now + 1_800_000));
  expect(await climbs(number)).toContain("urge");
  const before = await told(number);
  for (const back of [0, 900_000, 1_800_000]) await climbAll(new Date(now + back));
  expect(await told(number)).toEqual(before);
});

test("what stands still or has stopped climbs nothing, and a pause brings no rung nearer", async () => {
  const number = await owingTheAnswer();
  const { id } = await db.case.findUniqueOrThrow({ where: { number } });
  await climbAll(at("2026-11-12 09:00"));
  await db.$transaction(async (tx) => {
    await pauseClocks(tx, id, "correction", "某人", at("2026-11-12 09:00"));
    await refreshClocks(tx, id, at("2026-11-12 09:00"));
  });
  expect(await climbAll(at("2026-11-30 18:00"))).toBe(0);
  await db.$transaction(async (tx) => {
    await resumeClocks(tx, id, at("2026-12-01 09:00"));
    await refreshClocks(tx, id, at("2026-12-01 09:00"));
  });
  expect(await climbAll(at("2026-12-03 17:59"))).toBe(0);
  expect(await climbAll(at("2026-12-03 18:00"))).toBe(1);
  await stop(id, ["answer"]);
  expect(await climbAll(at("2026-12-31 18:00"))).toBe(0);
});

test("more time granted after the reminder takes nothing back and reminds nobody again", async () => {
  const number = await owingTheAnswer();
  const { liaison, manager } = park.people;
  const asked = { number, version: 99, days: 4, reason: "superiorReply", note: "等市级批复" };
  await askExtension(liaison, extensions.askExtension.parse(asked), at("2026-11-10 10:00"));
  await climbAll(at("2026-11-11 09:00"));
  const granted = extensions.decideExtension.parse({ number, version: 99, ruling: "granted" });
  await decideExtension(manager, granted, at("2026-11-11 10:00"));
  for (const moment of ["11 18:01", "16 18:00", "17 09:00", "17 18:00"]) await climbAll(at(`2026-11-${moment}`));
  expect(await climbs(number)).toEqual(["reminder"]);
  await climbAll(at("2026-11-17 18:01"));
  expect(await climbs(number)).toEqual(["reminder", "urge"]);
});

test("the enterprise reads that its department was urged, and nothing else of it", async () => {
  const number = await owingTheAnswer();
  for (const moment of ["11 09:00", "11 18:01", "16 18:00", "18 18:00"]) await climbAll(at(`2026-11-${moment}`));
  const shown = await caseDetail(park.people.contact, number, at("2026-11-19 10:00"));
  const kinds = shown?.events.map(({ event }) => event.kind).filter((kind) => kind.startsWith("supervision"));
  expect(kinds).toEqual(["supervisionUrged"]);
  expect([shown?.climbs, shown?.supervisionSlips, shown?.interviews]).toEqual([[], [], []]);
});

function start(moment: string) {
  const program = ["--conditions=react-server", "--import", "tsx", "lib/testing/climb-once.ts"];
  const env = { ...process.env, CLIMB_AT: at(moment).toISOString() };
  return spawn(process.execPath, program, { env, stdio: ["ignore", "pipe", "inherit"] });
}

async function workerAt(moment: string): Promise<string> {
  const child = start(moment);
  let said = "";
  for await (const chunk of child.stdout) said += chunk;
  return said.trim();
}

async function waitingForTheStream(): Promise<number> {
  const rows = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event = 'advisory'`;
  return Number(rows[0]?.count ?? 0);
}

test("what a special step stops climbs nothing meanwhile, and goes on climbing when the step is over", async () => {
  const number = await owingTheAnswer();
  const days = { fromOn: "2026-11-11", toOn: "2026-11-12" };
  const asked = {
    number,
    version: await versionOf(number),
    step: "hearing",
    ...days,
    basis: "《行政许可法》第四十七条",
  };
  await askSuspension(park.people.liaison, suspensions.askSuspension.parse(asked), at("2026-11-11 09:30"));
  const decision = { number, version: await versionOf(number), ruling: "granted", note: "" };
  await decideSuspension(park.people.manager, suspensions.decideSuspension.parse(decision), at("2026-11-11 10:00"));

  const { dueAt } = await db.clock.findFirstOrThrow({ where: { case: { number }, kind: "answer" } });
  expect(dueAt).toEqual(at("2026-11-13 17:00"));
  await climbAll(at("2026-11-12 17:30"));
  expect(await climbs(number)).toEqual([]);
  await climbAll(at("2026-11-13 09:30"));
  expect(await climbs(number)).toEqual(["reminder"]);
  const { id } = await db.case.findUniqueOrThrow({ where: { number } });
  expect((await verify(at("2026-11-13 09:30"), `case:${id}`)).mismatches).toEqual([]);
});
