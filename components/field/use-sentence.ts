"use client";

import { useTranslations } from "next-intl";

export type Sentence = (code: string, particulars?: Record<string, unknown>) => string;

/** The sentence of a problem, whoever found it: this page, the schema, or a refusal of the server. */
export function useSentence(): Sentence {
  const own = useTranslations("field.problem");
  const others = useTranslations("sentences");
  return (code, particulars = {}) => {
    const key = code.replace(/^validation\./, "");
    const values = particulars as Record<string, string | number>;
    if (own.has(key)) return own(key, values);
    return others.has(key) ? others(key, values) : own("unknown", { code });
  };
}
