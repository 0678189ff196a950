"use client";

import { createContext, type ReactNode, useContext } from "react";

/** The few words that interactive parts say by themselves. Filled in once, by the root layout, in the reader's language. */
export type UiTexts = Record<
  | "required"
  | "optional"
  | "errorSummary"
  | "errorOfField"
  | "networkFailure"
  | "serverFailure"
  | "serverFailureNumber"
  | "conflictTitle"
  | "conflictHint"
  | "conflictField"
  | "conflictTheirs"
  | "conflictMine"
  | "conflictReload"
  | "busy"
  | "close"
  | "copy"
  | "copied"
  | "charactersLeft"
  | "charactersOver"
  | "failureTitle"
  | "failureText"
  | "failureNumber"
  | "failureRetry"
  | "failureHome",
  string
>;

const UiTextsContext = createContext<UiTexts | null>(null);

export function UiTextsProvider({ texts, children }: { texts: UiTexts; children: ReactNode }) {
  return <UiTextsContext value={texts}>{children}</UiTextsContext>;
}

export function useUiTexts(): UiTexts {
  const texts = useContext(UiTextsContext);
  if (!texts) throw new Error("UiTextsProvider is missing above this component");
  return texts;
}
