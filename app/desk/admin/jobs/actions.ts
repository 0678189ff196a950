"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/form-action";
import * as commands from "@/lib/jobs/commands/retry";
import * as schema from "@/lib/jobs/schema";

export const retry = formAction(schema.retryJob, async (actor, input, now) => {
  const { task } = await commands.retryJob(actor, input, now);
  redirect(schema.jobsHref({ task, state: "waiting", retried: 1 }));
});

export const retryAll = formAction(schema.retryFailedJobs, async (actor, input, now) => {
  const { retried } = await commands.retryFailedJobs(actor, input, now);
  redirect(schema.jobsHref({ task: input.task, state: "waiting", retried }));
});
