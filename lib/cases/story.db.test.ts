import { beforeAll, describe, expect, test } from "vitest";
import { approveAnswer, proposeAnswer } from "@/lib/checklist/commands/answer";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { disputeItems, ruleDispute, signItems } from "@/lib/checklist/commands/sign";
import { completeItem } from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { callBack, refuseAnswer, writeOff } from "@/lib/ratings/commands/call-back";
import { confirmCase, settleSilently } from "@/lib/ratings/commands/confirm";
import * as ratings from "@/lib/ratings/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { fileCase } from "./commands/filing";
import { askCorrection, supplyCorrection } from "./commands/intake";
import { addNote } from "./commands/talking";
import { caseDetail } from "./queries/detail";
import { queuePage } from "./queries/queues";
import * as schema from "./schema";

let park: Park;
beforeAll(async () => {
  park = await makePark();
});

const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);

async function file(now = monday, draftId = crypto.randomUUID()) {
  const input = schema.fileCase.parse({
    draftId,
    typeCode: park.type.code,
    title: "厂区二期变压器增容申请被退回",
    contactName: "王女士",
    contactPhone: "138 0013 8000",
  });
  return fileCase(park.people.contact, input, now);
}
const version = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).version;
const state = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).state;

async function accept(number: string, now = hours(1)) {
  await acceptCase(park.people.triage, checklist.accept.parse({ number, version: await version(number) }), now);
}
async function sign(number: string, now = hours(2)) {
  await signItems(park.people.liaison, checklist.signItems.parse({ number, version: await version(number) }), now);
}
async function completeAll(number: string, now = hours(3)) {
  const items = await db.item.findMany({ where: { case: { number }, completedAt: null } });
  for (const item of items) {
    const input = checklist.completeItem.parse({ number, itemId: item.id, itemVersion: item.version, note: "已完成" });
    await completeItem(park.people.liaison, input, now);
  }
}
async function answer(number: string, now = hours(4)) {
  const draft = {
    number,
    version: await version(number),
    outcome: "solved",
    disposalMode: "studiedTransferred",
    replyText: "已协调供电所完成勘察。",
  };
  await proposeAnswer(park.people.liaison, schema.proposeAnswer.parse(draft), now);
  await approveAnswer(
    park.people.reviewer,
    schema.approveAnswer.parse({ number, version: await version(number) }),
    now,
  );
}

describe("the main story", () => {
  test("a request is filed, accepted, signed, worked, reviewed, answered, confirmed, called back and written off", async () => {
    const { number } = await file();
    await accept(number);
    expect(await state(number)).toBe("assigned");
    await sign(number);
    expect(await state(number)).toBe("inProgress");
    await completeAll(number);
    await answer(number);
    const rated = { number, version: await version(number), solved: "yes", level: "5" };
    await confirmCase(park.people.contact, ratings.confirmCase.parse(rated), hours(5));
    const called = { number, version: await version(number), reached: "yes", solved: "yes", satisfied: "yes" };
    await callBack(park.people.callBack, ratings.callBack.parse(called), hours(6));
    await writeOff(park.people.callBack, ratings.writeOff.parse({ number, version: await version(number) }), hours(7));

    const detail = await caseDetail(park.people.contact, number, hours(8));
    expect(detail?.state).toBe("writtenOff");
    expect(detail?.rating?.level).toBe(5);
    expect(detail?.answeredInTime).toBe(true);
    expect(detail?.answerMinutes).toBe(4 * 60 - 60); // 09:00 to 13:00 with an hour of lunch break
    expect(detail?.events.map((event) => event.kind)).not.toContain("calledBack");
    expect(await db.clock.count({ where: { case: { number }, stoppedAt: null } })).toBe(0);
  });

  test("filing the same draft twice, even at the same moment, gives one case with one number", async () => {
    const draftId = crypto.randomUUID();
    const filed = await Promise.all([file(monday, draftId), file(monday, draftId), file(monday, draftId)]);
    expect(new Set(filed.map((one) => one.number)).size).toBe(1);
    expect(await db.case.count({ where: { draftId } })).toBe(1);
  });

  test("acceptance within the day promises an answer at close of business of the seventh working day", async () => {
    const { number } = await file();
    await accept(number);
    const row = await db.case.findUniqueOrThrow({ where: { number } });
    expect(row.answerDueAt && dayOf(row.answerDueAt)).toBe("2026-11-11");
  });

  test("a correction pauses the park's clocks and gives the time back", async () => {
    const { number } = await file();
    const asked = { number, version: await version(number), materials: ["营业执照"] };
    await askCorrection(park.people.triage, schema.askCorrection.parse(asked), hours(1));
    expect((await db.case.findUniqueOrThrow({ where: { number } })).pausedAt).toEqual(hours(1));
    const later = new Date("2026-11-04T02:00:00Z"); // two working days later
    const supplied = { number, version: await version(number), note: "已上传" };
    await supplyCorrection(park.people.contact, schema.supplyCorrection.parse(supplied), later);
    const row = await db.case.findUniqueOrThrow({ where: { number } });
    expect(row.pausedAt).toBeNull();
    expect(row.state).toBe("submitted");
    // The day of receipt does not count, so Tuesday's and Wednesday's first hour were paused: due one day and one hour later.
    expect(row.nextDueAt?.toISOString()).toBe("2026-11-05T02:00:00.000Z");
  });

  test("an answer that is refused reopens the case and keeps its first due history", async () => {
    const { number } = await file();
    await accept(number);
    await sign(number);
    await completeAll(number);
    await answer(number);
    const refused = { number, version: await version(number), reason: "勘察没有来" };
    await refuseAnswer(park.people.contact, ratings.refuseAnswer.parse(refused), hours(5));
    expect(await state(number)).toBe("inProgress");
    expect(await db.clock.count({ where: { case: { number }, kind: "answer" } })).toBe(2);
  });

  test("five working days of silence settle a case unrated, and not a minute earlier", async () => {
    const { number } = await file();
    await accept(number);
    await sign(number);
    await completeAll(number);
    await answer(number);
    await expect(settleSilently(number, new Date("2026-11-09T09:59:00Z"))).rejects.toMatchObject({ code: "notNow" });
    await settleSilently(number, new Date("2026-11-09T10:00:01Z"));
    const row = await db.case.findUniqueOrThrow({ where: { number }, include: { rating: true } });
    expect([row.state, row.settledSilently, row.rating]).toEqual(["settled", true, null]);
  });
});

