import { addWorkingDays } from "@/lib/calendar/rules";
import { instruct } from "@/lib/checklist/commands/instruct";
import { instruct as instructInput } from "@/lib/checklist/schema";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import type { DemoActor } from "./actors";
import { laterBy } from "./moments";
import type { Park } from "./park";
import { first } from "./people";
import { randomFrom } from "./random";
import { SEEN } from "./story";

const WORDS = [
  "请主办单位三日内到企业现场办公,把卡住的环节列清楚,能当场定的当场定。",
  "企业的交货期等不起。请牵头协调相关单位,本周内给出明确的时间表。",
  "这件事企业反映过不止一次,请单位主要负责同志过问,办结后向我报一次结果。",
  "同意企业意见,请按容缺方式先行办理,材料后补。",
];

/**
 * Leaders have instructed on late cases of their enterprises. The leader on the card has one more that nobody has instructed on,
 * so that there is something to do.
 */
export async function instructAll(park: Park): Promise<void> {
  const [named, ...others] = park.staff.leaders;
  if (!named) throw new Error("the sample park has no leaders");
  const own = await lateCasesOf(named, park.now);
  for (const [index, found] of own.slice(1, 3).entries()) await instructOn(park, named, found, index);
  for (const [index, leader] of others.slice(0, 3).entries()) {
    const [found] = await lateCasesOf(leader, park.now);
    if (found) await instructOn(park, leader, found, index + 1);
  }
}

type Late = { number: string; updatedAt: Date };

function lateCasesOf(leader: DemoActor, now: Date): Promise<Late[]> {
  return db.case.findMany({
    where: {
      state: { in: ["assigned", "inProgress"] },
      confidential: false,
      nextDueAt: { lt: now },
      enterprise: { links: { some: { personId: leader.id, slot: "leader", endedAt: null } } },
    },
    orderBy: [{ nextDueAt: "asc" }, { number: "asc" }],
    select: { number: true, updatedAt: true },
  });
}

async function instructOn(park: Park, leader: DemoActor, { number, updatedAt }: Late, index: number): Promise<void> {
  const at = laterBy(park.calendar, updatedAt, 40, randomFrom(index + 5));
  if (at > park.now) return;
  const dueOn = addWorkingDays(park.calendar, dayOf(park.now), 2 + index).on;
  const input = { number, version: SEEN, text: first(WORDS.slice(index % WORDS.length)), dueOn };
  await instruct(leader, instructInput.parse(input), at);
}
