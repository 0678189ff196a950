"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import * as commands from "@/lib/calendar/commands";
import * as schema from "@/lib/calendar/schema";
import { formAction } from "@/lib/form-action";

export const publish = formAction(schema.publishYear, async (actor, input, now) => {
  await commands.publishYear(actor, input, now);
  refresh();
  return { message: (await getTranslations("calendar"))("published") };
});

export const setHours = formAction(schema.setWorkingHours, async (actor, input, now) => {
  await commands.setWorkingHours(actor, input, now);
  refresh();
  return { message: (await getTranslations("calendar"))("hoursSaved") };
});
