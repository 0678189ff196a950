import type { WorkCalendar } from "@/lib/calendar/rules";
import type { LinkSlot } from "@/lib/enterprises/access.policy";
import { assignLink } from "@/lib/enterprises/commands/links";
import { assignLink as linkInput } from "@/lib/enterprises/schema";
import type { DemoActor } from "./actors";
import type { DemoEnterprise } from "./enterprises";
import { daysBefore } from "./moments";
import { first, type Staff } from "./people";

/** Enterprises nobody is linked to: the gaps in the coverage that a manager should see. */
const GAPS = [19, 38, 66];
/** Enterprises the named specialist, leader and reviewer are linked to, besides the first. */
const NAMED = [0, 5, 12, 24, 36, 48, 60, 72];
const HAND_OVERS = [3, 9, 15, 22, 29, 41, 50, 57, 68, 77];

const NOTES = [
  "工作调整,企业情况和在办事项已当面交接。",
  "挂职期满,三份在办诉求的进展表已移交。",
  "分工变化,已陪同新专员上门一次。",
  "退休交接,企业通讯录和走访记录已转。",
];

/** Links three people to every enterprise but the gaps (三帮一), and hands some of them over once, in the past. */
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
    if (GAPS.includes(index)) continue;
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
}

function circular<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("an empty list");
  return found;
}
