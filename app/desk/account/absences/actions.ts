"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/form-action";
import * as absences from "@/lib/people/commands/absences";
import * as schema from "@/lib/people/schema";

// The same absences are arranged by whoever is away and, on their account, by an administrator.

export const nameStandIn = formAction(schema.nameStandIn, async (actor, input, now) => {
  await absences.nameStandIn(actor, input, now);
  // The line above every page of the desk changes too.
  revalidatePath("/desk", "layout");
  return { message: (await getTranslations("absences"))("name.done") };
});

export const extendAbsence = formAction(schema.extendAbsence, async (actor, input, now) => {
  await absences.extendAbsence(actor, input, now);
  revalidatePath("/desk", "layout");
});

export const endAbsence = formAction(schema.endAbsence, async (actor, input, now) => {
  await absences.endAbsence(actor, input, now);
  revalidatePath("/desk", "layout");
});
