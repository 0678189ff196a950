import * as z from "zod";
import { ladderSetting } from "./schema";

export const LADDER_STREAM = "setting:ladder";

/** What can happen to the ladder: all of it is set anew. `ladderVersion` is the version it has from then on. */
export const ladderEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ladderSet"), ladderVersion: z.number(), ...ladderSetting.shape }),
]);
export type LadderEvent = z.infer<typeof ladderEvent>;
