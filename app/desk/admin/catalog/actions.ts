"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { changeRequestType, retireRequestType } from "@/lib/catalog/commands";
import * as schema from "@/lib/catalog/schema";
import { formAction } from "@/lib/form-action";

export const change = formAction(schema.changeRequestType, async (actor, input, now) => {
  await changeRequestType(actor, input, now);
  redirect(`/desk/admin/catalog/${input.code}`);
});

export const retire = formAction(schema.retireRequestType, async (actor, input, now) => {
  await retireRequestType(actor, input, now);
  refresh();
});
