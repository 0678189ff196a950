"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { recordCheckup } from "@/lib/checkups/commands";
import * as checkups from "@/lib/checkups/schema";
import * as proposals from "@/lib/enterprises/commands/proposals";
import * as schema from "@/lib/enterprises/schema";
import { formAction } from "@/lib/form-action";

export const propose = formAction(schema.proposeFacts, async (actor, input, now) => {
  await proposals.proposeFacts(actor, input, now);
  refresh();
});

export const withdraw = formAction(schema.withdrawFacts, async (actor, input, now) => {
  await proposals.withdrawFacts(actor, input, now);
  refresh();
});

export const checkUp = formAction(checkups.recordCheckup, async (actor, input, now) => {
  await recordCheckup(actor, input, now);
  redirect("/my/enterprise");
});
