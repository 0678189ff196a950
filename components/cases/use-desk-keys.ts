"use client";

import { useEffect } from "react";
import { isComposing } from "@/components/ui/composing";

const FIELDS = "input, select, textarea, [contenteditable=true]";
const OWN_ENTER = "a, button, summary, [role=option]";

/**
 * The keys of the desk: j and k move through the lines, and every other key presses what carries it as `data-key`. So a key
 * does exactly what the mouse does, and what is not on the screen cannot be pressed. Dead while somebody types or composes,
 * while a dialog is open, and with Ctrl, Alt or Meta.
 */
export function useDeskKeys(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest(FIELDS) || document.querySelector("dialog[open]")) return;
      if (event.key === "Escape" && at?.closest("details[open]")) return;
      if (event.key === "Enter" && at?.closest(OWN_ENTER) && !at.matches("[data-row]")) return;
      if (moves[event.key] !== undefined ? move(moves[event.key] ?? 0) : activate(event.key)) event.preventDefault();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [enabled]);
}

const moves: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

function move(step: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")].filter(isShown);
  if (rows.length === 0) return false;
  const focused = rows.findIndex((row) => row.matches(":focus"));
  const at = focused === -1 ? rows.findIndex((row) => row.getAttribute("aria-current") === "true") : focused;
  const next = rows[at === -1 ? 0 : at + step];
  next?.scrollIntoView({ block: "nearest" });
  next?.focus({ preventScroll: true });
  next?.click();
  return true;
}

function activate(key: string): boolean {
  const name = key.length === 1 ? key.toUpperCase() : key;
  const all = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(name)}"]`)];
  const target = all.map((element) => element.querySelector<HTMLElement>("button") ?? element).find(isWithinReach);
  if (!target) return false;
  // Actions in the "more" menu have their key too.
  const menu = target.closest<HTMLDetailsElement>("details:not([open])");
  if (menu) menu.open = true;
  target.focus();
  if (!target.matches(FIELDS)) target.click();
  return true;
}

function isWithinReach(element: HTMLElement): boolean {
  return isShown(element.closest<HTMLElement>("details:not([open])") ?? element);
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility();
}
