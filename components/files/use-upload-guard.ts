"use client";

import { useCallback, useRef, useState } from "react";
import type { Upload } from "@/components/files/use-uploads";
import { fill } from "@/components/ui/fill";

/** Nobody submits without a file by accident: one still on its way holds the form up, a failed one is named first. */
export function useUploadGuard(texts: Record<"pending" | "failed" | "comma", string>) {
  const uploads = useRef<readonly Upload[]>([]);
  const warned = useRef("");
  const [warning, setWarning] = useState("");

  const look = useCallback((next: readonly Upload[]) => {
    const begun = next.length > 0 && uploads.current.length === 0 && next.some(({ state }) => state !== "done");
    uploads.current = next;
    if (next.every(({ state }) => state === "done")) setWarning("");
    return begun;
  }, []);

  function passes(): boolean {
    const going = uploads.current.filter(({ state }) => state === "sending" || state === "preparing");
    const failed = uploads.current.filter(({ state }) => state === "failed").map(({ name }) => name);
    const names = failed.join(texts.comma);
    const said = warned.current === names;
    warned.current = names;
    if (going.length > 0) setWarning(fill(texts.pending, { count: going.length }));
    else if (failed.length > 0 && !said) setWarning(fill(texts.failed, { names }));
    else return true;
    return false;
  }
  return { look, passes, warning };
}