describe("refusals", () => {
  test("the second of two officers is told who changed what", async () => {
    const { number } = await file();
    const seen = await version(number);
    await accept(number);
    const late = checklist.accept.parse({ number, version: seen });
    await expect(acceptCase(park.people.triageTwo, late, hours(2))).rejects.toMatchObject({
      code: "changedMeanwhile",
      particulars: { by: park.people.triage.name, what: "accepted" },
    });
  });

  test("a colleague's note does not stop an officer who is about to accept", async () => {
    const { number } = await file();
    const seen = await version(number);
    await addNote(park.people.triageTwo, schema.addNote.parse({ number, text: "已电话核实" }), hours(1));
    await acceptCase(park.people.triage, checklist.accept.parse({ number, version: seen }), hours(2));
    expect(await state(number)).toBe("assigned");
  });

  test("another company's number answers exactly like a number that does not exist", async () => {
    const { number } = await file();
    for (const wanted of [number, "QS2026-1102-999"]) {
      expect(await caseDetail(park.people.stranger, wanted, hours(1))).toBeNull();
      const input = schema.withdraw.parse({ number: wanted, version: 99, reason: "不要了" });
      const { withdraw } = await import("./commands/intake");
      await expect(withdraw(park.people.stranger, input, hours(1))).rejects.toMatchObject({
        code: "notFound",
        particulars: {},
      });
    }
  });

  test("an answer cannot be sent for review while mandatory items are open, nor be reviewed by its author", async () => {
    const { number } = await file();
    await accept(number);
    await sign(number);
    const draft = {
      number,
      version: await version(number),
      outcome: "solved",
      disposalMode: "studiedTransferred",
      replyText: "已经办好了。",
    };
    await expect(proposeAnswer(park.people.liaison, schema.proposeAnswer.parse(draft), hours(3))).rejects.toMatchObject(
      { code: "itemsOpen" },
    );
    expect(await state(number)).toBe("inProgress");
  });

  test("an assignment is disputed once, and the ruling moves it out of sight of the old department", async () => {
    const { number } = await file();
    await accept(number);
    const disputed = { number, version: await version(number), reason: "不属于我单位职责" };
    await disputeItems(park.people.liaison, checklist.disputeItems.parse(disputed), hours(2));
    const ruled = {
      number,
      version: await version(number),
      ruling: "moves",
      departmentId: park.departments.far.id,
      reason: "按三定方案",
    };
    await ruleDispute(park.people.triage, checklist.ruleDispute.parse(ruled), hours(3));
    expect(await caseDetail(park.people.liaison, number, hours(4))).toBeNull();
    expect((await caseDetail(park.people.farLiaison, number, hours(4)))?.leadDepartment?.id).toBe(
      park.departments.far.id,
    );
    const again = { number, version: await version(number), reason: "也不属于我单位职责" };
    await expect(
      disputeItems(park.people.farLiaison, checklist.disputeItems.parse(again), hours(4)),
    ).rejects.toMatchObject({ code: "disputedOnce" });
  });

  test("unknown extra fields are refused, not stored", () => {
    const input = {
      draftId: crypto.randomUUID(),
      typeCode: "FIN-01",
      title: "需要流动资金贷款",
      contactName: "王",
      contactPhone: "13800138000",
      state: "settled",
    };
    expect(schema.fileCase.safeParse(input).success).toBe(false);
  });
});

test("a queue shows each role only its own cases", async () => {
  const { number } = await file();
  await accept(number);
  const sees = async (who: keyof Park["people"]) =>
    (
      await queuePage(park.people[who], "open", { enterpriseId: park.enterprises.own.id }, undefined, hours(2))
    ).rows.some((row) => row.number === number);
  expect(await sees("liaison")).toBe(true);
  expect(await sees("supportLiaison")).toBe(false);
  expect(await sees("farLiaison")).toBe(false);
  expect(await sees("specialist")).toBe(true);
  expect(await sees("otherSpecialist")).toBe(false);
  expect(await sees("stranger")).toBe(false);
  expect(await sees("policyEditor")).toBe(false);
  expect(await sees("administrator")).toBe(false);
  expect(await sees("manager")).toBe(true);
});
