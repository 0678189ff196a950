"use client";

import { useCallback, useEffect, useRef, useState } from "react";

export type EnterpriseChoice = {
  id: string;
  name: string;
  creditCode: string;
  park?: string;
  building?: string | null;
};

const PAUSE_MILLISECONDS = 200;

/** What is typed and what the server found for it; an older answer never overtakes a newer one. */
export function useEnterpriseSearch(onFound: () => void) {
  const [text, setText] = useState("");
  const [results, setResults] = useState<EnterpriseChoice[]>([]);
  const [state, setState] = useState<"idle" | "found" | "failed">("idle");
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<AbortController>(undefined);
  const found = useRef(onFound);
  found.current = onFound;

  const stop = useCallback(() => {
    clearTimeout(timer.current);
    running.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);

  async function search(wanted: string) {
    stop();
    const request = new AbortController();
    running.current = request;
    try {
      const answer = await fetch(`/api/enterprises/search?q=${encodeURIComponent(wanted)}`, { signal: request.signal });
      if (!answer.ok) throw new Error(`enterprise search: ${answer.status}`);
      setResults(await answer.json());
      setState("found");
      found.current();
    } catch {
      // A search that was overtaken says nothing; any other failure is told beside the field.
      if (!request.signal.aborted) setState("failed");
    }
  }

  function type(next: string) {
    setText(next);
    stop();
    if (next.trim() === "") setState("idle");
    else if (!composing.current) timer.current = setTimeout(() => search(next.trim()), PAUSE_MILLISECONDS);
  }

  const composition = {
    onCompositionStart: () => {
      composing.current = true;
      stop();
    },
    onCompositionEnd: (event: { currentTarget: HTMLInputElement }) => {
      composing.current = false;
      type(event.currentTarget.value);
    },
  };
  const close = useCallback(() => {
    stop();
    setState("idle");
  }, [stop]);
  return { text, type, results, state, close, composition };
}
