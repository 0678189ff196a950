import * as z from "zod";
import { addDays, type Day, dayOf, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { approvePlan, confirmSeen, sendPlanBack } from "@/lib/plans/commands/deciding";
import { reviewPlan } from "@/lib/plans/commands/reviewing";
import { putOffMeasure, reportMeasure, settleLine } from "@/lib/plans/commands/working";
import { savePlan } from "@/lib/plans/commands/writing";
import { firstDayOf, lastDayOf, nextQuarter, quarterOf } from "@/lib/plans/review.policy";
import * as schema from "@/lib/plans/schema";
import type { DemoActor } from "./actors";
import type { DemoEnterprise } from "./enterprises";
import { climbing, type Deed, type Finish, finishing } from "./measures";
import type { Park } from "./park";
import { first } from "./people";
import { readDemo } from "./texts";

const lines = z.array(z.string());
const file = z.strictObject({
  goals: z.array(z.strictObject({ title: z.string(), amount: z.string() })),
  measures: z.array(z.strictObject({ title: z.string(), why: z.string() })),
  claims: z.array(z.strictObject({ title: z.string(), amount: z.string() })),
  promises: lines,
  progress: lines,
  evidence: lines,
  reviewNotes: lines,
  takenBack: z.string(),
  sentBack: z.string(),
  putOff: z.string(),
});
type Texts = z.output<typeof file>;

/** What becomes of a plan: whose enterprise it is by its place in the list, and how many days ago it was approved or handed in. */
type Life = {
  enterprise: number;
  ago: number;
  ends?: "draft" | "waiting" | "sentBack";
  /** Reviewed in every quarter, in all but this one, or in none. */
  reviewed?: "always" | "untilNow" | "never";
  overdue?: boolean;
  /** Its first measure was done with a file, which the enterprise may read or not. */
  file?: "shown" | "internal";
  /** Its first measure was said to be done, and taken back two days before it was due. */
  takenBack?: boolean;
  secondEdition?: boolean;
  seen?: boolean;
};

/** The enterprises 0, 5, 12, 24, 36, 48 and 60 are those of the people on the cards. */
const LIVES: readonly Life[] = [
  { enterprise: 0, ago: 160, reviewed: "always", seen: true, file: "shown" },
  { enterprise: 5, ago: 150, reviewed: "untilNow", file: "internal" },
  { enterprise: 12, ago: 2, ends: "draft" },
  { enterprise: 24, ago: 110, overdue: true, reviewed: "always" },
  { enterprise: 36, ago: 3, ends: "waiting" },
  { enterprise: 48, ago: 210, reviewed: "always", secondEdition: true },
  { enterprise: 1, ago: 6, ends: "sentBack" },
  ...[2, 4, 6, 7, 8, 10, 11, 13, 14, 16, 17, 18, 20].map(
    (enterprise, turn): Life => ({
      enterprise,
      ago: 20 + turn * 13,
      reviewed: (["always", "untilNow", "always", "never"] as const)[turn % 4],
      seen: turn % 3 === 0,
      // Never reviewed, so that no review has counted it as reached in between.
      takenBack: turn === 3,
    }),
  ),
];

const MORNING = 9 * 60 + 40;
const DUE_AFTER = [45, 120, 230, 300];

/** Twenty service plans (一企一策): in force with progress, being written, waiting, sent back, with a review due and measures late. */
export async function makeServicePlans(park: Park): Promise<void> {
  const texts = file.parse(readDemo("service-plans.json"));
  for (const [turn, life] of LIVES.entries()) {
    const enterprise = park.enterprises[life.enterprise];
    if (!enterprise?.specialist) throw new Error(`enterprise ${life.enterprise} has no specialist to write its plan`);
    await live({ park, texts, enterprise, author: enterprise.specialist.actor, turn, life });
  }
}

type Story = { park: Park; texts: Texts; enterprise: DemoEnterprise; author: DemoActor; turn: number; life: Life };

async function live(story: Story): Promise<void> {
  const { park, texts, life } = story;
  const at = morning(addDays(dayOf(park.now), -life.ago));
  const planId = await write(story, at, 0);
  if (life.ends === "draft" || life.ends === "waiting") return;
  if (life.ends === "sentBack") {
    const back = { planId, version: await versionOf(planId), reason: texts.sentBack };
    await sendPlanBack(boss(story), back, hoursAfter(at, 26));
    return;
  }
  await approve(story, planId, hoursAfter(at, 5));
  if (life.seen) await confirmSeen(story.enterprise.contact, { planId }, hoursAfter(at, 30));
  const today = dayOf(park.now);
  const anew = addDays(today, -35);
  await work(story, planId, life.secondEdition ? anew : today);
  if (life.secondEdition) await work(story, await writeAgain(story, planId, anew), today);
}

/** The days of an edition count from the day it is written on. */
async function write({ texts, enterprise, author, turn, life, park }: Story, at: Date, edition: number) {
  const today = dayOf(at);
  const pick = <T>(list: readonly T[], step: number): T => list[(turn + step + edition) % list.length] as T;
  const owners = [`person:${author.id}`, `department:${park.staff.namedDepartmentId}`, `person:${author.id}`];
  const measures = DUE_AFTER.map((days, place) => ({
    ...pick(texts.measures, place * 2),
    owner: owners[(turn + place) % owners.length],
    dueOn: addDays(today, days),
  }));
  const content = {
    enterpriseId: enterprise.id,
    version: 0,
    untilOn: addDays(today, 365),
    goals: [0, 1].map((step) => ({ ...pick(texts.goals, step), dueOn: addDays(today, 300) })),
    measures,
    claims: [{ ...pick(texts.claims, 0), dueOn: addDays(today, 90) }],
    promises: [0, 1].map((step) => ({ title: pick(texts.promises, step), dueOn: addDays(today, 60 + step * 200) })),
    handIn: life.ends === "draft" ? "" : "yes",
  };
  return (await savePlan(author, schema.savePlan.parse(content), at)).planId;
}

async function approve(story: Story, planId: string, at: Date): Promise<void> {
  await approvePlan(boss(story), { planId, version: await versionOf(planId) }, at);
}

/** What a manager or the linked leader decides; the two take turns. */
function boss({ park, enterprise, turn }: Story): DemoActor {
  return turn % 3 === 1 && enterprise.leader ? enterprise.leader : first(park.staff.managers);
}

/** Measures whose day comes before `until` are done, promises kept and quarters reviewed, in the order of their days. */
async function work(story: Story, planId: string, until: Day): Promise<void> {
  const { texts, author, turn, life } = story;
  const plan = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    include: { measures: { orderBy: { position: "asc" } }, lines: { orderBy: { position: "asc" } } },
  });
  const approvedOn = plan.approvedAt ? dayOf(plan.approvedAt) : until;
  const deeds: Deed[] = [];
  for (const [place, measure] of plan.measures.entries()) {
    const { id: measureId, dueOn } = measure;
    const text = texts.progress[(turn + place) % texts.progress.length] ?? "";
    deeds.push([addDays(dueOn, -25), (at) => reportMeasure(author, { measureId, text }, at)]);
    if (life.overdue && place === 0) {
      deeds.push(...climbing(measure));
      continue;
    }
    if (turn % 5 === 0 && place === 1) {
      const later = { measureId, dueOn: addDays(dueOn, 20), reason: texts.putOff };
      deeds.push([addDays(dueOn, -10), (at) => putOffMeasure(boss(story), later, at)]);
    }
    const evidence = texts.evidence[(turn + place) % texts.evidence.length] ?? "";
    // Where this quarter's review is still to come, the third one was done last week: it may still be taken back.
    const lately = place === 2 && dueOn > until && awaitsReview(life, until);
    const doneOn = lately ? addDays(until, -3) : addDays(dueOn, -4);
    deeds.push(...finishing(author, measure, { doneOn, evidence, ...(place === 0 ? endOf(story) : {}) }));
  }
  for (const { id: lineId, kind, dueOn } of plan.lines) {
    if (kind === "goal" || dueOn === null) continue;
    const note = kind === "promise" ? "已按承诺办理，企业知晓。" : "申报材料已受理。";
    deeds.push([addDays(dueOn, -7), (at) => settleLine(author, { lineId, note }, at)]);
  }
  for (const on of reviewDays(approvedOn, until, life)) {
    deeds.push([on, (at) => review(story, planId, at)]);
  }
  for (const [on, does] of deeds.toSorted(([one], [other]) => one.localeCompare(other))) {
    if (on > approvedOn && on < until) await does(morning(on));
  }
}

