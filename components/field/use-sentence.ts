"use client";

import { useHasWords, useWords } from "@/components/field/use-words";
import type { Values } from "@/components/field/words";

export type Sentence = (code: string, particulars?: Record<string, unknown>) => string;

/** The sentence of a problem, whoever found it: this page, the schema, or a refusal of the server. */
export function useSentence(): Sentence {
  const [own, hasOwn] = [useWords("field.problem"), useHasWords("field.problem")];
  const [shared, hasShared] = [useWords("sentences"), useHasWords("sentences")];
  return (code, particulars = {}) => {
    const key = code.replace(/^validation\./, "");
    if (hasOwn(key)) return own(key, particulars as Values);
    return hasShared(key) ? shared(key, particulars as Values) : own("unknown", { code });
  };
}
