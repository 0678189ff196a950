"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/form-action";
import { saveTile } from "@/lib/menu/commands";
import * as schema from "@/lib/menu/schema";

export const save = formAction(schema.saveTile, async (actor, input, now) => {
  await saveTile(actor, input, now);
  redirect("/desk/admin/menu");
});
