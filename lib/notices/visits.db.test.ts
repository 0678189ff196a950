import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { makePark } from "@/lib/testing/park";
import { sync } from "@/lib/visits/commands/sync";
import { noteOverduePromises } from "@/lib/visits/jobs";
import { tellNews } from "./commands/tell";
import { noticeList } from "./queries/centre";
import { hrefOf } from "./rules";

const NOW = new Date("2026-11-03T02:00:00Z");
const LATER = new Date("2026-11-06T02:00:00Z");

test("a visit is told to the other linked people, an overdue promise to whoever made it; the enterprise hears of neither", async () => {
  const { people, enterprises } = await makePark();
  const enterpriseId = enterprises.own.id;
  const promise = { id: crypto.randomUUID(), text: "联系供电公司", dueOn: "2026-11-05" };
  const said = { met: "王经理", together: "", seen: "运转正常", contactName: "", contactPhone: "" };
  const nothing = { lines: [], answers: [], photoIds: [], position: null };
  const visit = {
    id: crypto.randomUUID(),
    enterpriseId,
    visitedOn: "2026-11-03",
    ...said,
    ...nothing,
    promises: [promise],
  };
  const operation = { id: crypto.randomUUID(), kind: "handInVisit", base: 0, visit };
  await sync(people.leader, { deviceId: crypto.randomUUID(), operations: [operation] }, NOW);
  await tellNews(NOW);
  const told = async (kind: string) =>
    (await db.notice.findMany({ where: { kind }, select: { personId: true } })).map(({ personId }) => personId).sort();
  expect(await told("visitHandedIn")).toEqual([people.specialist.id, people.reviewer.id].sort());

  await noteOverduePromises(LATER);
  await tellNews(LATER);
  expect(await told("promiseOverdue")).toEqual([people.specialist.id, people.leader.id].sort());
  const { lines } = await noticeList(people.leader, { show: "unread", before: "" });
  expect(lines.map((line) => hrefOf("desk", line.kind, line))).toEqual([`/desk/enterprises/${enterpriseId}/visits`]);
});
