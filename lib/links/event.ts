import * as z from "zod";

export const LOAD_STREAM = "setting:linkLoad";

/** What can happen to the limits of load: all of them are set anew. `loadVersion` is the version they have from then on. */
export const loadEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("linkLoadSet"),
    loadVersion: z.number(),
    leader: z.number(),
    departmentHead: z.number(),
    specialist: z.number(),
  }),
]);
export type LoadEvent = z.infer<typeof loadEvent>;
