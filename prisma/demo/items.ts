import { completeItem, exemptItem, progressItem } from "@/lib/checklist/commands/work";
import {
  completeItem as completeInput,
  exemptItem as exemptInput,
  progressItem as progressInput,
} from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { attachEvidence } from "./attachments";
import { SEEN, type Story, wait } from "./story";
import { liaisonOf } from "./work";

export type OpenItem = { id: string; departmentId: string; isLead: boolean; limitDays: number };

/** The signed lines of the checklist still to be done, in the order they fall due. */
export function openItems(number: string): Promise<OpenItem[]> {
  return db.item.findMany({
    where: { case: { number }, signedAt: { not: null }, completedAt: null, exemptedAt: null, removedAt: null },
    orderBy: [{ limitDays: "asc" }, { position: "asc" }],
    select: { id: true, departmentId: true, isLead: true, limitDays: true },
  });
}

/** Does every open line, evenly over so many working minutes. */
export async function finishItems(story: Story, within: number): Promise<void> {
  const items = await openItems(story.number);
  for (const item of items) await finish(story, item, within / items.length);
}

/** Does one line: perhaps with a word on the way, with evidence, or by finding that it does not apply. */
export async function finish(story: Story, item: OpenItem, after: number): Promise<void> {
  const { number, park, random } = story;
  const actor = liaisonOf(story, item.departmentId);
  const onItem = { number, itemId: item.id, itemVersion: SEEN };
  const isLong = after > 240 && random.chance(0.2);
  if (isLong) {
    const input = progressInput.parse({ ...onItem, note: random.pick(park.talk.progressNotes) });
    await progressItem(actor, input, wait(story, after * 0.4));
  }
  const at = wait(story, isLong ? after * 0.6 : after);
  if (item.isLead && story.plan.files > 0 && random.chance(0.3))
    await attachEvidence(actor, number, item.id, random, at);
  if (item.isLead && random.chance(0.02)) {
    const input = exemptInput.parse({ ...onItem, reason: random.pick(park.talk.exemptReasons) });
    return exemptItem(actor, input, at);
  }
  const note = random.pick(item.isLead ? park.talk.itemNotes : park.talk.opinions);
  await completeItem(actor, completeInput.parse({ ...onItem, note }), at);
}
