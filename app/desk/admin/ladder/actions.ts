"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/form-action";
import { setLadder } from "@/lib/supervision/commands/ladder";
import * as schema from "@/lib/supervision/schema";

export const set = formAction(schema.setLadder, async (actor, input, now) => {
  await setLadder(actor, input, now);
  refresh();
  return { message: (await getTranslations("supervision"))("ladder.saved") };
});
