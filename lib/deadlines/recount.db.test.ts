import { spawn } from "node:child_process";
import { once } from "node:events";
import { Logger, makeWorkerUtils } from "graphile-worker";
import { beforeEach, expect, test, vi } from "vitest";
import { publishYear, setWorkingHours } from "@/lib/calendar/commands";
import { DEFAULT_HOURS } from "@/lib/calendar/policy";
import { forgetCalendar, workingHours } from "@/lib/calendar/queries";
import { fileCase } from "@/lib/cases/commands/filing";
import { askCorrection, logContact } from "@/lib/cases/commands/intake";
import { caseDetail } from "@/lib/cases/queries/detail";
import * as cases from "@/lib/cases/schema";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { askExtension, decideExtension } from "@/lib/extensions/commands";
import * as extensions from "@/lib/extensions/schema";
import { grantGreenChannel } from "@/lib/green-channel/commands";
import * as greening from "@/lib/green-channel/schema";
import { tellNews } from "@/lib/notices/commands/tell";
import { askSuspension, decideSuspension } from "@/lib/suspensions/commands";
import * as suspensions from "@/lib/suspensions/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { refreshOutdatedClocks } from "./jobs";
import { casesReachingInto, recountProgress } from "./queries";

// It stands still on purpose, and starts a process of its own: a busy machine may need long.
vi.setConfig({ testTimeout: 120_000 });

const hours = (count: number) => new Date(Date.UTC(2026, 11, 30, 1 + count)); // from Wednesday 09:00 in the park
const LATER = hours(6);
const version = 99_999;
/** 18:00 of a day in the park. */
const closing = (on: string) => new Date(`${on}T10:00:00Z`);
const NEW_YEAR = "2026-12-31 休 元旦\n2027-01-01 休 元旦";

let park: Park;
beforeEach(async () => {
  await db.$executeRaw`UPDATE clocks SET stopped_at = now() WHERE stopped_at IS NULL`;
  await db.calendarDay.deleteMany();
  await db.calendarYear.deleteMany();
  forgetCalendar();
  park = await makePark();
});

async function publish(notice: string, year = 2027) {
  const { version: seen } = await workingHours();
  const facts = { year, version: seen, status: "official" as const, source: "国办发明电〔2026〕号" };
  await publishYear(park.people.administrator, { ...facts, notice }, hours(5));
}

/** Filed on Wednesday morning: contact and acceptance are due on Thursday, the day the first notice makes a holiday. */
async function filed(): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "节前要用电", ...contact };
  return (await fileCase(park.people.contact, cases.fileCase.parse(draft), hours(0))).number;
}

async function working(): Promise<string> {
  const number = await filed();
  await acceptCase(park.people.triage, checklist.accept.parse({ number, version }), hours(1));
  await signItems(park.people.liaison, checklist.signItems.parse({ number, version }), hours(2));
  return number;
}

const rowOf = (number: string) =>
  db.case.findUniqueOrThrow({ where: { number }, include: { clocks: { orderBy: { kind: "asc" } }, items: true } });

async function movesOf(caseId: string) {
  const where = { stream: `case:${caseId}`, kind: "clockRecounted" };
  const rows = await db.event.findMany({ where, orderBy: { sequence: "asc" } });
  return rows.map(({ particulars, ...row }) => ({
    ...row,
    ...(particulars as { clock: string; before: string; after: string; title: string }),
  }));
}

test("a new calendar moves the open deadlines, and each move is an event with the moment before and after", async () => {
  const number = await working();
  const before = await rowOf(number);
  const answerBefore = before.clocks.find(({ kind }) => kind === "answer");
  expect(answerBefore?.dueAt).toEqual(closing("2027-01-08"));
  await publish(NEW_YEAR);
  expect(await refreshOutdatedClocks(LATER)).toBe(1);

  const after = await rowOf(number);
  const answer = after.clocks.find(({ kind }) => kind === "answer");
  expect(answer?.dueAt).toEqual(closing("2027-01-12"));
  expect(after.answerDueAt).toEqual(answer?.dueAt);
  const running = after.clocks.filter(({ stoppedAt }) => stoppedAt === null);
  const moves = await movesOf(after.id);
  expect(moves.map(({ clock }) => clock).sort()).toEqual(running.map(({ kind }) => kind).sort());
  expect(moves.find(({ clock }) => clock === "answer")).toMatchObject({
    before: closing("2027-01-08").toISOString(),
    after: closing("2027-01-12").toISOString(),
    actorName: "系统",
    at: LATER,
    visible: true,
  });
  const items = moves.filter(({ clock }) => clock === "item");
  expect(items.map(({ title }) => title).sort()).toEqual(after.items.map(({ title }) => title).sort());
  expect(items.every(({ visible }) => !visible)).toBe(true);
  expect(after.version).toBe(before.version + moves.length);
  expect((await verify(LATER, `case:${after.id}`)).mismatches).toEqual([]);

  const seen = await caseDetail(park.people.contact, number, LATER);
  const told = seen?.events.flatMap(({ event }) => (event.kind === "clockRecounted" ? [event.clock] : []));
  expect(told?.sort()).toEqual(["answer", "firstContact"]);
});

