import type { Person } from "@/components/field/device";
import { type Day, dayOf } from "@/lib/day";
import type { VisitRecord } from "@/lib/visits/device.policy";
import type { Shortlist } from "@/lib/visits/schema";

/** Everything the screens of /field show. It comes from this device; the server only refreshes it. */
export type FieldState = {
  /** opening: the device has not answered yet. broken: this browser keeps nothing. */
  phase: "opening" | "open" | "broken";
  person: Person | null;
  shortlist: Shortlist | null;
  /** The present person's, and nobody else's. */
  records: readonly VisitRecord[];
  /** The day it is in the park. */
  today: Day;
  /** Whether the server can be reached, as far as is known. */
  online: boolean;
  /** The session has ended: everything stays here until somebody signs in. */
  signedOut: boolean;
  /** Signed in as somebody who makes no visits. */
  forbidden: boolean;
  /** Operations that are being sent at this moment. */
  sending: readonly string[];
  /** Photos that are being drawn smaller; until then nothing is handed in. */
  preparing: number;
  /** The last word could not be kept on this device. */
  saveFailed: boolean;
  /** This page works without a network. */
  offlineReady: boolean;
  /** A newer page is there. */
  newer: boolean;
  /** Raised when another tab has written: fields are drawn anew. */
  revision: number;
};

export const OPENING: FieldState = {
  phase: "opening",
  person: null,
  shortlist: null,
  records: [],
  today: dayOf(new Date(0)),
  online: true,
  signedOut: false,
  forbidden: false,
  sending: [],
  preparing: 0,
  saveFailed: false,
  offlineReady: false,
  newer: false,
  revision: 0,
};
