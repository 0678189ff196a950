import * as z from "zod";
import { RECORD_KINDS, type RecordKind } from "@/lib/cases/rules";
import { LIMITS as CASE_LIMITS, words } from "@/lib/cases/schema";
import { typeCode } from "@/lib/catalog/schema";

/** Limits of a tile, in Unicode code points; the screens read them from here. English takes about three times the room. */
export const LIMITS = {
  code: 30,
  title: 16,
  next: 40,
  opening: CASE_LIMITS.title - 20,
  inEnglish: 3,
  search: 60,
} as const;

export const tileCode = z.string().regex(/^[a-z][a-z0-9-]{1,29}$/, { error: "validation.tileCode" });

const flag = z
  .union([z.boolean(), z.literal("on").transform(() => true)], { error: "validation.invalid" })
  .default(false);

/** A new version of a tile; `version` is the one the editor saw, 0 for a new tile. */
export const saveTile = z.strictObject({
  code: tileCode,
  version: z.coerce.number({ error: "validation.invalid" }).int().min(0),
  title: words(LIMITS.title, 1),
  titleEn: words(LIMITS.title * LIMITS.inEnglish, 1),
  next: words(LIMITS.next, 1),
  nextEn: words(LIMITS.next * LIMITS.inEnglish, 1),
  typeCode,
  recordKind: z.enum(RECORD_KINDS, { error: "validation.choose" }),
  opening: words(LIMITS.opening, 1),
  openingEn: words(CASE_LIMITS.title - 10, 1),
  order: z.coerce
    .number({ error: "validation.invalid" })
    .int({ error: "validation.invalid" })
    .min(0, { error: "validation.invalid" })
    .max(1000, { error: "validation.invalid" }),
  inUse: flag,
});
export type SaveTile = z.output<typeof saveTile>;

/** A version of a tile as every reader gets it. */
export type Tile = Omit<SaveTile, "recordKind"> & {
  id: string;
  recordKind: RecordKind;
  isCurrent: boolean;
  createdByName: string;
  createdAt: Date;
};

/** The search box of the menu; what is wrong counts as not said. */
export const menuQuestion = z.object({ q: z.string().trim().max(LIMITS.search).catch("").default("") });
