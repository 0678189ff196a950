import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";
import { sync } from "./commands/sync";
import { sweepVisitOperations } from "./jobs";
import { OPERATION_DAYS } from "./rules";
import { MOST_DAYS_AGO, type VisitContent } from "./schema";

const DAY = 86_400_000;
const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const later = (days: number) => new Date(monday.getTime() + days * DAY);
const swept = later(OPERATION_DAYS + 1);

let park: Park;
let specialist: Actor;
beforeEach(async () => {
  await db.visitOperation.deleteMany();
  park = await makePark();
  specialist = park.people.specialist;
  await db.person.update({ where: { id: park.people.contact.id ?? "" }, data: { phone: "13800138000" } });
});

function visit(more: Partial<VisitContent> = {}): VisitContent {
  const said = { met: "王经理", together: "", seen: "车间满负荷运转", contactName: "", contactPhone: "" };
  const lines = [{ id: crypto.randomUUID(), kind: "need" as const, typeCode: park.type.code, text: "变压器容量不足" }];
  const promises = [{ id: crypto.randomUUID(), text: "联系供电公司", dueOn: null }];
  const where = { id: crypto.randomUUID(), enterpriseId: park.enterprises.own.id, visitedOn: "2026-11-02" };
  return { ...where, ...said, lines, promises, answers: [], photoIds: [], position: null, ...more };
}
const operation = (content: VisitContent, base = 0) => ({
  id: crypto.randomUUID(),
  kind: "handInVisit",
  base,
  visit: content,
});
async function send(asked: unknown, now: Date) {
  const { results } = await sync(specialist, { deviceId: crypto.randomUUID(), operations: [asked] }, now);
  return results[0];
}
const enterpriseId = () => park.enterprises.own.id;
/** Everything a second time would show in. */
const written = async () => {
  const where = { enterpriseId: enterpriseId() };
  const ofVisit = { visit: where };
  return Promise.all([
    db.visit.count({ where }),
    db.visitVersion.count({ where: ofVisit }),
    db.visitLine.count({ where: ofVisit }),
    db.visitPromise.count({ where: ofVisit }),
    db.case.count({ where }),
    db.event.count({ where: { stream: `enterprise:${enterpriseId()}` } }),
  ]);
};

test("what a device was answered is kept longer than a visit may be old, and then swept", async () => {
  expect(OPERATION_DAYS).toBeGreaterThan(MOST_DAYS_AGO);
  await send(operation(visit()), monday);
  expect(await sweepVisitOperations(later(OPERATION_DAYS))).toBe(0);
  expect(await sweepVisitOperations(swept)).toBe(1);
  expect(await sweepVisitOperations(swept)).toBe(0);
});

test("an operation that comes back after it was swept is answered by what it did, and doubles nothing", async () => {
  const asked = operation(visit());
  const first = await send(asked, monday);
  expect(first).toMatchObject({ status: "done", version: 1 });
  const before = await written();
  await sweepVisitOperations(swept);
  expect(await send(asked, swept)).toEqual(first);
  expect(await written()).toEqual(before);
});

test("when the visit was changed meanwhile it is a conflict, and doubles nothing either", async () => {
  const content = visit();
  const [asked, changed] = [operation(content), operation({ ...content, seen: "两条线停了一条" }, 1)];
  await send(asked, monday);
  await send(changed, later(1));
  const before = await written();
  expect(await sweepVisitOperations(swept)).toBe(1);
  await sweepVisitOperations(later(OPERATION_DAYS + 2));
  expect(await send(asked, swept)).toMatchObject({ status: "conflict", version: 2 });
  expect(await send(changed, swept)).toMatchObject({ status: "done", version: 2 });
  expect(await written()).toEqual(before);
});

test("what was refused and then repaired by hand does not come true when a late copy of it arrives after the sweep", async () => {
  const nobody = [{ promiseId: crypto.randomUUID(), answer: "kept" as const, note: "" }];
  const wrong = operation(visit({ answers: nobody }));
  expect(await send(wrong, monday)).toMatchObject({ status: "refused" });
  expect(await send(operation(visit()), monday)).toMatchObject({ status: "done" });
  await db.visitOperation.deleteMany({ where: { id: { not: wrong.id } } });
  const before = await written();
  expect(await sweepVisitOperations(swept)).toBe(1);
  // Nothing is wrong with it any more but its age.
  const right = { ...wrong, visit: { ...wrong.visit, id: crypto.randomUUID(), answers: [], visitedOn: "2026-11-01" } };
  expect(await send(right, swept)).toMatchObject({ status: "refused", fields: [{ code: "visitTooOld" }] });
  expect(await written()).toEqual(before);
});

test("a visit dated ahead was refused, and stays refused on its day: its operation outlives that day as long", async () => {
  const asked = operation(visit({ visitedOn: "2027-02-10" }));
  expect(await send(asked, monday)).toMatchObject({ status: "refused" });
  expect(await sweepVisitOperations(new Date("2027-02-10T01:00:00Z"))).toBe(0);
  expect(await send(asked, new Date("2027-02-10T01:00:00Z"))).toMatchObject({ status: "refused" });
  expect(await db.visit.count({ where: { enterpriseId: enterpriseId() } })).toBe(0);
  expect(await sweepVisitOperations(new Date("2027-05-12T01:00:00Z"))).toBe(1);
});
