"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import { draftState } from "@/components/requests/draft-state";

/** The fields a draft keeps; the server's schema knows the same names. */
const FIELDS = [
  "typeCode",
  "recordKind",
  "menuTile",
  "title",
  "detail",
  "quantity",
  "contactName",
  "contactPhone",
  "urgent",
  "urgentReason",
] as const;
export type DraftFields = Record<(typeof FIELDS)[number], string>;

const PAUSE_MILLISECONDS = 800;
const RETRY_MILLISECONDS = 10_000;
const KEPT_DAYS = 14;
const PREFIX = "qifu.draft.";

type Copy = { at: string; fields: DraftFields };

/**
 * Keeps what is typed: on this device at once, on the server 800 ms after the last change, never in the middle of a composition.
 * `touch` is to be called on every change, `stop` when the form is being sent.
 */
export function useDraftKeeper(form: RefObject<HTMLElement | null>, draftId: string) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const composing = useRef(false);
  const unsaved = useRef(false);
  const stopped = useRef(false);
  const travelling = useRef(false);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const fields = form.current && fieldsOf(form.current);
    if (!fields || stopped.current) return;
    unsaved.current = false;
    if (!travelling.current) rememberInAddress(draftId);
    draftState.set({ kind: "saving" });
    const next = await put({ draftId, content: fields });
    draftState.set(next);
    if (next.kind === "saved") return;
    unsaved.current = true;
    if (next.kind === "local" && !stopped.current) timer.current = setTimeout(save, RETRY_MILLISECONDS);
  }, [form, draftId]);

  const touch = useCallback(() => {
    if (stopped.current || !form.current) return;
    unsaved.current = true;
    keepHere(draftId, fieldsOf(form.current));
    if (!travelling.current) rememberInAddress(draftId);
    clearTimeout(timer.current);
    if (!composing.current) timer.current = setTimeout(save, PAUSE_MILLISECONDS);
  }, [form, draftId, save]);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === "hidden" && unsaved.current) save();
    };
    document.addEventListener("visibilitychange", leave);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener("visibilitychange", leave);
      draftState.set({ kind: "none" });
    };
  }, [save]);

  const composition = {
    onCompositionStart: () => {
      composing.current = true;
      clearTimeout(timer.current);
    },
    onCompositionEnd: () => {
      composing.current = false;
      touch();
    },
  };
  function pause(stop: boolean) {
    stopped.current = stop;
    clearTimeout(timer.current);
  }
  /** While the router is on its way to another address, writing into the present one would call it back. */
  const travel = useCallback((pending: boolean) => {
    travelling.current = pending;
  }, []);
  return { touch, save, pause, travel, composition };
}

/** What this device kept of a draft, if it is newer than what the server has. */
export function newerCopy(draftId: string, savedAt: string | null): DraftFields | null {
  const copy = readCopy(PREFIX + draftId);
  return copy && (savedAt === null || copy.at > savedAt) ? copy.fields : null;
}

/** Forgets a draft on this device, and every one older than two weeks. */
export function forgetCopy(draftId?: string): void {
  const oldest = new Date(Date.now() - KEPT_DAYS * 86_400_000).toISOString();
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    if (key === PREFIX + draftId || (readCopy(key)?.at ?? "") < oldest) localStorage.removeItem(key);
  }
}

function fieldsOf(form: HTMLElement): DraftFields {
  const data = new FormData(form.closest("form") ?? form.querySelector("form") ?? undefined);
  return Object.fromEntries(FIELDS.map((name) => [name, String(data.get(name) ?? "")])) as DraftFields;
}

async function put(draft: object) {
  const body = JSON.stringify(draft);
  const headers = { "content-type": "application/json" };
  const answer = await fetch("/api/drafts", { method: "PUT", headers, body, keepalive: true }).catch(() => null);
  if (!answer) return { kind: "local" } as const;
  const said: { savedAt?: string; error?: string } = await answer.json().catch(() => ({}));
  return answer.ok
    ? ({ kind: "saved", at: said.savedAt } as const)
    : ({ kind: "failed", message: said.error } as const);
}

function keepHere(draftId: string, fields: DraftFields): void {
  try {
    localStorage.setItem(PREFIX + draftId, JSON.stringify({ at: new Date().toISOString(), fields } satisfies Copy));
  } catch {
    // Private windows may have no room; the server's copy is the one that counts.
  }
}

function readCopy(key: string): Copy | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** So that Back and refresh find the draft again. */
function rememberInAddress(draftId: string): void {
  const here = new URL(location.href);
  if (here.searchParams.get("draft") === draftId) return;
  here.searchParams.set("draft", draftId);
  // Without a state of ours, so that the router notices the new address and keeps it when it asks the server again.
  history.replaceState(null, "", here);
}
