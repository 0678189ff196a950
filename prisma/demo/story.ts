import type { Actor } from "@/lib/actor";
import { workingMinutesBetween } from "@/lib/calendar/rules";
import { addNote, remind, sendMessage } from "@/lib/cases/commands/talking";
import * as schema from "@/lib/cases/schema";
import type { DemoActor } from "./actors";
import type { DemoEnterprise } from "./enterprises";
import { laterBy } from "./moments";
import type { Park } from "./park";
import type { Plan } from "./plan";
import { type Random, randomFrom } from "./random";

/** "I saw the newest": every command of the sample park is given right after the one before. */
export const SEEN = 99_999;

/** A life being lived: its plan, its number, and the moment it has reached. */
export type Story = {
  park: Park;
  plan: Plan;
  random: Random;
  number: string;
  enterprise: DemoEnterprise;
  at: Date;
};

/** Lets working minutes pass. Throws when the plan would run past the present: then the plan is wrong, not the case. */
export function wait(story: Story, minutes: number): Date {
  const at = laterBy(story.park.calendar, story.at, minutes, story.random);
  if (at > story.park.now)
    throw new Error(`${story.plan.stage} ${story.plan.typeCode} #${story.plan.seed} runs into the future`);
  story.at = at;
  return at;
}

/** Working minutes from the moment reached until another. */
export function minutesUntil(story: Story, moment: Date): number {
  return workingMinutesBetween(story.park.calendar, story.at, moment);
}

export function begin(park: Park, plan: Plan, number: string, filedAt: Date): Story {
  const enterprise = park.enterprises[plan.enterprise];
  if (!enterprise) throw new Error(`no enterprise ${plan.enterprise}`);
  return { park, plan, random: randomFrom(plan.seed * 7919 + 13), number, enterprise, at: filedAt };
}

/** Who helps the enterprise at the moment reached: its specialist when one was linked by then and may see the case, else the desk. */
export function helper(story: Story): DemoActor {
  const { specialist } = story.enterprise;
  const confidential = story.park.types.get(story.plan.typeCode)?.confidential;
  const linked = specialist && specialist.since <= story.at && !confidential;
  return linked && story.random.chance(0.6) ? specialist.actor : triage(story);
}

export function triage(story: Story): DemoActor {
  return story.random.pick(story.park.staff.triage);
}

/** The enterprise asks how long it will take. */
export async function ask(story: Story): Promise<void> {
  const { number, park, random, enterprise } = story;
  const input = schema.remind.parse({ number, note: random.pick(park.talk.reminders) });
  await remind(enterprise.contact, input, wait(story, random.between(20, 60)));
}

/** Words between both sides and a note inside: what makes a case file look lived in. */
export async function chat(story: Story): Promise<void> {
  const { number, park, random, enterprise, plan } = story;
  await say(story, enterprise.contact, random.pick(park.talk.messages.enterprise));
  await say(story, helper(story), random.pick(park.talk.messages.staff));
  if (random.chance(0.5)) {
    const input = schema.addNote.parse({ number, text: random.pick(park.talk.notes) });
    const open = !park.types.get(plan.typeCode)?.confidential && random.chance(0.4);
    await addNote((open && enterprise.leader) || triage(story), input, wait(story, random.between(5, 60)));
  }
}

function say(story: Story, actor: Actor, text: string): Promise<void> {
  const input = schema.sendMessage.parse({ number: story.number, text });
  return sendMessage(actor, input, wait(story, story.random.between(4, 45)));
}
