"use server";

import { redirect } from "next/navigation";
import { openFormAction } from "@/lib/form-action";
import { setUpAdministrator } from "@/lib/people/commands/set-up";
import * as schema from "@/lib/people/schema";

export const setUp = openFormAction(schema.setUpAdministrator, async (input, now) => {
  await setUpAdministrator(input, now);
  redirect("/sign-in?setUpDone=1");
});
