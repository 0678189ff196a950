"use client";

import { Button, buttonLook } from "@/components/ui/button";
import { errorNumber } from "@/components/ui/error-number";
import { fill } from "@/components/ui/fill";
import { useUiTexts } from "@/components/ui/ui-texts";

type ErrorPageProps = { error: unknown; retry: () => void };

/** What is shown in place of a page that failed: what to do, and the number under which the log keeps the reason. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const texts = useUiTexts();
  const number = errorNumber(error);
  return (
    <div role="alert" className="mx-auto grid max-w-2xl gap-4 px-4 py-12">
      <h1 className="font-semibold text-2xl">{texts.failureTitle}</h1>
      <p className="measure text-ink-2">{texts.failureText}</p>
      {number && <p className="text-ink-2">{fill(texts.failureNumber, { number })}</p>}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => retry()}>
          {texts.failureRetry}
        </Button>
        {/* A full load on purpose: it also mends a page whose script has gone astray. */}
        <a href="/" className={buttonLook({})}>
          {texts.failureHome}
        </a>
      </div>
    </div>
  );
}
