import { beforeAll, expect, test } from "vitest";
import { fileCase } from "@/lib/cases/commands/filing";
import { caseDetail } from "@/lib/cases/queries/detail";
import { queuePage } from "@/lib/cases/queries/queues";
import * as cases from "@/lib/cases/schema";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { askExtension, decideExtension } from "./commands";
import * as schema from "./schema";

const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const DAY = 24;
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

const versionOf = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).version;

/** In progress since Monday noon; the answer is promised for Wednesday of the week after, 18:00. */
async function working(): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "配电房验收要延后", ...contact };
  const { number } = await fileCase(park.people.contact, cases.fileCase.parse(draft), monday);
  const version = await versionOf(number);
  await acceptCase(park.people.triage, checklist.accept.parse({ number, version }), hours(1));
  await signItems(
    park.people.liaison,
    checklist.signItems.parse({ number, version: await versionOf(number) }),
    hours(2),
  );
  return number;
}

async function ask(number: string, days: number, now = hours(DAY)) {
  const asked = { number, version: await versionOf(number), days, reason: "superiorReply", note: "等市级批复" };
  await askExtension(park.people.liaison, schema.askExtension.parse(asked), now);
}

async function decide(number: string, ruling: "granted" | "refused", note = "", now = hours(2 * DAY)) {
  const decision = { number, version: await versionOf(number), ruling, note };
  await decideExtension(park.people.manager, schema.decideExtension.parse(decision), now);
}

const answerOf = (number: string) =>
  db.clock.findFirstOrThrow({ where: { case: { number }, kind: "answer" }, include: { case: true } });

test("granted days move the promise in working days, and history, clocks and row agree", async () => {
  const number = await working();
  expect((await answerOf(number)).dueAt).toEqual(new Date("2026-11-11T10:00:00Z"));
  await ask(number, 4);
  expect(
    (await queuePage(park.people.manager, "toExtend", {}, undefined, hours(DAY))).rows.map((row) => row.number),
  ).toContain(number);
  await decide(number, "granted");
  const clock = await answerOf(number);
  expect(clock.dueAt).toEqual(new Date("2026-11-17T10:00:00Z"));
  expect(clock.case.answerDueAt).toEqual(clock.dueAt);
  expect((await verify(hours(2 * DAY), `case:${clock.caseId}`)).mismatches).toEqual([]);
  expect((await queuePage(park.people.manager, "toExtend", {}, undefined, hours(2 * DAY))).rows).toEqual([]);
});

test("the enterprise reads that more time was granted, not what was written inside", async () => {
  const number = await working();
  await ask(number, 2);
  await decide(number, "granted");
  const shown = await caseDetail(park.people.contact, number, hours(2 * DAY));
  expect(shown?.events.map(({ event }) => event.kind)).toContain("extensionGranted");
  expect(shown?.events.map(({ event }) => event.kind)).not.toContain("extensionAsked");
  expect(JSON.stringify(shown)).not.toContain("等市级批复");
});

test("more time is asked for once, whatever became of it", async () => {
  const number = await working();
  await ask(number, 2);
  await expect(ask(number, 2)).rejects.toMatchObject({ code: "extensionAsked" });
  await expect(decide(number, "refused")).rejects.toMatchObject({ code: "reasonMissing", field: "note" });
  const before = (await answerOf(number)).dueAt;
  await decide(number, "refused", "可以按期办结");
  expect((await answerOf(number)).dueAt).toEqual(before);
  await expect(ask(number, 1)).rejects.toMatchObject({ code: "extensionAsked" });
  await expect(decide(number, "granted")).rejects.toMatchObject({ code: "noExtensionWaiting" });
});

test("asked too late or for too long it is refused at its field, and the case is overdue when it is", async () => {
  const number = await working();
  const evening = new Date("2026-11-11T02:00:00Z"); // the due day, 10:00
  await expect(ask(number, 8)).rejects.toMatchObject({ code: "extensionTooLong", field: "days" });
  await expect(ask(number, 1, evening)).rejects.toMatchObject({ code: "extensionTooLate", field: "days" });
  expect(await db.extension.count({ where: { case: { number } } })).toBe(0);
});

test("a promise that is broken already is not mended afterwards", async () => {
  const number = await working();
  await ask(number, 3);
  const after = new Date("2026-11-12T02:00:00Z");
  await expect(decide(number, "granted", "", after)).rejects.toMatchObject({ code: "extensionOverdue" });
  await decide(number, "refused", "已经超期", after);
});

test("nobody but the lead department asks, and nobody but a manager decides", async () => {
  const number = await working();
  const { supportLiaison, triage, reviewer } = park.people;
  const asked = schema.askExtension.parse({ number, version: 99, days: 1, reason: "forceMajeure", note: "暴雨停电" });
  for (const actor of [supportLiaison, triage, reviewer])
    await expect(askExtension(actor, asked, hours(DAY))).rejects.toMatchObject({
      code: expect.stringMatching(/notYours|notFound/),
    });
  await ask(number, 1);
  const decision = schema.decideExtension.parse({ number, version: 99, ruling: "granted" });
  for (const actor of [park.people.liaison, triage, reviewer])
    await expect(decideExtension(actor, decision, hours(2 * DAY))).rejects.toMatchObject({ code: "notYours" });
});
