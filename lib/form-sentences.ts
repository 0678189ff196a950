import { createTranslator } from "next-intl";
import type * as z from "zod";
import type { FormState } from "@/lib/form-state";
import { formatMoment } from "@/lib/formats";
import type { Locale } from "@/lib/preferences";
import type { Refusal, RefusalParticulars } from "@/lib/refusal";

/** All texts in one language: area → key → sentence. */
export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type Reader = { locale: Locale; texts: Texts };

type Issue = z.core.$ZodIssue;
type Sentence = { key: string; values: Record<string, string | number> };

/** What a form that breaks its schema is answered: one sentence per field, in the reader's language. */
export function answerToIssues(reader: Reader, issues: readonly Issue[], sent: unknown): FormState {
  const fieldErrors: Record<string, string> = {};
  let message: string | undefined;
  for (const issue of issues) {
    const field = issue.path.join(".");
    const sentence = sentenceFor(issue, sent);
    const text = say(reader, "validation", sentence.key, sentence.values);
    if (field === "") message ??= text;
    else fieldErrors[field] ??= text;
  }
  return Object.keys(fieldErrors).length > 0 ? { fieldErrors, ...(message && { message }) } : { message };
}

/** What a refused form is answered: at its field, or on top. Somebody else's newer version is shown as a conflict. */
export function answerToRefusal(reader: Reader, refusal: Refusal): FormState {
  const { by, at, version } = refusal.particulars;
  if (refusal.code === "changedMeanwhile" && version !== undefined && at instanceof Date) {
    return { conflict: { byName: String(by ?? ""), at: formatMoment(at), version: String(version), changes: [] } };
  }
  const text = refusalSentence(reader, refusal);
  return refusal.field ? { fieldErrors: { [refusal.field]: text } } : { message: text };
}

/** The sentence of a refusal, looked up in every area whose name starts with "refusals". A code without one is our mistake. */
export function refusalSentence(reader: Reader, refusal: Refusal): string {
  const area = Object.keys(reader.texts).find(
    (name) => name.startsWith("refusals") && reader.texts[name]?.[refusal.code] !== undefined,
  );
  if (!area) throw new Error(`no sentence for the refusal "${refusal.code}"`, { cause: refusal });
  return say(reader, area, refusal.code, readable(refusal.particulars));
}

/** A sentence of one area with its values filled in. */
export function say(
  { locale, texts }: Reader,
  area: string,
  key: string,
  values: Record<string, string | number> = {},
): string {
  const messages = { area: texts[area] ?? {} };
  return createTranslator({ locale, messages, namespace: "area", onError: fail })(key, values);
}

function fail(error: Error): never {
  throw error;
}

function readable(particulars: RefusalParticulars): Record<string, string | number> {
  const shown = Object.entries(particulars).map(([name, value]) => [
    name,
    value instanceof Date ? formatMoment(value) : (value ?? ""),
  ]);
  return Object.fromEntries(shown);
}

function sentenceFor(issue: Issue, sent: unknown): Sentence {
  const own = ownSentence(issue);
  if (own) return own;
  switch (issue.code) {
    case "invalid_type":
      return plainSentence(valueAt(sent, issue.path) === undefined ? "required" : "invalid");
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return plainSentence(
        ({ email: "email", url: "url", uuid: "choose", guid: "choose" } as Record<string, string>)[issue.format] ??
          "invalid",
      );
    case "invalid_value":
      return plainSentence("choose");
    case "unrecognized_keys":
      return plainSentence("unknownField");
    default:
      return plainSentence("invalid");
  }
}

/** Schemas name their sentence themselves as "validation.<key>"; inside a union the first one counts. */
function ownSentence(issue: Issue): Sentence | null {
  const prefix = "validation.";
  if (issue.message.startsWith(prefix)) return { key: issue.message.slice(prefix.length), values: limitsOf(issue) };
  if (issue.code !== "invalid_union") return null;
  return issue.errors.flat().reduce<Sentence | null>((found, inner) => found ?? ownSentence(inner), null);
}

function limitsOf(issue: Issue): Record<string, string | number> {
  if (issue.code === "too_small") return { min: Number(issue.minimum) };
  if (issue.code === "too_big") return { max: Number(issue.maximum) };
  return issue.code === "custom" ? ((issue.params ?? {}) as Record<string, string | number>) : {};
}

function tooSmall(issue: Extract<Issue, { code: "too_small" }>): Sentence {
  const min = Number(issue.minimum);
  if (issue.origin === "string") return min === 1 ? plainSentence("required") : { key: "tooShort", values: { min } };
  if (issue.origin === "array") return min === 1 ? plainSentence("chooseOne") : { key: "tooFew", values: { min } };
  return { key: "tooSmall", values: { min } };
}

function tooBig(issue: Extract<Issue, { code: "too_big" }>): Sentence {
  const key = ({ string: "tooLong", array: "tooMany" } as Record<string, string>)[issue.origin] ?? "tooLarge";
  return { key, values: { max: Number(issue.maximum) } };
}

function plainSentence(key: string): Sentence {
  return { key, values: {} };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner === null || typeof inner !== "object" ? undefined : Reflect.get(inner, step)),
    value,
  );
}
