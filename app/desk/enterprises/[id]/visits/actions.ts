"use server";

import { refresh } from "next/cache";
import { ownRightFirst } from "@/lib/capacity";
import { formAction } from "@/lib/form-action";
import * as schema from "@/lib/visits/address.policy";
import { setRhythm } from "@/lib/visits/commands/rhythm";

export const setRhythmAction = formAction(schema.setRhythm, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => setRhythm(capacity, input, now));
  refresh();
});