test("whose dates moved is told: the department of every one, the enterprise of what it was promised", async () => {
  const { id } = await rowOf(await working());
  await publish(NEW_YEAR);
  await refreshOutdatedClocks(LATER);
  const moves = await movesOf(id);
  await tellNews(LATER);

  const toldOf = async (personId: string | null) => {
    const where = { caseId: id, kind: "clockRecounted", personId: personId ?? "" };
    const notices = await db.notice.findMany({ where, select: { eventId: true } });
    return notices.map(({ eventId }) => eventId).sort();
  };
  expect(await toldOf(park.people.liaison.id)).toEqual(moves.map((move) => move.id).sort());
  const visible = moves.filter((move) => move.visible);
  expect(visible.length).toBeGreaterThan(0);
  expect(await toldOf(park.people.contact.id)).toEqual(visible.map((move) => move.id).sort());
});

test("what was stopped stays as it was kept, and a calendar that moves nothing leaves no event", async () => {
  const number = await working();
  const stopped = (await rowOf(number)).clocks.filter(({ stoppedAt }) => stoppedAt !== null);
  expect(stopped.length).toBeGreaterThan(0);
  await publish("2027-05-01 休 劳动节");
  await refreshOutdatedClocks(LATER);
  const after = await rowOf(number);
  expect(after.clocks.filter(({ stoppedAt }) => stoppedAt !== null)).toEqual(stopped);
  expect(await movesOf(after.id)).toEqual([]);
  expect(await recountProgress()).toMatchObject({ waiting: 0, moved: 0 });
  // Nothing moved, but the dates are no longer provisional.
  await publish("2026-10-01 休 国庆节", 2026);
  await refreshOutdatedClocks(LATER);
  expect((await rowOf(number)).clocks.filter(({ stoppedAt, provisional }) => !stoppedAt && provisional)).toEqual([]);
});

test("a paused clock has no date to move; the enterprise's own goes on and moves", async () => {
  const number = await filed();
  await askCorrection(
    park.people.triage,
    cases.askCorrection.parse({ number, version, materials: ["图纸"] }),
    hours(1),
  );
  await publish(NEW_YEAR);
  await refreshOutdatedClocks(LATER);
  const after = await rowOf(number);
  expect((await movesOf(after.id)).map(({ clock }) => clock)).toEqual(["correction"]);
  expect(after.nextDueAt).toBeNull();
  expect(after.pausedAt).toEqual(hours(1));
  const { version: inForce } = await workingHours();
  expect(after.clocks.map(({ calendarVersion }) => calendarVersion)).toEqual(after.clocks.map(() => inForce));
  expect((await verify(LATER, `case:${after.id}`)).mismatches).toEqual([]);
});

test("more time that was granted is counted by the new calendar too", async () => {
  const number = await working();
  const asked = { number, version, days: 2, reason: "superiorReply", note: "等批复" };
  await askExtension(park.people.liaison, extensions.askExtension.parse(asked), hours(3));
  const decision = { number, version, ruling: "granted", note: "" };
  await decideExtension(park.people.manager, extensions.decideExtension.parse(decision), hours(4));
  await publish(NEW_YEAR);
  await refreshOutdatedClocks(LATER);
  const after = await rowOf(number);
  expect(after.answerDueAt).toEqual(closing("2027-01-14"));
  expect(after.clocks.find(({ kind }) => kind === "answer")).toMatchObject({ limitCount: 7, extendedCount: 2 });
  expect((await verify(LATER, `case:${after.id}`)).mismatches).toEqual([]);
});

