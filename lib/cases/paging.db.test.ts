import { beforeAll, expect, test } from "vitest";
import { makePark, type Park } from "@/lib/testing/park";
import { fileCase } from "./commands/filing";
import { ownCasePage } from "./queries/own";
import { queuePage } from "./queries/queues";
import * as schema from "./schema";

const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const FILED = 55;
let park: Park;
let numbers: string[];
beforeAll(async () => {
  park = await makePark();
  numbers = [];
  for (let minute = 0; minute < FILED; minute++) {
    const contact = { contactName: "王女士", contactPhone: "13800138000" };
    const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "一页放不下的诉求", ...contact };
    const now = new Date(monday.getTime() + minute * 60_000);
    numbers.push((await fileCase(park.people.contact, schema.fileCase.parse(draft), now)).number);
  }
  // More than a page of real cases takes a while where the machine is busy.
}, 120_000);

type Page = { rows: { number: string }[]; next: string | null };

async function walk(page: (cursor: string | undefined) => Promise<Page>): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { rows, next } = await page(cursor);
    seen.push(...rows.map((row) => row.number));
    cursor = next ?? undefined;
  } while (cursor && seen.length <= 2 * FILED);
  return seen;
}

test("leafing through a queue shows every case once, newest first or nearest deadline first", async () => {
  const filter = { enterpriseId: park.enterprises.own.id };
  const queue = (key: "all" | "toTriage") => (cursor: string | undefined) =>
    queuePage(park.people.triage, key, filter, cursor, monday);
  expect(await walk(queue("all"))).toEqual(numbers.toReversed());
  expect((await walk(queue("toTriage"))).toSorted()).toEqual(numbers.toSorted());
});

test("leafing through one's own requests shows each once", async () => {
  expect(await walk((cursor) => ownCasePage(park.people.contact, cursor))).toEqual(numbers.toReversed());
});
