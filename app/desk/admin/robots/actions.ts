"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/form-action";
import * as commands from "@/lib/notices/commands/robots";
import * as schema from "@/lib/notices/schema";

const LIST = "/desk/admin/robots";

export const add = formAction(schema.addRobot, async (actor, input, now) => {
  await commands.addRobot(actor, input, now);
  redirect(LIST);
});

export const change = formAction(schema.changeRobot, async (actor, input, now) => {
  await commands.changeRobot(actor, input, now);
  redirect(LIST);
});

export const switchRobot = formAction(schema.switchRobot, async (actor, input, now) => {
  await commands.switchRobot(actor, input, now);
  refresh();
});

export const test = formAction(schema.testRobot, async (actor, input) => {
  await commands.testRobot(actor, input);
  return { message: (await getTranslations("notices"))("robots.tested") };
});

export const retryDelivery = formAction(schema.retryDelivery, async (actor, input, now) => {
  await commands.retryDelivery(actor, input, now);
  refresh();
});
