"use server";

import { redirect } from "next/navigation";
import { landingOf, signInWithPassword } from "@/lib/auth";
import { openFormAction } from "@/lib/form-action";
import { LOCK_MINUTES } from "@/lib/people/rules";
import { signIn } from "@/lib/people/schema";
import { safeReturnPath } from "@/lib/preferences";
import { Refusal } from "@/lib/refusal";

export const enter = openFormAction(signIn, async ({ login, password, to }) => {
  const actor = await signInWithPassword(login, password);
  if (!actor) throw new Refusal("signInRefused", { minutes: LOCK_MINUTES });
  const wanted = safeReturnPath(to);
  redirect(wanted === "/" ? landingOf(actor) : wanted);
});
