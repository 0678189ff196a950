import "server-only";
import type { Spoken } from "../rules";
import { PROMISE_ANSWERS } from "../schema";

/** An answer with the visit that gave it, as the rule wants to know it. */
export function spoken(row: {
  visitId: string;
  answer: string;
  visit: { visitedOn: string; handedInAt: Date };
}): Spoken {
  const answer = PROMISE_ANSWERS.find((one) => one === row.answer);
  if (!answer) throw new Error(`not an answer to a promise: ${row.answer}`);
  return { answer, visitId: row.visitId, ...row.visit };
}
