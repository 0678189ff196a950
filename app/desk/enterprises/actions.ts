"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { ownRightFirst } from "@/lib/capacity";
import * as checkups from "@/lib/checkups/commands";
import * as checkupSchema from "@/lib/checkups/schema";
import { mergeEnterprise } from "@/lib/dossier/commands/merge";
import * as dossierSchema from "@/lib/dossier/schema";
import * as links from "@/lib/enterprises/commands/links";
import * as proposals from "@/lib/enterprises/commands/proposals";
import * as qualifications from "@/lib/enterprises/commands/qualifications";
import * as register from "@/lib/enterprises/commands/register";
import * as schema from "@/lib/enterprises/schema";
import { formAction } from "@/lib/form-action";

export const create = formAction(schema.registerEnterprise, async (actor, input, now) => {
  const { enterpriseId } = await ownRightFirst(actor, (capacity) => register.registerEnterprise(capacity, input, now));
  redirect(`/desk/enterprises/${enterpriseId}`);
});

export const change = formAction(schema.changeEnterprise, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => register.changeEnterprise(capacity, input, now));
  redirect(`/desk/enterprises/${input.enterpriseId}`);
});

export const close = formAction(schema.closeEnterprise, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => register.closeEnterprise(capacity, input, now));
  refresh();
});

export const addQualification = formAction(schema.addQualification, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => qualifications.addQualification(capacity, input, now));
  refresh();
});

export const changeQualification = formAction(schema.changeQualification, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => qualifications.changeQualification(capacity, input, now));
  refresh();
});

export const endQualification = formAction(schema.endQualification, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => qualifications.endQualification(capacity, input, now));
  refresh();
});

export const assignLink = formAction(schema.assignLink, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => links.assignLink(capacity, input, now));
  refresh();
});

export const endLink = formAction(schema.endLink, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => links.endLink(capacity, input, now));
  refresh();
});

export const reviewFacts = formAction(schema.reviewFacts, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => proposals.reviewFacts(capacity, input, now));
  refresh();
});

export const merge = formAction(dossierSchema.mergeEnterprise, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => mergeEnterprise(capacity, input, now));
  redirect(`/desk/enterprises/${input.enterpriseId}`);
});

export const recordCheckup = formAction(checkupSchema.recordCheckup, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => checkups.recordCheckup(capacity, input, now));
  redirect(`/desk/enterprises/${input.enterpriseId}/checkups`);
});

export const dismissWarning = formAction(checkupSchema.dismissWarning, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => checkups.dismissWarning(capacity, input, now));
  refresh();
});

export const settleByCase = formAction(checkupSchema.settleByCase, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => checkups.settleByCase(capacity, input, now));
  refresh();
});
