"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/form-action";
import * as departments from "@/lib/people/commands/departments";
import * as schema from "@/lib/people/schema";

const LIST = "/desk/admin/departments";

export const create = formAction(schema.createDepartment, async (actor, input, now) => {
  await departments.createDepartment(actor, input, now);
  redirect(LIST);
});

export const change = formAction(schema.changeDepartment, async (actor, input, now) => {
  await departments.changeDepartment(actor, input, now);
  refresh();
  return { message: (await getTranslations("people"))("saved") };
});

export const close = formAction(schema.closeDepartment, async (actor, input, now) => {
  await departments.closeDepartment(actor, input, now);
  redirect(LIST);
});
