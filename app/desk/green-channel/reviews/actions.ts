"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { ownRightFirst } from "@/lib/capacity";
import { formAction } from "@/lib/form-action";
import { recordReview } from "@/lib/green-reviews/commands";
import * as schema from "@/lib/green-reviews/schema";

export const record = formAction(schema.recordReview, async (actor, input, now) => {
  await ownRightFirst(actor, (capacity) => recordReview(capacity, input, now));
  refresh();
  return { message: (await getTranslations("greenReviews"))("form.saved") };
});
