import * as z from "zod";

const text = z.string();

export function menuStream(code: string): string {
  return `menu:${code}`;
}

/** Everything that can happen to a tile of the service menu (stream menu:<code>). The sentence is written at display time. */
export const menuEvent = z.object({
  kind: z.literal("menuTilePublished"),
  version: z.number(),
  title: text,
  typeCode: text,
  recordKind: text,
  inUse: z.boolean(),
  changed: z.array(text),
});
