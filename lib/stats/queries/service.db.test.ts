import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { countAll, type QueueFilter, queuePage } from "@/lib/cases/queries/queues";
import { checkupList } from "@/lib/checkups/queries";
import { checkupFilter } from "@/lib/checkups/schema";
import { proposalPage } from "@/lib/enterprises/queries/proposals";
import { listEnterprises } from "@/lib/enterprises/queries/register";
import { enterpriseFilter, proposalFilter } from "@/lib/enterprises/schema";
import { registerPage } from "@/lib/green-channel/queries";
import { registerFilter } from "@/lib/green-channel/schema";
import { coverageRows } from "@/lib/links/queries/coverage";
import { loadRows } from "@/lib/links/queries/load";
import { linksAddress } from "@/lib/links/schema";
import { measurePage, planPage, withoutPage } from "@/lib/plans/queries/register";
import { listsMeasures, planFilter } from "@/lib/plans/schema";
import { sameDayPage } from "@/lib/same-day/queries";
import { sameDayFilter } from "@/lib/same-day/schema";
import { writeCase } from "@/lib/testing/answered-cases";
import { plantMechanisms } from "@/lib/testing/mechanisms";
import { makePark, type Park } from "@/lib/testing/park";
import { coveredPage, toldPage, topicsOfEnterprise } from "@/lib/topics/queries/covered";
import { topicPage } from "@/lib/topics/queries/register";
import { coveredFilter, topicFilter } from "@/lib/topics/schema";
import { promiseFilter, visitFilter } from "@/lib/visits/address.policy";
import { visitBoard } from "@/lib/visits/queries/board";
import { promisesPage } from "@/lib/visits/queries/promises";
import { drillHref, readCaseListAddress } from "../schema";
import { readServicePeriod, SERVICE_FIGURES } from "../service.policy";
import { figureCases } from "./cases";
import { serviceFigures } from "./service";

const NOW = new Date("2026-11-20T01:00:00Z");
const TODAY = "2026-11-20";
let park: Park;
beforeAll(async () => {
  park = await makePark();
  await plantMechanisms(park);
}, 30_000);

type Page = { rows: readonly unknown[]; next?: string | null } | null;
type Words = Record<string, string>;

/** The list each address shows, one page of it: what the page itself asks for. */
const LISTS: Record<string, (actor: Actor, words: Words) => Promise<Page>> = {
  "/desk/links": async (actor, words) => {
    const { show, slot, load, after } = linksAddress.parse(words);
    return load ? { rows: (await loadRows(actor, slot, NOW, load)) ?? [] } : coverageRows(actor, show, after);
  },
  "/desk/visits": async (actor, words) => (await visitBoard(actor, visitFilter.parse(words), NOW))?.list ?? null,
  "/desk/visits/promises": (actor, words) => promisesPage(actor, promiseFilter.parse(words), NOW),
  "/desk/plans": (actor, words) => {
    const filter = planFilter.parse(words);
    if (listsMeasures(filter)) return measurePage(actor, filter, NOW);
    return filter.list === "without" ? withoutPage(actor, filter) : planPage(actor, filter, NOW);
  },
  "/desk/checkups": (actor, words) => checkupList(actor, checkupFilter.parse(words), NOW),
  "/desk/same-day": (actor, words) => sameDayPage(actor, { month: "2000-01", ...sameDayFilter.parse(words) }),
  "/desk/green-channel": (actor, words) => registerPage(actor, registerFilter.parse(words)),
  "/desk/topics": (actor, words) => topicPage(actor, topicFilter.parse(words), NOW),
  "/desk/topics/covered": (actor, words) => {
    const { show, after } = coveredFilter.parse(words);
    return show === "told" ? toldPage(actor, { after }) : coveredPage(actor, { after });
  },
  "/desk/facts": (actor, words) => proposalPage(actor, proposalFilter.parse(words)),
  "/desk/enterprises": (actor, words) => listEnterprises(actor, enterpriseFilter.parse(words), NOW),
  "/desk/figures/cases": async (actor, words) => {
    const address = readCaseListAddress(words);
    return address && figureCases(actor, address, NOW);
  },
};

