"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { changeOwnFacts } from "@/lib/enterprises/commands/register";
import * as schema from "@/lib/enterprises/schema";
import { formAction } from "@/lib/form-action";

export const save = formAction(schema.changeOwnFacts, async (actor, input, now) => {
  await changeOwnFacts(actor, input, now);
  refresh();
  return { message: (await getTranslations("enterprises"))("ownSaved") };
});
