"use client";

import { useSyncExternalStore } from "react";
import { type DraftState, draftState } from "@/components/requests/draft-state";
import { fill } from "@/components/ui/fill";
import { formatMoment } from "@/lib/formats";

export type DraftStatusTexts = Record<"saved" | "saving" | "saveFailed" | "keptHere", string>;

const nothing: DraftState = { kind: "none" };

/** "Draft saved 14:02", beside the page's title. */
export function DraftStatus({ texts }: { texts: DraftStatusTexts }) {
  const state = useSyncExternalStore(draftState.subscribe, draftState.get, () => nothing);
  return <span aria-live="polite">{sentence(state, texts)}</span>;
}

function sentence({ kind, at, message }: DraftState, texts: DraftStatusTexts): string {
  switch (kind) {
    case "saving":
      return texts.saving;
    case "saved":
      return at ? fill(texts.saved, { time: formatMoment(new Date(at), "time") }) : "";
    case "failed":
      return message ?? texts.saveFailed;
    case "local":
      return texts.keptHere;
    default:
      return "";
  }
}