async function rowsBehind(actor: Actor, href: string): Promise<number | null> {
  const { pathname, searchParams } = new URL(href, "http://park");
  const page = await LISTS[pathname]?.(actor, Object.fromEntries(searchParams));
  return page && !page.next ? page.rows.length : null;
}

const counted = async (actor: Actor, quarter?: string) => {
  const blocks = await serviceFigures(actor, readServicePeriod(quarter, TODAY), NOW);
  return blocks.flatMap(({ block, figures }) =>
    figures.map((figure) => ({ ...figure, name: `${block}.${figure.key}` })),
  );
};

// Counted by hand from lib/testing/mechanisms.ts; a share stands with what it is of.
const EXPECTED: Record<string, [now: number | string, thirdQuarter: number | string]> = {
  "links.served": ["1/3", "1/3"],
  "links.noLeader": [1, 1],
  "links.noDepartmentHead": [2, 2],
  "links.noSpecialist": [1, 1],
  "links.leader": [1, 1],
  "links.departmentHead": [0, 0],
  "links.specialist": [0, 0],
  "visits.due": [1, 0],
  "visits.done": [1, 0],
  "visits.missed": [0, 2],
  "visits.openPromises": [2, 2],
  "visits.overduePromises": [1, 1],
  "visits.keptInTime": ["1/4", "1/1"],
  "plans.inForce": [1, 1],
  "plans.without": [2, 2],
  "plans.submitted": [1, 1],
  "plans.reviewDue": [1, 1],
  "plans.reviewMissed": [1, 1],
  "plans.doneInTime": [1, 1],
  "plans.doneLate": [2, 2],
  "plans.overdue": [1, 1],
  "checkups.checked": [1, 1],
  "checkups.unchecked": [2, 2],
  "checkups.warned": [1, 1],
  "checkups.red": [1, 1],
  "sameDay.share": ["2/3", "1/1"],
  "sameDay.all": [2, 1],
  "sameDay.missing": [1, 1],
  "green.granted": ["2/4", "1/1"],
  "green.late": [1, 0],
  "green.wrongly": [1, 0],
  "topics.live": [2, 2],
  "topics.overdue": [1, 1],
  "topics.settled": [1, 1],
  "topics.cases": [2, 2],
  "topics.told": [1, 1],
  "facts.waiting": [1, 1],
  "facts.expiring": [1, 1],
  "menu.ordered": ["1/7", "0/2"],
  "kinds.suggestions": ["1/7", "0/2"],
  "kinds.needs": ["1/7", "0/2"],
  "kinds.problems": ["5/7", "2/2"],
  "disposals.onTheSpot": ["1/5", "1/5"],
  "disposals.policyExplained": ["1/5", "1/5"],
  "disposals.studiedTransferred": ["2/5", "2/5"],
  "disposals.assignedCentrally": ["1/5", "1/5"],
};

describe("every figure of the service mechanisms", () => {
  test.each([
    { quarter: "2026Q4", column: 0 as const },
    { quarter: "2026Q3", column: 1 as const },
  ])("counts what was planted for $quarter, and exactly the rows its links show", async ({ quarter, column }) => {
    const figures = await counted(park.people.manager, quarter);
    const told = figures.map(({ name, count, of }) => [name, of ? `${count}/${of.count}` : count]);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(Object.entries(EXPECTED).map(([name, columns]) => [name, columns[column]])),
    );
    for (const { name, count, href, of } of figures) {
      expect([name, await rowsBehind(park.people.manager, href)]).toEqual([name, count]);
      if (of) expect([name, await rowsBehind(park.people.manager, of.href)]).toEqual([name, of.count]);
    }
  });

  test("counts for everybody else what their own lists show, and is left out where they have no list", async () => {
    const { leader, triage, liaison } = park.people;
    const blocks: Record<string, string[]> = {};
    for (const actor of [leader, triage, liaison]) {
      const figures = await counted(actor);
      blocks[actor.roles[0] ?? ""] = [...new Set(figures.map(({ name }) => name.split(".")[0] ?? ""))];
      for (const { name, count, href, of } of figures) {
        expect([actor.name, name, await rowsBehind(actor, href)]).toEqual([actor.name, name, count]);
        if (of) expect([actor.name, name, await rowsBehind(actor, of.href)]).toEqual([actor.name, name, of.count]);
      }
    }
    expect(blocks.leader).not.toContain("links");
    expect(blocks.triageOfficer).not.toContain("sameDay");
    expect(blocks.departmentLiaison).toEqual(["plans", "topics", "facts", "menu", "kinds", "disposals"]);
  });
});

