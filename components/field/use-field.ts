"use client";

import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { type FieldState, OPENING } from "@/components/field/field-state";
import { FieldStore } from "@/components/field/field-store";
import { Sender } from "@/components/field/sender";

export type Field = { state: FieldState; store: FieldStore; sender: Sender };

export const FieldContext = createContext<Field | null>(null);

/** Opens the device and begins to send; for the frame of /field, once. */
export function useOpenField(): Field {
  const [{ store, sender }] = useState(ofThisPage);
  const state = useSyncExternalStore(store.subscribe, store.snapshot, opening);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    store.open().then(() => {
      if (!gone && store.device) stop = sender.start();
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [store, sender]);
  return { state, store, sender };
}

/** The state of /field and what may be done to it, for every screen below its frame. */
export function useField(): Field {
  const field = useContext(FieldContext);
  if (!field) throw new Error("FieldContext is missing above this component");
  return field;
}

type Pair = Pick<Field, "store" | "sender">;
let shared: Pair | null = null;

/** One store for each page, however often its parts come and go; on the server a fresh one that nobody opens. */
function ofThisPage(): Pair {
  if (shared) return shared;
  const store = new FieldStore();
  const pair = { store, sender: new Sender(store) };
  if (typeof window !== "undefined") shared = pair;
  return pair;
}

function opening(): FieldState {
  return OPENING;
}
