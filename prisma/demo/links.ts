import type { WorkCalendar } from "@/lib/calendar/rules";
import { db } from "@/lib/db";
import type { LinkSlot } from "@/lib/enterprises/access.policy";
import { assignLink, endLink } from "@/lib/enterprises/commands/links";
import { endLink as endInput, assignLink as linkInput } from "@/lib/enterprises/schema";
import { handOver } from "@/lib/links/commands/hand-over";
import { setLoad } from "@/lib/links/commands/limits";
import { handOver as handOverInput } from "@/lib/links/schema";
import type { DemoActor } from "./actors";
import type { DemoEnterprise } from "./enterprises";
import { daysBefore } from "./moments";
import { first, type Staff } from "./people";

/** The enterprise whose leader was called away and has no successor yet: a gap that a manager should see. */
const LEADERLESS = 66;
/** The specialist who is leaving: two enterprises are still theirs when the account is disabled (leaving.ts). */
const LEAVING = 6;
const STILL_HELD = 2;
/** Enterprises the named specialist, leader and reviewer are linked to, besides the first. */
const NAMED = [0, 5, 12, 24, 36, 48, 60, 72];
const HAND_OVERS = [3, 9, 15, 22, 29, 41, 50, 57, 68, 77];

const NOTES = [
  "工作调整,企业情况和在办事项已当面交接。",
  "挂职期满,三份在办诉求的进展表已移交。",
  "分工变化,已陪同新专员上门一次。",
  "退休交接,企业通讯录和走访记录已转。",
];

/**
 * Links three people to every enterprise (三帮一) and hands some of them over, in the past: one by one, and when somebody leaves many
 * at once. The limits of load are the park's own, so that one specialist has too many.
 */
export async function makeLinks(
  calendar: WorkCalendar,
  staff: Staff,
  enterprises: DemoEnterprise[],
  founding: Date,
  now: Date,
): Promise<void> {
  const by = first(staff.managers);
  const assign = (enterprise: DemoEnterprise, slot: LinkSlot, person: DemoActor, handOverNote: string, at: Date) =>
    assignLink(by, linkInput.parse({ enterpriseId: enterprise.id, slot, personId: person.id, handOverNote }), at);
  const heads = [...staff.reviewers.values()].map(first);
  const namedHead = first(staff.reviewers.get(staff.namedDepartmentId) ?? []);

  for (const [index, enterprise] of enterprises.entries()) {
    const isNamed = NAMED.includes(index);
    const leader = isNamed ? first(staff.leaders) : circular(staff.leaders.slice(1), index);
    const head = isNamed ? namedHead : circular(heads, index);
    const specialist = isNamed ? first(staff.specialists) : circular(staff.specialists.slice(1), index);
    await assign(enterprise, "leader", leader, "", founding);
    await assign(enterprise, "departmentHead", head, "", founding);
    await assign(enterprise, "specialist", specialist, "", founding);
    enterprise.leader = leader;
    enterprise.specialist = { actor: specialist, since: founding };
  }
  for (const [turn, index] of HAND_OVERS.entries()) {
    const enterprise = enterprises[index];
    if (!enterprise) continue;
    const at = daysBefore(calendar, now, 200 - turn * 17, 545 + turn * 17);
    const note = circular(NOTES, turn);
    if (turn % 3 === 2) {
      const leader = circular(staff.leaders.slice(1), index + 1);
      await assign(enterprise, "leader", leader, note, at);
      enterprise.leader = leader;
    } else {
      const specialist = circular(staff.specialists.slice(1), index + 1);
      await assign(enterprise, "specialist", specialist, note, at);
      enterprise.specialist = { actor: specialist, since: at };
    }
  }
  await leaveWithoutSuccessor(by, enterprises, daysBefore(calendar, now, 23, 620));
  const [, second, , , fourth] = staff.specialists;
  const leaving = leavingSpecialist(staff);
  if (!second || !fourth) throw new Error("the sample park lacks specialists");
  const theirs = enterprises.filter(({ specialist }) => specialist?.actor.id === leaving.id).slice(STILL_HELD);
  const half = Math.ceil(theirs.length / 2);
  const at = daysBefore(calendar, now, 15, 640);
  await handMany(by, leaving, theirs.slice(0, half), second, at);
  await handMany(by, leaving, theirs.slice(half), fourth, at);
  const limits = { version: 0, leader: 12, departmentHead: 20, specialist: 9 };
  await setLoad(by, limits, daysBefore(calendar, now, 40, 600));
}

export function leavingSpecialist(staff: Staff): DemoActor {
  return circular(staff.specialists, LEAVING);
}

async function leaveWithoutSuccessor(by: DemoActor, enterprises: DemoEnterprise[], at: Date): Promise<void> {
  const enterprise = enterprises[LEADERLESS];
  if (!enterprise) return;
  const left = { enterpriseId: enterprise.id, slot: "leader", handOverNote: "领导调任,接任人选待区委明确。" };
  await endLink(by, endInput.parse(left), at);
  enterprise.leader = null;
}

/** Everything chosen goes over at once, as when somebody leaves. */
async function handMany(
  by: DemoActor,
  from: DemoActor,
  enterprises: readonly DemoEnterprise[],
  to: DemoActor,
  at: Date,
): Promise<void> {
  const held = await db.link.findMany({
    where: {
      personId: from.id,
      slot: "specialist",
      endedAt: null,
      enterpriseId: { in: enterprises.map(({ id }) => id) },
    },
    select: { id: true },
  });
  const input = { personId: from.id, linkIds: held.map(({ id }) => id), successorId: to.id };
  await handOver(by, handOverInput.parse({ ...input, handOverNote: "调整分工,在办诉求和约定事项已逐家交代。" }), at);
  for (const enterprise of enterprises) enterprise.specialist = { actor: to, since: at };
}

function circular<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("an empty list");
  return found;
}
