"use client";

import { catchError, type ErrorInfo } from "next/error";
import { Button } from "@/components/ui/button";
import { errorNumber } from "@/components/ui/error-number";
import { fill } from "@/components/ui/fill";
import { Notice } from "@/components/ui/notice";
import { useUiTexts } from "@/components/ui/ui-texts";

/** A failing case must not take its list down with it. */
export const PaneBoundary = catchError(PaneFailure);

function PaneFailure(_props: object, info: ErrorInfo) {
  return <FailureNotice {...info} />;
}

function FailureNotice({ error, retry }: Pick<ErrorInfo, "error" | "retry">) {
  const texts = useUiTexts();
  const number = errorNumber(error);
  return (
    <Notice kind="danger" title={texts.failureTitle} role="alert" className="m-4">
      <p>{texts.failureText}</p>
      {number && <p className="text-sm">{fill(texts.failureNumber, { number })}</p>}
      <Button className="mt-2" onClick={retry}>
        {texts.failureRetry}
      </Button>
    </Notice>
  );
}
