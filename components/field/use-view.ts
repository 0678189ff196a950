"use client";

import { useEffect, useSyncExternalStore } from "react";
import { type FormStep, STEPS } from "@/lib/visits/form.policy";

/** The screens of /field. They are told apart by what stands behind the # of the address, so that Back and reload work offline. */
export type View =
  | { kind: "today" }
  | { kind: "enterprise"; id: string }
  | { kind: "visit"; id: string; step: FormStep }
  | { kind: "conflict"; id: string }
  /** By the id of the visit: what was sent, perhaps from another device. */
  | { kind: "sent"; id: string }
  | { kind: "records" }
  | { kind: "settings" };

export const TODAY = "#/";
export const RECORDS = "#/records";
export const SETTINGS = "#/settings";

export function enterpriseHref(id: string): string {
  return `#/enterprise/${id}`;
}

export function visitHref(id: string, step: FormStep = "people"): string {
  return `#/visit/${id}/${step}`;
}

export function conflictHref(id: string): string {
  return `#/conflict/${id}`;
}

export function sentHref(visitId: string): string {
  return `#/sent/${visitId}`;
}

export function viewOf(hash: string): View {
  const [kind, id, third] = hash.replace(/^#\//, "").split("/");
  if (kind === "enterprise" && id) return { kind, id };
  if (kind === "visit" && id) return { kind, id, step: STEPS.find((step) => step === third) ?? "people" };
  if ((kind === "conflict" || kind === "sent") && id) return { kind, id };
  return kind === "records" || kind === "settings" ? { kind } : { kind: "today" };
}

/** The screen to show. A new one begins at its top, with the focus on its content; one that was left is found where it was. */
export function useView(ready: boolean): View {
  const hash = useSyncExternalStore(subscribe, hashNow, () => TODAY);
  useEffect(() => {
    if (!ready) return;
    const frame = requestAnimationFrame(() => window.scrollTo(0, places.get(hash) ?? 0));
    // At the first screen the reader begins where every page begins.
    if (shown !== null && shown !== hash) document.getElementById("content")?.focus({ preventScroll: true });
    shown = hash;
    const remember = () => places.set(hash, window.scrollY);
    window.addEventListener("scroll", remember, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", remember);
    };
  }, [hash, ready]);
  return viewOf(hash);
}

let shown: string | null = null;
const places = new Map<string, number>();

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  window.addEventListener("popstate", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
    window.removeEventListener("popstate", listener);
  };
}

function hashNow(): string {
  return window.location.hash || TODAY;
}
