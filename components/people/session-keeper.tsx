"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { WARN_SECONDS } from "@/components/people/session-times";
import { Button } from "@/components/ui/button";

type SessionKeeperProps = {
  /** How long nobody may work before the session ends. */
  idleSeconds: number;
  texts: { warning: string; stay: string; ended: string; signIn: string };
};

/** While somebody works, the session is renewed this often at most. */
const RENEW_SECONDS = 180;

/** Renews the session while somebody works, warns before it ends, and says when it has; what stands on the page stays. */
export function SessionKeeper({ idleSeconds, texts }: SessionKeeperProps) {
  const [state, setState] = useState<"working" | "warning" | "ended">("working");
  const renewedAt = useRef(0);

  const renew = useCallback(async () => {
    renewedAt.current = Date.now();
    const answer = await fetch("/api/auth/session", { cache: "no-store" }).catch(() => null);
    // Without a connection nothing is known; the next sign of life asks again.
    if (!answer?.ok) return;
    const session: { expires?: string } = await answer.json();
    setState(session.expires ? "working" : "ended");
  }, []);

  useEffect(() => {
    renewedAt.current = Date.now();
    const every = Math.min(RENEW_SECONDS, idleSeconds / 4) * 1000;
    const age = () => Date.now() - renewedAt.current;
    const work = () => {
      if (document.visibilityState === "visible" && age() > every) renew();
    };
    const look = () => {
      if (age() > idleSeconds * 1000) setState("ended");
      else if (age() > (idleSeconds - WARN_SECONDS) * 1000) setState("warning");
    };
    const timer = setInterval(look, 10_000);
    for (const event of signsOfWork) document.addEventListener(event, work, { passive: true });
    return () => {
      clearInterval(timer);
      for (const event of signsOfWork) document.removeEventListener(event, work);
    };
  }, [idleSeconds, renew]);

  if (state === "working") return null;
  return (
    <div
      role="alert"
      className="fixed inset-x-0 bottom-0 z-50 border-yellow border-t bg-yellow-soft px-4 py-3 text-ink print:hidden"
    >
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-3">
        <p>{state === "warning" ? texts.warning : texts.ended}</p>
        {state === "warning" ? (
          <Button onClick={renew}>{texts.stay}</Button>
        ) : (
          <a href="/sign-in" target="_blank" rel="noopener" className="link">
            {texts.signIn}
          </a>
        )}
      </div>
    </div>
  );
}

const signsOfWork = ["pointerdown", "keydown", "visibilitychange"] as const;
