"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { ownRightFirst } from "@/lib/capacity";
import { formAction } from "@/lib/form-action";
import * as deciding from "@/lib/plans/commands/deciding";
import { reviewPlan } from "@/lib/plans/commands/reviewing";
import * as working from "@/lib/plans/commands/working";
import { savePlan, submitPlan } from "@/lib/plans/commands/writing";
import * as schema from "@/lib/plans/schema";

export const save = formAction(schema.savePlan, async (actor, input, now) => {
  const { edition } = await ownRightFirst(actor, (capacity) => savePlan(capacity, input, now));
  redirect(`/desk/enterprises/${input.enterpriseId}/plan?edition=${edition}`);
});

export const submit = formAction(schema.submitPlan, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => submitPlan(capacity, input, now));
  refresh();
});

export const approve = formAction(schema.approvePlan, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => deciding.approvePlan(capacity, input, now));
  refresh();
});

export const sendBack = formAction(schema.sendPlanBack, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => deciding.sendPlanBack(capacity, input, now));
  refresh();
});

export const end = formAction(schema.endPlan, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => deciding.endPlan(capacity, input, now));
  refresh();
});

export const report = formAction(schema.reportMeasure, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => working.reportMeasure(capacity, input, now));
  refresh();
});

export const complete = formAction(schema.completeMeasure, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => working.completeMeasure(capacity, input, now));
  refresh();
});

export const putOff = formAction(schema.putOffMeasure, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => working.putOffMeasure(capacity, input, now));
  refresh();
});

export const takeBack = formAction(schema.takeBackMeasure, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => working.takeBackMeasure(capacity, input, now));
  refresh();
});

export const settle = formAction(schema.settleLine, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => working.settleLine(capacity, input, now));
  refresh();
});

export const review = formAction(schema.reviewPlan, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => reviewPlan(capacity, input, now));
  refresh();
});
