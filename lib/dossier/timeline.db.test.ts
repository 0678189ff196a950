import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { fileCase } from "@/lib/cases/commands/filing";
import * as cases from "@/lib/cases/schema";
import { recordCheckup } from "@/lib/checkups/commands";
import * as checkups from "@/lib/checkups/schema";
import { db } from "@/lib/db";
import { assignLink } from "@/lib/enterprises/commands/links";
import { addQualification } from "@/lib/enterprises/commands/qualifications";
import * as enterprises from "@/lib/enterprises/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { enterpriseHealth } from "./queries/health";
import { timelinePage } from "./queries/timeline";
import type { TimelineFilter } from "./schema";

const monday = new Date("2026-11-02T01:00:00Z");
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
let park: Park;
let own: string;
let open: string;
let secret: string;
beforeAll(async () => {
  park = await makePark();
  own = park.enterprises.own.id;
  open = await file("公开的诉求", 1);
  secret = await file("保密的诉求", 2);
  await db.case.update({ where: { number: secret }, data: { confidential: true } });
  const certificate = { enterpriseId: own, kind: "highTech", issuedOn: "2026-01-01" };
  await addQualification(park.people.specialist, enterprises.addQualification.parse(certificate), hours(3));
  const personId = park.people.otherSpecialist.id ?? "";
  const handOver = { enterpriseId: own, slot: "specialist", personId, handOverNote: "内部交接：有两件难办的事" };
  await assignLink(park.people.manager, enterprises.assignLink.parse(handOver), hours(4));
  const answers = { cashMonths: "1" };
  await recordCheckup(
    park.people.otherSpecialist,
    checkups.recordCheckup.parse({ enterpriseId: own, on: "2026-11-02", answers }),
    hours(5),
  );
});

async function file(title: string, after: number): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title, ...contact };
  return (await fileCase(park.people.contact, cases.fileCase.parse(draft), hours(after))).number;
}

async function toldTo(actor: Actor, filter: TimelineFilter = {}) {
  const page = await timelinePage(actor, own, filter);
  return page?.rows.map(({ kind, case: found }) => (found ? `${kind} ${found.number}` : kind));
}

test("everything around an enterprise stands in one line, newest first, each under its kind", async () => {
  const all = [
    "warningRaised",
    "checkupHeld",
    "linkAssigned",
    "qualificationAdded",
    `caseFiled ${secret}`,
    `caseFiled ${open}`,
  ];
  expect(await toldTo(park.people.manager)).toEqual(all);
  expect(await toldTo(park.people.manager, { only: "cases" })).toEqual(all.slice(4));
  expect(await toldTo(park.people.manager, { only: "people" })).toEqual(["linkAssigned"]);
  expect(await toldTo(park.people.manager, { only: "facts" })).toEqual(["qualificationAdded"]);
  expect(await toldTo(park.people.manager, { only: "checkups" })).toEqual(["warningRaised", "checkupHeld"]);
  expect(await toldTo(park.people.manager, { only: "visits" })).toEqual([]);
});

test("nobody reads of a request they may not see: a confidential one is not there for links", async () => {
  expect(await toldTo(park.people.otherSpecialist, { only: "cases" })).toEqual([`caseFiled ${open}`]);
  expect(await toldTo(park.people.administrator, { only: "cases" })).toEqual([]);
  expect(await timelinePage(park.people.specialist, own, {})).toBeNull();
  expect(await timelinePage(park.people.stranger, own, {})).toBeNull();
});

test("whoever may not read warnings and checks does not find them here either", async () => {
  expect(await toldTo(park.people.administrator)).toEqual(["linkAssigned", "qualificationAdded"]);
  expect(await toldTo(park.people.callBack, { only: "checkups" })).toEqual([]);
});

test("the enterprise reads what is meant for it, without what colleagues wrote to each other", async () => {
  expect(await toldTo(park.people.contact)).toEqual([
    "checkupHeld",
    "linkAssigned",
    "qualificationAdded",
    `caseFiled ${secret}`,
    `caseFiled ${open}`,
  ]);
  const page = await timelinePage(park.people.contact, own, {});
  expect(JSON.stringify(page)).not.toContain("内部交接");
  expect(JSON.stringify(await timelinePage(park.people.manager, own, {}))).toContain("内部交接");
});

test("pages follow each other without losing or repeating a line", async () => {
  const lines: string[] = [];
  let after: string | undefined;
  do {
    const page = await timelinePage(park.people.manager, own, { after }, 2);
    lines.push(...(page?.rows.map(({ id }) => id) ?? []));
    after = page?.next ?? undefined;
  } while (after);
  expect([lines.length, new Set(lines).size]).toEqual([6, 6]);
});

test("the health line counts what its reader may see", async () => {
  expect((await enterpriseHealth(park.people.manager, own, hours(6))).cases).toBe(2);
  expect((await enterpriseHealth(park.people.otherSpecialist, own, hours(6))).cases).toBe(1);
  expect((await enterpriseHealth(park.people.manager, own, hours(24 * 120))).cases).toBe(0);
});
