import {
  askCorrection,
  decline,
  logContact,
  resolveOnTheSpot,
  supplyCorrection,
  withdraw,
} from "@/lib/cases/commands/intake";
import * as schema from "@/lib/cases/schema";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { accept as acceptInput } from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { first } from "./people";
import { replyFor } from "./replies";
import { helper, SEEN, type Story, triage, wait } from "./story";

/** From the first call to the decision of the triage desk. Returns whether a department has to work on it. */
export async function intake(story: Story): Promise<boolean> {
  const { plan, number, park, random } = story;
  if (plan.contactAfter !== null) {
    const note = random.pick(park.talk.contactNotes);
    const input = schema.logContact.parse({ number, how: random.pick(["phone", "phone", "visit", "message"]), note });
    await logContact(helper(story), input, wait(story, plan.contactAfter));
  }
  if (plan.correction && !(await correct(story))) return false;
  switch (plan.stage) {
    case "submitted":
      return false;
    case "declined":
      await refuse(story);
      return false;
    case "withdrawn":
      await takeBack(story);
      return false;
  }
  if (plan.onTheSpot) {
    await solveAtOnce(story);
    return false;
  }
  await acceptIt(story);
  return true;
}

/** Asks once for everything that is missing; a second time a manager gives the reason. False while it is still missing. */
async function correct(story: Story): Promise<boolean> {
  const { plan, number, park, random } = story;
  if (!plan.correction) return true;
  const names = park.types.get(plan.typeCode)?.materials.map((material) => material.name) ?? [];
  const ask = async (wanted: string[], reason: string) => {
    const note = random.pick(park.talk.corrections);
    const input = schema.askCorrection.parse({ number, version: SEEN, materials: wanted, note, reason });
    await askCorrection(
      reason ? first(park.staff.managers) : triage(story),
      input,
      wait(story, plan.correction?.after ?? 0),
    );
  };
  await ask(names.slice(1, 3).length > 0 ? names.slice(1, 3) : ["补充说明"], "");
  if (plan.correction.supplyAfter === null) return false;
  await supply(story, plan.correction.supplyAfter);
  if (!plan.correction.again) return true;
  await ask([names.at(-1) ?? "补充说明"], first(park.talk.managerReasons));
  await supply(story, 300);
  return true;
}

async function supply(story: Story, after: number): Promise<void> {
  const { number, park, random, enterprise } = story;
  const asked = await db.caseMaterial.findMany({ where: { case: { number }, status: "asked" }, select: { id: true } });
  const note = random.pick(park.talk.supplies);
  const input = schema.supplyCorrection.parse({ number, version: SEEN, note, supplied: asked.map(({ id }) => id) });
  await supplyCorrection(enterprise.contact, input, wait(story, after));
}

async function refuse(story: Story): Promise<void> {
  const { plan, number, park } = story;
  const grounds = park.talk.declines[plan.decline % park.talk.declines.length];
  await decline(
    triage(story),
    schema.decline.parse({ number, version: SEEN, ...grounds }),
    wait(story, plan.decideAfter),
  );
}

async function takeBack(story: Story): Promise<void> {
  const { plan, number, park, random, enterprise } = story;
  const input = schema.withdraw.parse({ number, version: SEEN, reason: random.pick(park.talk.withdrawReasons) });
  await withdraw(enterprise.contact, input, wait(story, plan.decideAfter));
}

async function solveAtOnce(story: Story): Promise<void> {
  const { plan, number, park, random } = story;
  const solved = plan.outcome === "explained" ? "explained" : "solved";
  const input = schema.resolveOnTheSpot.parse({
    number,
    version: SEEN,
    outcome: solved,
    replyText: random.chance(0.5) ? random.pick(park.talk.onTheSpot[solved]) : replyFor(story, solved),
    evidence: random.pick(park.talk.onTheSpot.evidence),
  });
  await resolveOnTheSpot(helper(story), input, wait(story, plan.decideAfter));
}

async function acceptIt(story: Story): Promise<void> {
  const { plan, number, park, random } = story;
  const disposalMode = plan.disposalMode === "assignedCentrally" ? "assignedCentrally" : "studiedTransferred";
  const input = acceptInput.parse({ number, version: SEEN, disposalMode, note: random.pick(park.talk.acceptNotes) });
  await acceptCase(triage(story), input, wait(story, plan.decideAfter));
}
