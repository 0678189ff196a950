import { loadCalendar } from "@/lib/calendar/queries";
import { addDays, dayOf, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { makeAbsences } from "./absences";
import type { DemoActor } from "./actors";
import { makeCheckups } from "./checkups";
import { currentPlans } from "./current";
import { makeDossiers } from "./dossier";
import { drawnPlans } from "./drawn";
import type { DemoEnterprise } from "./enterprises";
import { makeEnterprises } from "./enterprises";
import { fileAll } from "./filing";
import { reviewTheLane } from "./green-reviews";
import { instructAll } from "./instructions";
import { leave } from "./leaving";
import { makeLinks } from "./links";
import { liveAll } from "./lives";
import { orderedPlans } from "./ordered";
import { makePark } from "./park";
import { first, makeStaff, type Staff } from "./people";
import { choosePresets } from "./presets";
import { makeServicePlans } from "./service-plans";
import { superviseAll } from "./supervision";
import { tellThePast } from "./told";
import { makeTopics } from "./topics";
import { openVisitBook } from "./visits";

const ALL_CASES = 300;
const DECLINED = 14;
const WITHDRAWN = 6;
/** The park opens fourteen months ago, a month before its first case. */
const OPENED_DAYS_AGO = 430;

export type Built = { people: number; enterprises: number; cases: number; events: number; files: number };

/** Builds the sample park, through the same commands that people use, with `now` set back; the same one on every run. */
export async function buildPark(now: Date): Promise<Built> {
  const founding = momentAt(addDays(dayOf(now), -OPENED_DAYS_AGO), 9 * 60 + 30);
  const staff = await makeStaff(founding);
  const enterprises = await makeEnterprises(staff, founding, now);
  await makeLinks(await loadCalendar(), staff, enterprises, founding, now);
  await showOnCards(staff, enterprises);
  await choosePresets(staff.administrator, now);

  const park = await makePark(staff, enterprises, now);
  const current = currentPlans(park);
  const ordered = orderedPlans(park);
  const writtenOff = ALL_CASES - current.length - ordered.length - DECLINED - WITHDRAWN;
  const plans = [...current, ...ordered, ...drawnPlans(park, { writtenOff, declined: DECLINED, withdrawn: WITHDRAWN })];
  const book = await openVisitBook(park);
  const filed = await fileAll(park, plans, book);
  await book.finish();
  await liveAll(park, filed);
  await superviseAll(park, filed);
  await instructAll(park);
  await makeServicePlans(park);
  await reviewTheLane(park);
  await makeDossiers(park);
  await makeCheckups(park);
  await makeAbsences(park);
  await makeTopics(park);
  await leave(park);
  await tellThePast(staff, now);
  return counted();
}

/** The people a visitor may try: one or two for each role that work waits for, the enterprise first. There is no command for it: only a sample park has cards. */
async function showOnCards(staff: Staff, enterprises: readonly DemoEnterprise[]): Promise<void> {
  const own = first(enterprises);
  const cards: (DemoActor | null | undefined)[] = [
    own.contact,
    first(staff.specialists),
    first(staff.triage),
    first(staff.liaisons.get(staff.namedDepartmentId) ?? []),
    first(staff.reviewers.get(staff.namedDepartmentId) ?? []),
    first(staff.callBack),
    first(staff.supervisors),
    first(staff.leaders),
    first(staff.managers),
    own.administrator,
    staff.triage[1],
    staff.liaisons.get(staff.namedDepartmentId)?.[1],
    staff.administrator,
    staff.auditor,
  ];
  const shown = cards.filter((card) => card !== null && card !== undefined);
  for (const [index, card] of shown.entries()) {
    await db.person.update({ where: { id: card.id }, data: { demoOrder: index + 1 } });
  }
}

async function counted(): Promise<Built> {
  const [people, enterprises, cases, events, files] = await Promise.all([
    db.person.count(),
    db.enterprise.count(),
    db.case.count(),
    db.event.count(),
    db.file.count(),
  ]);
  return { people, enterprises, cases, events, files };
}
