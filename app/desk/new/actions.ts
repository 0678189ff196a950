"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { ownRightFirst } from "@/lib/capacity";
import { fileCase } from "@/lib/cases/commands/filing";
import { forgetCounts } from "@/lib/cases/queries/counts";
import * as schema from "@/lib/cases/schema";
import { formAction } from "@/lib/form-action";

export const fileForEnterprise = formAction(schema.fileCase, async (actor, input, now) => {
  const { number } = await ownRightFirst(actor, (capacity) => fileCase(capacity, input, now));
  forgetCounts(actor);
  revalidatePath("/desk", "layout");
  redirect(`/desk/cases/${number}`);
});