/** What is particular about the end of a plan's first measure. */
function endOf({ texts, turn, life }: Story): Partial<Finish> {
  const file = life.file && { visible: life.file === "shown", seed: 7000 + turn };
  return { file, takenBack: life.takenBack ? texts.takenBack : undefined };
}

/** The middle of every quarter that asks for a review; of this one yesterday, where it has begun by then. */
function reviewDays(approvedOn: Day, today: Day, { reviewed = "never" }: Life): Day[] {
  if (reviewed === "never") return [];
  const now = quarterOf(today);
  const days: Day[] = [];
  for (let quarter = nextQuarter(quarterOf(approvedOn)); quarter < now; quarter = nextQuarter(quarter)) {
    days.push(addDays(lastDayOf(quarter), -40));
  }
  const yesterday = addDays(today, -1);
  const asksNow = quarterOf(approvedOn) < now && firstDayOf(now) <= yesterday;
  return reviewed === "always" && asksNow ? [...days, yesterday] : days;
}

/** Nobody can have reviewed a quarter that begins today. */
function awaitsReview({ reviewed }: Life, today: Day): boolean {
  return reviewed !== "always" || firstDayOf(quarterOf(today)) === today;
}

async function review({ texts, author, turn }: Story, planId: string, at: Date): Promise<void> {
  const plan = await db.plan.findUniqueOrThrow({ where: { id: planId }, include: { measures: true, lines: true } });
  const goals = plan.lines.filter(({ kind }) => kind === "goal").map(({ key }) => key);
  const open = plan.measures.filter(({ completedAt }) => !completedAt);
  const outcomes = [
    ...goals.map((key) => ({ key, outcome: "onTrack" as const })),
    ...open.map(({ key, dueOn }) => ({ key, outcome: dueOn < dayOf(at) ? ("behind" as const) : ("onTrack" as const) })),
  ];
  const note = texts.reviewNotes[turn % texts.reviewNotes.length] ?? "";
  await reviewPlan(author, schema.reviewPlan.parse({ planId, outcomes, conclusion: "goesOn", note }), at);
}

