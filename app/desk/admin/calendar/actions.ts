"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/actor";
import * as commands from "@/lib/calendar/commands";
import { lookedAt } from "@/lib/calendar/notice.policy";
import { previewYear } from "@/lib/calendar/queries";
import * as schema from "@/lib/calendar/schema";
import { casesReachingInto } from "@/lib/deadlines/queries";
import { formAction } from "@/lib/form-action";

/** Shows what a year would become, or publishes it: only what the same person has just looked at. */
export const publish = formAction(schema.yearForm, async (actor, { intent, previewed, ...input }, now) => {
  if (intent === "preview") return lookAt(actor, input, false);
  if (previewed !== lookedAt(input)) return lookAt(actor, input, true);
  await commands.publishYear(actor, input, now);
  redirect(`/desk/admin/calendar?year=${input.year}`);
});

export const setHours = formAction(schema.setWorkingHours, async (actor, input, now) => {
  await commands.setWorkingHours(actor, input, now);
  refresh();
  return { message: (await getTranslations("calendar"))("hoursSaved") };
});

/** What was typed goes back with it, for a browser without JavaScript. */
async function lookAt(actor: Actor, input: schema.DraftOfYear & { source: string }, changedSince: boolean) {
  const preview = await previewYear(actor, input);
  const cases = await casesReachingInto(preview.changes.map(({ on }) => on));
  const { status, source, notice } = input;
  return { preview: { ...preview, cases, changedSince }, values: { status, source, notice } };
}
