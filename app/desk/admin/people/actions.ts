"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isOfEnterprise } from "@/lib/actor";
import { siteOrigin } from "@/lib/auth-session";
import { formAction } from "@/lib/form-action";
import { formatMoment } from "@/lib/formats";
import * as accounts from "@/lib/people/commands/accounts";
import * as passwords from "@/lib/people/commands/passwords";
import * as rights from "@/lib/people/commands/rights";
import * as schema from "@/lib/people/schema";

// The same accounts are administered from the staff area and, by an enterprise for its own people, from the enterprise area.

export const create = formAction(schema.createPerson, async (actor, input, now) => {
  const { personId } = await accounts.createPerson(actor, input, now);
  redirect(`${isOfEnterprise(actor) ? "/my/account/people" : "/desk/admin/people"}/${personId}?created=1`);
});

export const change = formAction(schema.changePerson, async (actor, input, now) => {
  await accounts.changePerson(actor, input, now);
  refresh();
  return { message: (await getTranslations("people"))("saved") };
});

export const grantRole = formAction(schema.grantRole, async (actor, input, now) => {
  await rights.grantRole(actor, input, now);
  refresh();
  return { message: (await getTranslations("people"))("roleGranted") };
});

export const endRole = formAction(schema.endRole, async (actor, input, now) => {
  await rights.endRole(actor, input, now);
  refresh();
});

export const disable = formAction(schema.disablePerson, async (actor, input, now) => {
  await rights.disablePerson(actor, input, now);
  refresh();
});

export const enable = formAction(schema.enablePerson, async (actor, input, now) => {
  await rights.enablePerson(actor, input, now);
  refresh();
});

/** The link is in the answer and nowhere else. */
export const makeLink = formAction(schema.makePasswordLink, async (actor, input, now) => {
  const { token, expiresAt } = await passwords.makePasswordLink(actor, input, now);
  const message = (await getTranslations("people"))("linkMade", { at: formatMoment(expiresAt) });
  return { message, values: { link: `${await siteOrigin()}/password/${token}` } };
});
