"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/form-action";
import { confirmSeen } from "@/lib/plans/commands/deciding";
import * as schema from "@/lib/plans/schema";

export const confirm = formAction(schema.confirmSeen, async (actor, input, now) => {
  await confirmSeen(actor, input, now);
  refresh();
});