test("what a newer calendar moved is told apart from what is granted before the worker comes round", async () => {
  const [extended, halved, suspended] = [await working(), await working(), await working()];
  const asked = { number: extended, version, days: 2, reason: "superiorReply", note: "等批复" };
  await askExtension(park.people.liaison, extensions.askExtension.parse(asked), hours(3));
  const step = {
    number: suspended,
    version,
    step: "hearing",
    fromOn: "2027-01-05",
    toOn: "2027-01-06",
    basis: "依法举行听证",
  };
  await askSuspension(park.people.liaison, suspensions.askSuspension.parse(step), hours(3));
  await publish(NEW_YEAR);
  const granting = { number: suspended, version, ruling: "granted", note: "" };
  await decideSuspension(park.people.manager, suspensions.decideSuspension.parse(granting), hours(6));
  const decision = { number: extended, version, ruling: "granted", note: "" };
  await decideExtension(park.people.manager, extensions.decideExtension.parse(decision), hours(6));
  const why = { number: halved, version, ground: "production", reason: "厂区停电,整条生产线停产" };
  await grantGreenChannel(park.people.manager, greening.askGreenChannel.parse(why), hours(6));

  for (const [number, dueOn] of [
    [extended, "2027-01-14"],
    [halved, "2027-01-07"],
    [suspended, "2027-01-14"],
  ] as const) {
    const after = await rowOf(number);
    expect(after.answerDueAt).toEqual(closing(dueOn));
    const moves = await movesOf(after.id);
    expect(moves.find(({ clock }) => clock === "answer")?.after).toBe(closing("2027-01-12").toISOString());
    expect((await verify(LATER, `case:${after.id}`)).mismatches).toEqual([]);
  }
  expect(await refreshOutdatedClocks(LATER)).toBe(0);
});

test("other office hours are another calendar", async () => {
  const number = await filed();
  const { version: seen } = await workingHours();
  const [morning] = DEFAULT_HOURS;
  await setWorkingHours(park.people.administrator, { version: seen, hours: morning ? [morning] : [] }, hours(5));
  await refreshOutdatedClocks(LATER);
  const after = await rowOf(number);
  expect(after.nextDueAt).toEqual(new Date("2026-12-31T04:00:00Z"));
  expect(await movesOf(after.id)).toHaveLength(2);
  await setWorkingHours(park.people.administrator, { version: seen + 1, hours: [...DEFAULT_HOURS] }, hours(5));
});

test("whose command comes by first brings the case round, and the job finds nothing left", async () => {
  const number = await filed();
  await publish(NEW_YEAR);
  await logContact(park.people.triage, cases.logContact.parse({ number, how: "phone", note: "已联系" }), hours(6));
  const after = await rowOf(number);
  expect((await movesOf(after.id)).map(({ clock, actorName }) => [clock, actorName])).toEqual([["acceptance", "系统"]]);
  expect(await refreshOutdatedClocks(LATER)).toBe(0);
  expect((await verify(LATER, `case:${after.id}`)).mismatches).toEqual([]);
});

test("a newer calendar does not stop somebody who decides on what was seen before it", async () => {
  const number = await filed();
  const { version: seen } = await rowOf(number);
  await publish(NEW_YEAR);
  await refreshOutdatedClocks(LATER);
  expect((await rowOf(number)).version).toBeGreaterThan(seen);
  await acceptCase(park.people.triage, checklist.accept.parse({ number, version: seen }), hours(7));
});

