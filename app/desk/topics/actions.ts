"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { ownRightFirst } from "@/lib/capacity";
import { formAction } from "@/lib/form-action";
import * as cases from "@/lib/topics/commands/cases";
import * as opening from "@/lib/topics/commands/open";
import * as proposals from "@/lib/topics/commands/proposals";
import * as work from "@/lib/topics/commands/work";
import * as schema from "@/lib/topics/schema";

export const open = formAction(schema.openTopic, async (actor, input, now) => {
  const { topicId } = await ownRightFirst(actor, (capacity) => opening.openTopic(capacity, input, now));
  redirect(`/desk/topics/${topicId}`);
});

export const change = formAction(schema.changeTopic, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => opening.changeTopic(capacity, input, now));
  refresh();
});

export const link = formAction(schema.linkCases, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => cases.linkCases(capacity, input, now));
  refresh();
});

export const unlink = formAction(schema.unlinkCase, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => cases.unlinkCase(capacity, input, now));
  refresh();
});

export const decide = formAction(schema.decideMeasure, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => work.decideMeasure(capacity, input, now));
  refresh();
});

export const settle = formAction(schema.settleTopic, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => work.settleTopic(capacity, input, now));
  refresh();
});

export const giveUp = formAction(schema.giveUpTopic, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => work.giveUpTopic(capacity, input, now));
  refresh();
});

export const reopen = formAction(schema.reopenTopic, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => work.reopenTopic(capacity, input, now));
  refresh();
});

export const dismiss = formAction(schema.dismissProposal, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => proposals.dismissProposal(capacity, input, now));
  refresh();
});

export const setNumbers = formAction(schema.setNumbers, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => proposals.setNumbers(capacity, input, now));
  refresh();
});
