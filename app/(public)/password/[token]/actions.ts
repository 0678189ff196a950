"use server";

import { redirect } from "next/navigation";
import { eraseSession } from "@/lib/auth-session";
import { openFormAction } from "@/lib/form-action";
import { setPasswordByLink } from "@/lib/people/commands/passwords";
import * as schema from "@/lib/people/schema";

export const save = openFormAction(schema.setPasswordByLink, async (input, now) => {
  await setPasswordByLink(input, now);
  // Whoever was signed in on this computer need not be the owner of the link.
  await eraseSession();
  redirect("/sign-in?passwordSet=1");
});