/** The specialist writes the plan anew: what is left of it with another day, and one thing more. */
async function writeAgain(story: Story, planId: string, today: Day): Promise<string> {
  const { park, enterprise, author, texts, turn } = story;
  const plan = await db.plan.findUniqueOrThrow({ where: { id: planId }, include: { measures: true, lines: true } });
  const left = plan.measures.filter(({ completedAt }) => !completedAt);
  const keptGoals = plan.lines.filter(({ kind }) => kind === "goal");
  const content = {
    enterpriseId: enterprise.id,
    version: 0,
    untilOn: addDays(today, 365),
    goals: keptGoals.map(({ key, title, amount }) => ({ key, title, amount, dueOn: addDays(today, 330) })),
    measures: [
      ...left.map(({ key, title, why }) => ({
        key,
        title,
        why,
        owner: `person:${author.id}`,
        dueOn: addDays(today, 90),
      })),
      {
        ...texts.measures[(turn + 5) % texts.measures.length],
        owner: `department:${park.staff.namedDepartmentId}`,
        dueOn: addDays(today, 60),
      },
    ],
    handIn: "yes",
  };
  const { planId: second } = await savePlan(author, schema.savePlan.parse(content), hoursAfter(morning(today), 2));
  await approve(story, second, hoursAfter(morning(today), 4));
  return second;
}

async function versionOf(planId: string): Promise<number> {
  return (await db.plan.findUniqueOrThrow({ where: { id: planId }, select: { version: true } })).version;
}

function morning(day: Day): Date {
  return momentAt(day, MORNING);
}

function hoursAfter(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000);
}
