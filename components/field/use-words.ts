"use client";

import { createContext, useContext } from "react";
import { say, type Texts, textAt, type Values } from "@/components/field/words";
import type { Locale } from "@/lib/preferences";

/** The texts of /field in the language the page was made in. */
export const WordsContext = createContext<{ locale: Locale; texts: Texts }>({ locale: "zh-CN", texts: {} });

/** Says texts of one area, "field.people" for example. A key that is not there is our mistake and shows as itself. */
export function useWords(area: string) {
  const { texts } = useContext(WordsContext);
  return (key: string, values?: Values) => say(textAt(texts, `${area}.${key}`) ?? `${area}.${key}`, values);
}

/** Whether an area has a text. */
export function useHasWords(area: string): (key: string) => boolean {
  const { texts } = useContext(WordsContext);
  return (key) => textAt(texts, `${area}.${key}`) !== undefined;
}
