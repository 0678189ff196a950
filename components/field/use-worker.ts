"use client";

import { useEffect } from "react";
import type { FieldStore } from "@/components/field/field-store";

/**
 * Has public/sw.js keep this page for use without a network, and learns of newer ones. A waiting worker takes over when no form is
 * open; the page itself is drawn anew only when its reader says so.
 */
export function useWorker(store: FieldStore, formOpen: boolean): void {
  useEffect(() => {
    if (!("serviceWorker" in navigator) || process.env.NODE_ENV !== "production") return;
    const workers = navigator.serviceWorker;
    const hear = ({ data }: MessageEvent) => data === "newer" && store.set({ newer: true });
    const look = () => {
      if (document.visibilityState !== "visible" || !navigator.onLine) return;
      workers.controller?.postMessage("look");
      workers.getRegistration().then((registration) => registration?.update().catch(() => undefined));
    };
    workers.addEventListener("message", hear);
    document.addEventListener("visibilitychange", look);
    // Without a worker the page still works while there is a network.
    workers.register("/sw.js", { updateViaCache: "none" }).catch(() => undefined);
    workers.ready.then(async () => store.set({ offlineReady: (await keptPage()) !== undefined }));
    return () => {
      workers.removeEventListener("message", hear);
      document.removeEventListener("visibilitychange", look);
    };
  }, [store]);

  useEffect(() => {
    if (!formOpen) askWaitingWorker();
  }, [formOpen]);
}

/** Draws the page anew, as the server has it now. Everything written is on the device. */
export async function reloadNow(): Promise<void> {
  await askWaitingWorker();
  window.location.reload();
}

async function askWaitingWorker(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  registration?.waiting?.postMessage("takeOver");
}

function keptPage(): Promise<Response | undefined> {
  return caches.match("/field", { ignoreVary: true });
}
