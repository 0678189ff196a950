import { addDays, dayOf, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { openTopic } from "@/lib/topics/commands/open";
import { dismissProposal, setNumbers } from "@/lib/topics/commands/proposals";
import { decideMeasure, settleTopic } from "@/lib/topics/commands/work";
import * as schema from "@/lib/topics/schema";
import type { DemoActor } from "./actors";
import type { Park } from "./park";
import { first } from "./people";

const OFFICE = 10 * 60;
const MOST_CASES = 6;

/**
 * Three common problems: one settled, whose enterprises were told; one whose measure is late; one just opened. What is left of like
 * cases is proposed, but for one type that was looked at and dismissed. The park asks for more than three cases: it is a busy one.
 */
export async function makeTopics(park: Park): Promise<void> {
  const { staff, now } = park;
  const at = (daysAgo: number) => momentAt(addDays(dayOf(now), -daysAgo), OFFICE);
  const on = (days: number) => addDays(dayOf(now), days);
  const manager = first(staff.managers);
  const numbers = schema.setNumbers.parse({ version: 0, cases: 8, enterprises: 6, months: 12, more: 2 });
  await setNumbers(manager, numbers, at(120));

  const settled = await opened(park, SETTLED, at(75));
  await decide(
    settled,
    "由一个窗口统一受理联合验收，提交前先给一张专项和材料清单，各单位同一天到现场，意见一次说清。",
    on(-25),
    at(70),
  );
  const result =
    "联合验收已改为一个窗口受理：提交前先给一张专项和材料清单，各单位同一天到现场，意见一次说清。从本月起报验的都照此办理。";
  const { topicId, owner } = settled;
  await settleTopic(owner, schema.settleTopic.parse({ topicId, version: await versionOf(topicId), result }), at(30));

  const late = await opened(park, LATE, at(60));
  await decide(
    late,
    "建一份园区用工余缺表，按月更新；旺季先在企业之间调剂，不够的与劳务合作县约定批次。",
    on(-6),
    at(48),
  );
  await opened(park, FRESH, new Date(Math.max(now.getTime() - 90 * 60_000, at(1).getTime())));

  const dismissal = {
    typeCode: "FIN-01",
    reason: "各家缺的抵押物、期限都不一样，已逐件对接银行，没有可以统一改的环节。",
  };
  await dismissProposal(
    first(staff.triage),
    schema.dismissProposal.parse(dismissal),
    new Date(Math.min(at(0).getTime(), now.getTime())),
  );
}

type Wanted = { typeCode: string; title: string; problem: string };

const SETTLED: Wanted = {
  typeCode: "PMT-06",
  title: "竣工验收先做哪一项不清楚",
  problem: "多家企业在竣工时反复来问先做哪些专项、缺什么材料；各窗口分头受理，一项说不清就全部停下。",
};
const LATE: Wanted = {
  typeCode: "LAB-01",
  title: "旺季同时缺普工",
  problem: "多家企业每到旺季同时缺普工，各自招聘互相抬价；淡季又有富余人员，没有调剂的渠道。",
};
const FRESH: Wanted = {
  typeCode: "POL-01",
  title: "惠企政策申报时间不集中",
  problem: "多家企业错过申报期，原因是各部门的申报通知分散在不同网页，时间也不统一，企业没有一处能看全。",
};

type Opened = { topicId: string; owner: DemoActor };

/** Of cases that had come to rest by then, of as many enterprises; the liaison of the department that leads most of them is the owner. */
async function opened({ staff, types }: Park, { typeCode, title, problem }: Wanted, at: Date): Promise<Opened> {
  const leadDepartmentId = types.get(typeCode)?.leadDepartmentId ?? staff.namedDepartmentId;
  const owner = first(staff.liaisons.get(leadDepartmentId) ?? []);
  const cases = await db.case.findMany({
    where: { type: { code: typeCode }, updatedAt: { lte: at }, state: { notIn: ["declined", "withdrawn"] } },
    orderBy: { number: "desc" },
    distinct: ["enterpriseId"],
    take: MOST_CASES,
    select: { number: true },
  });
  const numbers = cases.map(({ number }) => number);
  const facts = { title, problem, ownerId: owner.id, leadDepartmentId, typeCode, numbers };
  const { topicId } = await openTopic(first(staff.triage), schema.openTopic.parse(facts), at);
  return { topicId, owner };
}

async function decide({ topicId, owner }: Opened, measure: string, dueOn: string, at: Date): Promise<void> {
  const version = await versionOf(topicId);
  await decideMeasure(owner, schema.decideMeasure.parse({ topicId, version, measure, dueOn }), at);
}

async function versionOf(topicId: string): Promise<number> {
  return (await db.topic.findUniqueOrThrow({ where: { id: topicId }, select: { version: true } })).version;
}
