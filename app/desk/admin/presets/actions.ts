"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/form-action";
import { chooseParkPreset, publishPreset } from "@/lib/presets/commands";
import * as schema from "@/lib/presets/schema";

export const publish = formAction(schema.publishPreset, async (actor, input, now) => {
  await publishPreset(actor, input, now);
  redirect(`/desk/admin/presets/${input.code}`);
});

export const choose = formAction(schema.chooseParkPreset, async (actor, input, now) => {
  await chooseParkPreset(actor, input, now);
  refresh();
});
