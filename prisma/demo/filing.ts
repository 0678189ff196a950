import { fileCase } from "@/lib/cases/commands/filing";
import { fileCase as fileInput } from "@/lib/cases/schema";
import { dayOf, momentAt } from "@/lib/day";
import type { DemoActor } from "./actors";
import { attachToDraft } from "./attachments";
import type { DemoEnterprise } from "./enterprises";
import { recordKindFor } from "./kinds";
import { earlierBy } from "./moments";
import type { Park } from "./park";
import type { Plan } from "./plan";
import { randomFrom } from "./random";
import type { VisitBook } from "./visits";

/** The share of requests for which the enterprise went by the menu, where it has a tile for them. */
const FROM_MENU = 0.6;

export type FiledPlan = { plan: Plan; number: string; filedAt: Date };

/** Files every plan in the order of time, so that the numbers of a day rise with its hours. */
export async function fileAll(park: Park, plans: readonly Plan[], book: VisitBook): Promise<FiledPlan[]> {
  const inOrder = plans
    .map((plan) => ({ plan, filedAt: filedAtOf(park, plan) }))
    .toSorted((one, other) => one.filedAt.getTime() - other.filedAt.getTime());
  const filed: FiledPlan[] = [];
  for (const { plan, filedAt } of inOrder) filed.push({ plan, filedAt, number: await file(park, plan, filedAt, book) });
  return filed;
}

/** The only thing that happens after hours is an enterprise filing in the evening of a working day. */
function filedAtOf(park: Park, plan: Plan): Date {
  const random = randomFrom(plan.seed * 31 + 5);
  const at = new Date(earlierBy(park.calendar, park.now, plan.filedAgo).getTime() + random.between(1, 55) * 1000);
  return plan.evening ? momentAt(dayOf(at), random.between(18 * 60 + 40, 21 * 60 + 50)) : at;
}

async function file(park: Park, plan: Plan, filedAt: Date, book: VisitBook): Promise<string> {
  const random = randomFrom(plan.seed * 17 + 3);
  const enterprise = park.enterprises[plan.enterprise];
  if (!enterprise) throw new Error(`no enterprise ${plan.enterprise}`);
  const filer = filerOf(park, plan, enterprise, filedAt);
  // What the specialist wrote down on the spot is one line of a visit; papers and urgency want the whole form.
  if (plan.channel === "visit" && filer.id === enterprise.specialist?.actor.id && plan.files === 0 && !plan.urgent)
    return book.fileOnVisit(plan.enterprise, filedAt, { typeCode: plan.typeCode, text: plan.text.title });
  const draftId = crypto.randomUUID();
  await attachToDraft(filer, draftId, plan.files, plan.seed, new Date(filedAt.getTime() - 60_000));
  const input = fileInput.parse({
    draftId,
    enterpriseId: enterprise.id,
    typeCode: plan.typeCode,
    recordKind: recordKindFor(plan.typeCode),
    menuTile: random.chance(FROM_MENU) ? park.tiles.get(plan.typeCode) : "",
    ...plan.text,
    contactName: enterprise.contact.name,
    contactPhone: enterprise.contactPhone,
    channel: plan.channel,
    urgent: plan.urgent ? "on" : "",
    urgentReason: plan.urgent ? random.pick(park.talk.urgentReasons) : "",
  });
  const { number } = await fileCase(filer, input, filedAt);
  return number;
}

/** A specialist files only from the day of being linked on; before that the desk took it down. */
function filerOf(park: Park, plan: Plan, enterprise: DemoEnterprise, filedAt: Date): DemoActor {
  if (plan.filer === "administrator") return enterprise.administrator ?? enterprise.contact;
  const { specialist } = enterprise;
  if (plan.filer === "specialist" && specialist && specialist.since <= filedAt) return specialist.actor;
  return plan.filer === "contact" ? enterprise.contact : randomFrom(plan.seed).pick(park.staff.triage);
}