test("the open and overdue counts of the table of load are exactly the cases behind them, and nobody's call-back", async () => {
  const { manager, leader } = park.people;
  const passed = new Date(NOW.getTime() - 60_000);
  await writeCase(park, { state: "inProgress", nextDueAt: passed });
  await writeCase(park, { state: "inProgress", nextDueAt: passed, enterpriseId: park.enterprises.other.id });
  await writeCase(park, { state: "settled", nextDueAt: passed, answeredAt: passed });
  for (const slot of ["leader", "specialist"] as const) {
    const rows = (await loadRows(manager, slot, NOW)) ?? [];
    expect(rows.some(({ overdue }) => overdue)).toBe(true);
    for (const { personId, open, overdue } of rows) {
      const behind = (metric: "openNow" | "overdueNow") =>
        rowsBehind(manager, drillHref({ period: "last12Months" }, { metric, slice: { person: personId, slot } }));
      expect([await behind("openNow"), await behind("overdueNow")]).toEqual([open, overdue]);
    }
  }
  const own = (await loadRows(manager, "leader", NOW))?.find(({ personId }) => personId === leader.id);
  expect(own?.overdue).toBe(2);
});

test("every number beside the register of the green channel leads to its entries", async () => {
  const { manager, triage } = park.people;
  const days = "from=2026-10-01&to=2026-10-31";
  const behind = (words: string) => rowsBehind(manager, `/desk/green-channel?${days}&${words}`);
  expect(await behind(`approver=${manager.id}&granted=yes`)).toBe(2);
  expect(await behind(`approver=${manager.id}&state=refused`)).toBe(1);
  expect(await behind(`asker=${triage.id}&granted=yes`)).toBe(2);
  expect(await behind(`asker=${manager.id}&granted=yes`)).toBe(0);
  expect(await behind("department=none&granted=yes")).toBe(2);
  expect(await behind("judged=rightly")).toBe(1);
});

test("an enterprise's page counts its requests by kind and lane as the lists behind them, and names only problems one sees", async () => {
  const { manager, farLiaison } = park.people;
  const { own, other } = park.enterprises;
  const rows = async (filter: QueueFilter) => (await queuePage(manager, "all", filter, undefined, NOW)).rows.length;
  const expected = [
    [{ lane: "sameDay" }, 3],
    [{ lane: "green" }, 3],
    [{ recordKind: "need" }, 1],
    [{ recordKind: "suggestion" }, 1],
  ] as const;
  for (const [narrowed, count] of expected) {
    const filter = { enterpriseId: own.id, ...narrowed };
    expect([filter, await countAll(manager, filter), await rows(filter)]).toEqual([filter, count, count]);
    expect(await countAll(manager, { ...filter, enterpriseId: other.id })).toBe(0);
  }
  const titles = async (actor: Actor, id: string) =>
    (await topicsOfEnterprise(actor, id)).map(({ title }) => title).toSorted();
  expect(await titles(manager, own.id)).toEqual(["停车", "招工"]);
  expect(await titles(manager, other.id)).toEqual([]);
  expect(await titles(farLiaison, own.id)).toEqual([]);
});

test("each figure has a list of its own", () => {
  const period = readServicePeriod("2026Q3", TODAY);
  const hrefs = SERVICE_FIGURES.map(({ at }) => at(period));
  expect(new Set(hrefs).size).toBe(hrefs.length);
  expect(period).toEqual({ quarter: "2026Q3", from: "2026-07-01", to: "2026-09-30", half: "2026H2" });
  expect(readServicePeriod("2020Q1", TODAY).quarter).toBe("2026Q4");
});
