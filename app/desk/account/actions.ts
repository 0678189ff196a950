"use server";

import { getTranslations } from "next-intl/server";
import { renewSession } from "@/lib/auth";
import { formAction } from "@/lib/form-action";
import { changeOwnPassword } from "@/lib/people/commands/passwords";
import * as schema from "@/lib/people/schema";

export const changePassword = formAction(schema.changeOwnPassword, async (actor, input, now) => {
  const { sessionVersion } = await changeOwnPassword(actor, input, now);
  await renewSession(sessionVersion);
  return { message: (await getTranslations("people"))("passwordChanged") };
});
