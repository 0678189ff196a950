"use server";

import { refresh } from "next/cache";
import { feedback } from "@/app/my/cases/[number]/feedback";
import { supplyCorrection, withdraw } from "@/lib/cases/commands/intake";
import { remind, sendMessage } from "@/lib/cases/commands/talking";
import * as cases from "@/lib/cases/schema";
import { formAction } from "@/lib/form-action";
import { refuseAnswer, reopen } from "@/lib/ratings/commands/call-back";
import { confirmCase, rateCase } from "@/lib/ratings/commands/confirm";
import * as ratings from "@/lib/ratings/schema";

export const correctionAction = formAction(cases.supplyCorrection, (...given) =>
  supplyCorrection(...given).then(refresh),
);
export const messageAction = formAction(cases.sendMessage, (...given) => sendMessage(...given).then(refresh));
export const remindAction = formAction(cases.remind, (...given) => remind(...given).then(refresh));
export const withdrawAction = formAction(cases.withdraw, (...given) => withdraw(...given).then(refresh));
export const rateAction = formAction(ratings.rateCase, (...given) => rateCase(...given).then(refresh));
export const reopenAction = formAction(ratings.reopen, (...given) => reopen(...given).then(refresh));

/** "Not solved" has it done again, with the reason; everything else confirms, and rates if a level was chosen. */
export const feedbackAction = formAction(
  feedback,
  async (actor, { number, version, solved, reason, ...rating }, now) => {
    if (solved === "no") await refuseAnswer(actor, { number, version, reason }, now);
    else await confirmCase(actor, { number, version, solved, ...rating }, now);
    refresh();
  },
);
