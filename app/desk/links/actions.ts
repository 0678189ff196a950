"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/actor";
import { ownRightFirst } from "@/lib/capacity";
import { formAction } from "@/lib/form-action";
import * as commands from "@/lib/links/commands/hand-over";
import { importLinks } from "@/lib/links/commands/import";
import { setLoad } from "@/lib/links/commands/limits";
import { previewSheet, tableIn } from "@/lib/links/queries/import";
import * as schema from "@/lib/links/schema";
import { readSheetText, type SheetTable } from "@/lib/outside/sheet";

export const setLimits = formAction(schema.setLoad, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => setLoad(capacity, input, now));
  refresh();
});

export const handOver = formAction(schema.handOver, async (actor, input, now) => {
  const count = await ownRightFirst(actor, (capacity) => commands.handOver(capacity, input, now));
  refresh();
  return { message: (await getTranslations("links"))("handOver.done", { count }) };
});

/** Shows what a sheet would do, or does it: only what the same person has just looked at. */
export const importSheet = formAction(schema.importForm, async (actor, input, now) => {
  if (input.intent === "preview") return lookAt(actor, await tableIn(actor, input), input, false);
  const table = readSheetText(input.sheet);
  const seen = await lookAt(actor, table, input, false);
  const { previewed, counts } = seen.preview;
  if (previewed !== input.previewed) return lookAt(actor, table, input, true);
  // Said here so that what was looked at stays on the screen, with the sentence at the field.
  if (counts.replaces > 0 && input.handOverNote === "") {
    const sentence = (await getTranslations("refusals-links"))("noteForReplaced", { count: counts.replaces });
    return { ...seen, ok: false, fieldErrors: { handOverNote: sentence } };
  }
  const done = await ownRightFirst(actor, (capacity) => importLinks(capacity, { ...input, table }, now));
  refresh();
  return { message: (await getTranslations("links"))("sheet.done", done) };
});

/** What was typed goes back with it, for a browser without JavaScript. */
async function lookAt(actor: Actor, table: SheetTable, { handOverNote }: schema.ImportForm, changedSince: boolean) {
  const preview = await previewSheet(actor, table);
  return { preview: { ...preview, changedSince }, values: { pasted: preview.sheet, handOverNote } };
}
