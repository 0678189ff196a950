import "server-only";
import { cookies } from "next/headers";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { currentActor } from "@/lib/auth";
import { valuesOf } from "@/lib/form-data";
import { answerToIssues, answerToRefusal, type Reader, say } from "@/lib/form-sentences";
import type { FormAction, FormState } from "@/lib/form-state";
import { messagesIn } from "@/lib/i18n";
import { currentTime } from "@/lib/now";
import { readPreferences } from "@/lib/preferences";
import { Refusal } from "@/lib/refusal";

// biome-ignore lint/suspicious/noConfusingVoidType: an action that has nothing to add returns nothing
type Outcome = FormState | void;

/**
 * The one way a form reaches a command: `export const closeIt = formAction(schema, async (actor, input, now) => { … })` in a
 * "use server" file. Takes the form apart (lib/form-data.ts), asks who is signed in, parses with the strict schema, runs.
 *
 * A broken field and a Refusal become sentences in the reader's language, with what was typed; redirects pass through; anything
 * else is our mistake and reaches the top. Success is `{ ok: true }` with whatever `run` returned.
 */
export function formAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>, now: Date) => Promise<Outcome>,
): FormAction {
  return async (_previous, data) => {
    const actor = await currentActor();
    // Sending them to the sign-in page would throw away what they typed.
    if (!actor) return { message: say(await reader(), "validation", "signedOut"), values: typedIn(data) };
    return answer(schema, data, (input, now) => run(actor, input, now));
  };
}

/** The same for the few forms before anybody is signed in: sign-in, set-up, a password link. */
export function openFormAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>, now: Date) => Promise<Outcome>,
): FormAction {
  return (_previous, data) => answer(schema, data, run);
}

async function answer<Schema extends z.ZodType>(
  schema: Schema,
  data: FormData,
  run: (input: z.output<Schema>, now: Date) => Promise<Outcome>,
): Promise<FormState> {
  const sent = data instanceof FormData ? valuesOf(data) : null;
  if (!sent) return { message: say(await reader(), "validation", "unknownField") };
  const parsed = await schema.safeParseAsync(sent);
  if (!parsed.success) return { ...answerToIssues(await reader(), parsed.error.issues, sent), values: typedIn(data) };
  try {
    return { ok: true, ...(await run(parsed.data, currentTime())) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { ...answerToRefusal(await reader(), refusal), values: typedIn(data) };
  }
}

async function reader(): Promise<Reader> {
  const jar = await cookies();
  const { locale } = readPreferences((name) => jar.get(name)?.value);
  return { locale, texts: await messagesIn(locale) };
}

const SECRET = /password|token|current|again/i;

/** What was typed, for a browser without JavaScript. Secrets, files and repeated fields are not sent back. */
function typedIn(data: FormData): Record<string, string> {
  if (!(data instanceof FormData)) return {};
  const names = [...new Set(data.keys())].filter((name) => !name.startsWith("$ACTION") && !SECRET.test(name));
  const typed = names.map((name) => [name, data.getAll(name)] as const);
  return Object.fromEntries(
    typed.flatMap(([name, all]) => (all.length === 1 && typeof all[0] === "string" ? [[name, all[0]]] : [])),
  );
}