test("killed half way, what is done is done once, and the rest is found again", async () => {
  const numbers = [await filed(), await filed(), await filed(), await filed()];
  await publish(NEW_YEAR);
  // By their ids they are gone through; the third is held by somebody, so that the recount stands still in the middle of it.
  const rows = (await Promise.all(numbers.map(rowOf))).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const [first, , third] = rows;
  const environment = { ...process.env, RECOUNT_AT: LATER.toISOString() };
  const program = ["--conditions=react-server", "--import", "tsx", "lib/testing/recount.ts"];
  const child = await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM cases WHERE id = ${third?.id}::uuid FOR UPDATE`;
      const started = spawn(process.execPath, program, { env: environment, stdio: ["ignore", "inherit", "inherit"] });
      await vi.waitFor(async () => expect((await recountProgress()).waiting).toBe(4), {
        timeout: 60_000,
        interval: 50,
      });
      await vi.waitFor(async () => expect(await waitingForRows()).toBe(1), { timeout: 30_000, interval: 50 });
      const exited = once(started, "exit");
      started.kill("SIGKILL");
      await exited;
      return started;
    },
    { timeout: 90_000 },
  );
  expect(child.signalCode).toBe("SIGKILL");
  expect(await movesOf(first?.id ?? "")).toHaveLength(2);
  expect(await movesOf(third?.id ?? "")).toEqual([]);

  // Its connection may hold the lock for an instant longer.
  await vi.waitFor(async () => expect(await refreshOutdatedClocks(LATER)).toBe(2), { timeout: 30_000, interval: 100 });
  expect(await recountProgress()).toMatchObject({ open: 8, waiting: 0, moved: 8 });
  for (const row of rows) {
    expect(await movesOf(row.id)).toHaveLength(2);
    expect((await verify(LATER, `case:${row.id}`)).mismatches).toEqual([]);
  }
});

test("two workers at once do each case once", async () => {
  const numbers = await Promise.all(Array.from({ length: 12 }, filed));
  await publish(NEW_YEAR);
  const done = await Promise.all([1, 2, 3].map(() => refreshOutdatedClocks(LATER, undefined, 2)));
  expect(done.reduce((sum, count) => sum + count)).toBe(12);
  for (const number of numbers) {
    const row = await rowOf(number);
    expect((await movesOf(row.id)).map(({ clock }) => clock).sort()).toEqual(["acceptance", "firstContact"]);
    expect((await verify(LATER, `case:${row.id}`)).mismatches).toEqual([]);
  }
});

test("who publishes while it runs is not left to the next minute: the run goes on with the newer calendar", async () => {
  const numbers = [await filed(), await filed(), await filed()];
  const last = (await Promise.all(numbers.map(rowOf))).toSorted((one, other) => (one.id < other.id ? 1 : -1))[0];
  await publish(NEW_YEAR);
  let run: Promise<number> = Promise.resolve(0);
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM cases WHERE id = ${last?.id}::uuid FOR UPDATE`;
      run = refreshOutdatedClocks(LATER, undefined, 1);
      await vi.waitFor(async () => expect(await waitingForRows()).toBe(1), { timeout: 30_000, interval: 20 });
      await publish(`${NEW_YEAR}\n2027-01-04 休 元旦`);
    },
    { timeout: 90_000 },
  );
  // Two by the first notice and all by the second: the one that was held is counted by the newest at once.
  expect(await run).toBe(5);
  for (const number of numbers) expect((await rowOf(number)).nextDueAt).toEqual(closing("2027-01-05"));
  expect((await recountProgress()).waiting).toBe(0);
});

test("told to stop, it ends after the batch at hand", async () => {
  await filed();
  await publish(NEW_YEAR);
  expect(await refreshOutdatedClocks(LATER, AbortSignal.abort())).toBe(0);
  expect((await recountProgress()).waiting).toBe(2);
});

test("the worker is asked in the transaction that publishes, once however often, and not by a refused notice", async () => {
  const connectionString = process.env.DATABASE_URL;
  const utils = await makeWorkerUtils({ connectionString, logger: new Logger(() => () => undefined) });
  await utils.migrate();
  await utils.release();
  const asked = () =>
    db.$queryRaw<object[]>`SELECT task_identifier AS task, max_attempts AS most FROM graphile_worker.jobs`;
  await expect(publish("2027-02-30 休 春节")).rejects.toMatchObject({ code: "noticeDay" });
  expect(await asked()).toEqual([]);
  await publish(NEW_YEAR);
  await publish(`${NEW_YEAR}\n2027-01-04 休 元旦`);
  expect(await asked()).toEqual([{ task: "refreshOutdatedClocks", most: 3 }]);
});

test("a preview says how many cases run over the days that change", async () => {
  await filed();
  await working();
  expect(await casesReachingInto(["2026-12-31"])).toBe(2);
  expect(await casesReachingInto(["2027-01-05"])).toBe(1);
  expect(await casesReachingInto(["2027-03-01"])).toBe(0);
  expect(await casesReachingInto([])).toBe(0);
});

/** How many wait for a row that somebody else holds. */
async function waitingForRows(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FOR UPDATE%'`;
  return row?.count ?? 0;
}
