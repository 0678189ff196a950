import { inNameOf, mintActor } from "@/lib/actor";
import { addNote } from "@/lib/cases/commands/talking";
import { addNote as noteInput } from "@/lib/cases/schema";
import { progressItem } from "@/lib/checklist/commands/work";
import { progressItem as progressInput } from "@/lib/checklist/schema";
import { addDays, dayOf, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { nameStandIn } from "@/lib/people/commands/absences";
import { nameStandIn as absenceInput } from "@/lib/people/schema";
import type { DemoActor } from "./actors";
import type { Park } from "./park";
import { SEEN } from "./story";

const MORNING = 9 * 60 + 20;
const BEGAN_DAYS_AGO = 2;

/**
 * The named department's third liaison is on leave today and the second stands in, with a few steps done in that name; a triage
 * officer will be away next week. So both sides of an absence can be looked at from the cards.
 */
export async function makeAbsences(park: Park): Promise<void> {
  const { staff, now } = park;
  const today = dayOf(now);
  const [, standIn, absent] = staff.liaisons.get(staff.namedDepartmentId) ?? [];
  const [, officer, colleague] = staff.triage;
  if (!standIn || !absent || !officer || !colleague) throw new Error("the sample park lacks people to stand in");
  const firstOn = addDays(today, -BEGAN_DAYS_AGO);
  const began = momentAt(firstOn, MORNING);
  const leave = { firstOn, lastOn: addDays(today, 5), reason: "leave" };
  await nameStandIn(absent, absenceInput.parse({ personId: absent.id, standInId: standIn.id, ...leave }), began);
  const trip = { firstOn: addDays(today, 4), lastOn: addDays(today, 8), reason: "businessTrip" };
  await nameStandIn(officer, absenceInput.parse({ personId: officer.id, standInId: colleague.id, ...trip }), now);
  await workFor(park, absent, standIn, began);
}

const NOTES = [
  "已与企业现场对接，所缺的说明本周内补齐。",
  "已联系经办同志，意见正在会签。",
  "已到企业实地查看，情况与诉求一致。",
];

/** Three lines of the department's work go on in the absent liaison's name; one case gets a note for the one who comes back. */
async function workFor(park: Park, absent: DemoActor, standIn: DemoActor, since: Date): Promise<void> {
  const acting = mintActor(inNameOf(absent, standIn));
  const open = await db.item.findMany({
    where: {
      departmentId: absent.departmentId ?? "",
      signedAt: { not: null },
      blockedAt: null,
      completedAt: null,
      exemptedAt: null,
      removedAt: null,
      case: { state: "inProgress", leadDepartmentId: absent.departmentId },
    },
    orderBy: [{ case: { number: "desc" } }, { position: "asc" }],
    distinct: ["caseId"],
    take: NOTES.length,
    select: { id: true, case: { select: { number: true, updatedAt: true } } },
  });
  for (const [index, { id, case: found }] of open.entries()) {
    const at = laterOf(found.updatedAt, since, park.now);
    const onItem = { number: found.number, itemId: id, itemVersion: SEEN };
    await progressItem(acting, progressInput.parse({ ...onItem, note: NOTES[index] ?? "" }), at);
    if (index > 0) continue;
    const text = "此件由我代办，进展和往来都记在这里，您返岗后可以直接接着办。";
    await addNote(acting, noteInput.parse({ number: found.number, text }), at);
  }
}

const MINUTES = 60_000;

/** Some minutes after what happened last, never before the absence nor after the present. */
function laterOf(last: Date, since: Date, now: Date): Date {
  const at = Math.max(last.getTime(), since.getTime()) + 25 * MINUTES;
  return new Date(Math.min(at, now.getTime()));
}
