import * as z from "zod";

const text = z.string();

export function requestTypeStream(code: string): string {
  return `requestType:${code}`;
}

/** Everything that can happen to a request type (stream requestType:<code>). The sentence is written at display time. */
export const requestTypeEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("requestTypePublished"),
    version: z.number(),
    name: text,
    tier: text,
    // Promised at the time of publishing, whatever it came from.
    limitDays: z.number(),
    leadDepartmentName: text,
    changed: z.array(text),
  }),
  z.object({
    kind: z.literal("requestTypeRetired"),
    version: z.number(),
    reason: text,
  }),
]);

/** Stream category:<code>. */
export const categoryEvent = z.object({
  kind: z.literal("categorySaved"),
  name: text,
  nameEn: text,
  order: z.number(),
});
