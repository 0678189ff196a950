import * as z from "zod";

const text = z.string();
const facts = {
  title: text,
  problem: text,
  ownerId: text,
  ownerName: text,
  departmentId: text,
  departmentName: text,
};

export function topicStream(id: string): string {
  return `topic:${id}`;
}

/** Who is to be told of it: the owner, or nobody. */
const personId = text.nullable();

/** Everything that can happen to a common problem (stream topic:<id>). The sentence is written at display time. */
export const topicEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("topicOpened"), ...facts, typeCode: text.nullable(), numbers: z.array(text), personId }),
  z.object({ kind: z.literal("topicChanged"), ...facts, changed: z.array(text), personId }),
  z.object({ kind: z.literal("topicCasesLinked"), numbers: z.array(text) }),
  z.object({ kind: z.literal("topicCasesUnlinked"), numbers: z.array(text) }),
  z.object({ kind: z.literal("topicMeasureDecided"), measure: text, dueOn: text, again: z.boolean() }),
  z.object({
    kind: z.literal("topicMeasureReminded"),
    reminder: z.enum(["before", "due"]),
    dueOn: text,
    personId,
  }),
  z.object({ kind: z.literal("topicDone"), result: text, numbers: z.array(text), enterprises: z.number() }),
  z.object({ kind: z.literal("topicGivenUp"), reason: text, personId }),
  z.object({ kind: z.literal("topicReopened"), reason: text, personId }),
]);
export type TopicEvent = z.infer<typeof topicEvent>;

/** Where it is written down when like cases are proposed, and what was dismissed. */
export const TOPICS_STREAM = "setting:topics";

export const topicsEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("topicNumbersSet"),
    cases: z.number(),
    enterprises: z.number(),
    months: z.number(),
    more: z.number(),
  }),
  z.object({ kind: z.literal("topicDismissed"), typeCode: text, cases: z.number(), reason: text }),
]);
