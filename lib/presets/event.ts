import * as z from "zod";
import { presetLimits } from "./schema";

/** The stream of the park's choice. */
export const PARK_PRESET_STREAM = "setting:preset";

export function presetStream(code: string): string {
  return `preset:${code}`;
}

/** Stream preset:<code>. `limits` are all limits of the version, `changed` the names of those it changed. */
export const presetEvent = z.object({
  kind: z.literal("presetPublished"),
  version: z.number(),
  name: z.string(),
  nameEn: z.string(),
  limits: presetLimits,
  changed: z.array(z.string()),
});

/** Stream setting:preset. `from` is the name of the preset chosen before. */
export const parkPresetEvent = z.object({
  kind: z.literal("parkPresetChosen"),
  code: z.string(),
  name: z.string(),
  presetVersion: z.number(),
  from: z.string(),
});
