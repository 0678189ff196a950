"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/form-action";
import * as commands from "@/lib/notices/commands/read";
import * as schema from "@/lib/notices/schema";

export const markRead = formAction(schema.readNotice, async (actor, input, now) => {
  await commands.markRead(actor, input, now);
  refresh();
});

export const markAllRead = formAction(schema.readAll, async (actor, input, now) => {
  await commands.markAllRead(actor, input, now);
  refresh();
});

export const saveSettings = formAction(schema.saveSettings, async (actor, input) => {
  await commands.saveSettings(actor, input);
  refresh();
  return { message: (await getTranslations("notices"))("saved") };
});
