"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { renewSession } from "@/lib/auth";
import { siteOrigin } from "@/lib/auth-session";
import * as calendar from "@/lib/calendar-feed/commands";
import { ownLink } from "@/lib/calendar-feed/schema";
import { formAction } from "@/lib/form-action";
import { changeOwnPassword } from "@/lib/people/commands/passwords";
import * as schema from "@/lib/people/schema";

export const changePassword = formAction(schema.changeOwnPassword, async (actor, input, now) => {
  const { sessionVersion } = await changeOwnPassword(actor, input, now);
  await renewSession(sessionVersion);
  return { message: (await getTranslations("people"))("passwordChanged") };
});

/** The link is in the answer and nowhere else. One's own: nobody makes or ends it in another's name. */
export const changeCalendarLink = formAction(ownLink, async (actor, { act }, now) => {
  const t = await getTranslations("calendarFeed");
  if (act === "revoke") {
    await calendar.revokeCalendarLink(actor, now);
    refresh();
    return { message: t("revoked") };
  }
  const { token } = await calendar.makeCalendarLink(actor, now);
  refresh();
  return { message: t("made"), values: { link: `${await siteOrigin()}/api/calendar/${token}.ics` } };
});
