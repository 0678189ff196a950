import { type Actor, isOfEnterprise } from "@/lib/actor";
import type { ClockKind } from "@/lib/deadlines/policy";

/** How often one feed may be fetched within an hour: several devices, each every few minutes. */
export const FETCHES_AN_HOUR = 240;
/** How many links nobody has may be tried from one address within an hour. */
export const WRONG_LINKS_AN_HOUR = 300;
export const HOUR_SECONDS = 3600;

/** So many entries of one kind stand in a feed, the nearest first: nobody works by more. */
export const MOST_ENTRIES = 500;

/** Whose dates a feed tells: what a person has in hand, or what an enterprise has to supply or confirm. */
export function sideOf(actor: Actor): "park" | "enterprise" {
  return isOfEnterprise(actor) ? "enterprise" : "park";
}

/** What an enterprise itself has to do by a date; the park's own dates stand on its request. */
export const ENTERPRISE_DUE = ["correction", "confirmation"] as const satisfies readonly ClockKind[];
/** What whoever handles a case has to do by a date. */
export const HANDLER_DUE = ["answer", "progress"] as const satisfies readonly ClockKind[];
