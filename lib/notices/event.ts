import * as z from "zod";

const text = z.string();

/** Everything that can happen to a robot (stream robot:<id>) or a delivery by a person's hand. Addresses and secrets are never written down. */
export const noticesEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("robotAdded"), name: text, robotKind: text, departmentId: text.nullable() }),
  z.object({ kind: z.literal("robotChanged"), name: text, newAddress: z.boolean() }),
  z.object({ kind: z.literal("robotSwitchedOff"), name: text }),
  z.object({ kind: z.literal("robotSwitchedOn"), name: text }),
  z.object({ kind: z.literal("deliveryRetried"), deliveryId: text }),
]);
export type NoticesEvent = z.infer<typeof noticesEvent>;

export function robotStream(robotId: string): string {
  return `robot:${robotId}`;
}

export const DELIVERIES_STREAM = "setting:deliveries";
