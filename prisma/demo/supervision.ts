import { addWorkingMinutes } from "@/lib/calendar/rules";
import { addDays, dayOf, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { climbClock } from "@/lib/supervision/commands/climb";
import { recordInterview } from "@/lib/supervision/commands/interview";
import { answerSlip, issueSlip, reviewSlip, signSlip } from "@/lib/supervision/commands/slips";
import { CLIMBING_CLOCKS } from "@/lib/supervision/policy";
import * as schema from "@/lib/supervision/schema";
import type { FiledPlan } from "./filing";
import { laterBy } from "./moments";
import type { Park } from "./park";
import { first } from "./people";
import { DAY, type Plan } from "./plan";
import { randomFrom } from "./random";

type Act = { at: Date; act: () => Promise<unknown> };

/** When the worker of the sample park looks: soon after the office has opened and closed. */
const LOOKS = [9 * 60 + 3, 18 * 60 + 3];
const DAYS_OF_NOTICE = 4;

/**
 * Lets the cases that are still open climb the ladder since something last happened to them, and lets people sign, answer and
 * close slips, all in the order of time, so that the numbers of slips rise with their days.
 */
export async function superviseAll(park: Park, filed: readonly FiledPlan[]): Promise<void> {
  const planOf = new Map(filed.map(({ number, plan }) => [number, plan]));
  const acts = (await openClocks(park)).flatMap((clock) => [
    ...climbsOf(park, clock),
    ...answersOf(park, clock, planOf.get(clock.number)?.supervised ?? null),
  ]);
  for (const { act } of acts.toSorted((one, other) => one.at.getTime() - other.at.getTime())) await act();
}

type OpenClock = { id: string; number: string; kind: string; dueAt: Date; quietSince: Date };

/** Running promises of departments that are due by tomorrow, and when something last happened to their cases. */
async function openClocks({ now }: Park): Promise<OpenClock[]> {
  const clocks = await db.clock.findMany({
    where: {
      kind: { in: [...CLIMBING_CLOCKS] },
      stoppedAt: null,
      case: { state: { in: ["assigned", "inProgress", "inReview"] } },
    },
    orderBy: { id: "asc" },
    select: { id: true, kind: true, dueAt: true, case: { select: { number: true, updatedAt: true } } },
  });
  return clocks.map(({ id, kind, dueAt, case: { number, updatedAt } }) => {
    return { id, number, kind, dueAt: dueAt ?? now, quietSince: updatedAt };
  });
}

function climbsOf({ now }: Park, { id, number, dueAt, quietSince }: OpenClock): Act[] {
  const from = new Date(Math.max(quietSince.getTime(), momentAt(addDays(dayOf(dueAt), -DAYS_OF_NOTICE), 0).getTime()));
  const acts: Act[] = [];
  for (let on = dayOf(from); on <= dayOf(now); on = addDays(on, 1)) {
    for (const minute of LOOKS) {
      const at = momentAt(on, minute);
      if (at > from && at < now) acts.push({ at, act: () => climbClock(number, id, at) });
    }
  }
  return acts;
}

/** What people did about the slip of an answer that was left lying, in working time after it was issued. */
function answersOf(park: Park, clock: OpenClock, supervised: Plan["supervised"]): Act[] {
  if (clock.kind !== "answer" || supervised === null || supervised === "climbs") return [];
  const random = randomFrom(clock.dueAt.getTime() / 60_000);
  const after = (moment: Date, minutes: number) => laterBy(park.calendar, moment, minutes, random);
  if (supervised === "byHand") return [issuing(park, clock, after(clock.quietSince, 45))];
  const issuedAt = addWorkingMinutes(park.calendar, clock.dueAt, 3 * DAY).at;
  const acts = [
    signing(park, clock, after(issuedAt, 65)),
    answering(park, clock, after(issuedAt, 190)),
    closing(park, clock, after(issuedAt, 330)),
    interviewing(park, clock, after(issuedAt, 5 * DAY + 200)),
  ];
  return acts.slice(0, { signed: 1, answered: 2, closed: 3, interviewed: 4 }[supervised]);
}

function issuing({ staff }: Park, { id, number }: OpenClock, at: Date): Act {
  const words = "企业产线已停,属特事特办,请三日内拿出临时方案并书面反馈。";
  const input = schema.issueSlip.parse({ number, clockId: id, colour: "red", words });
  return { at, act: () => issueSlip(first(staff.supervisors), input, at) };
}

function signing(park: Park, { number }: OpenClock, at: Date): Act {
  const act = async () => {
    const slip = await slipOf(number);
    await signSlip(liaisonOf(park, slip), schema.signSlip.parse({ number, slipId: slip.id }), at);
  };
  return { at, act };
}

function answering(park: Park, { number }: OpenClock, at: Date): Act {
  const answer = { done: "已与施工单位约定进场时间,责任到人,每日报进度。", doneBy: addDays(dayOf(at), 5) };
  const act = async () => {
    const slip = await slipOf(number);
    await answerSlip(liaisonOf(park, slip), schema.answerSlip.parse({ number, slipId: slip.id, ...answer }), at);
  };
  return { at, act };
}

function closing({ staff }: Park, { number }: OpenClock, at: Date): Act {
  const ruling = { ruling: "closed", note: "措施可行,按承诺日期办结。" };
  const act = async () => {
    const { id: slipId } = await slipOf(number);
    await reviewSlip(first(staff.supervisors), schema.reviewSlip.parse({ number, slipId, ...ruling }), at);
  };
  return { at, act };
}

function interviewing({ staff }: Park, { number }: OpenClock, at: Date): Act {
  const talk = {
    on: dayOf(at),
    heldBy: "督查室方晓东、营商环境专班唐敏",
    withWhom: "单位分管负责人、经办人",
    content: "指出答复多次超期、通报后仍无进展;单位说明原因,表态增派一人专办。",
    rectifyBy: addDays(dayOf(at), 7),
  };
  const act = async () => {
    const { departmentId } = await slipOf(number);
    const input = schema.recordInterview.parse({ number, departmentId, ...talk });
    await recordInterview(first(staff.supervisors), input, at);
  };
  return { at, act };
}

function slipOf(number: string) {
  return db.supervisionSlip.findFirstOrThrow({
    where: { case: { number }, byHand: false },
    select: { id: true, departmentId: true },
  });
}

function liaisonOf(park: Park, { departmentId }: { departmentId: string }) {
  return first(park.staff.liaisons.get(departmentId) ?? []);
}
