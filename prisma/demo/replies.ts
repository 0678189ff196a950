import type { Outcome } from "@/lib/cases/rules";
import type { Story } from "./story";
import { fill } from "./texts";

/** What the department writes to the enterprise for an outcome, about this kind of request. */
export function replyFor(story: Story, outcome: Outcome): string {
  const { park, plan, random } = story;
  const { chosen } = plan;
  const request = park.requests[plan.typeCode];
  const general = park.talk.outcomes[outcome];
  if (general !== undefined) return fill(general, random, chosen);
  const replies = outcome === "explained" ? request?.explained : request?.solved;
  if (!replies) throw new Error(`no reply for ${plan.typeCode}`);
  return fill(random.pick(replies), random, chosen);
}
