"use client";

import clsx from "clsx";
import { unstable_rethrow } from "next/navigation";
import {
  type ComponentProps,
  type FormEvent,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import { ConflictNotice } from "@/components/ui/conflict-notice";
import { errorNumber } from "@/components/ui/error-number";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fill } from "@/components/ui/fill";
import { FormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { type UiTexts, useUiTexts } from "@/components/ui/ui-texts";
import type { FormAction, FormState } from "@/lib/form-state";

type ActionFormProps = Omit<ComponentProps<"form">, "action" | "onSubmit"> & {
  action: FormAction;
  /** The version the form was filled from; sent as "version", so that the server can notice a conflict. */
  version?: string | number;
  /** Empties the form after success, for example a comment box. */
  resetOnSuccess?: boolean;
  onSuccess?: (state: FormState) => void;
};

const nothing: FormState = {};

/**
 * The one form helper: sends to a server action, keeps everything typed, shows what went wrong and where.
 * Without JavaScript the browser sends the form itself through `action` and the server draws the answer.
 */
export function ActionForm({
  action,
  version,
  resetOnSuccess,
  onSuccess,
  className,
  children,
  ...rest
}: ActionFormProps) {
  const texts = useUiTexts();
  const formId = useId();
  const [answerWithoutScript, sendWithoutScript] = useActionState(action, nothing);
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [seenVersion, setSeenVersion] = useState<string>();
  const [pending, startTransition] = useTransition();
  const sending = useRef(false);
  const top = useRef<HTMLDivElement>(null);
  const state = answer ?? answerWithoutScript;

  // React would empty the form after an action, also after a failed one, so scripts submit by hand.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    const form = event.currentTarget;
    const data = new FormData(form, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(async () => {
      try {
        const next = await action(state, data);
        if (next.ok && resetOnSuccess) form.reset();
        setAnswer(next);
        // Looking at a preview saves nothing: what the reader had seen, and may replace, stays seen.
        if (next.conflict || (next.ok && next.preview === undefined)) setSeenVersion(next.conflict?.version);
        if (next.ok) onSuccess?.(next);
      } catch (error) {
        unstable_rethrow(error);
        setAnswer({ message: sentenceFor(error, texts) });
      } finally {
        sending.current = false;
      }
    });
  }

  useEffect(() => {
    if (answer && !answer.ok) top.current?.focus();
  }, [answer]);

  return (
    <FormContext
      value={{ formId, fieldErrors: state.fieldErrors ?? {}, values: state.values ?? {}, preview: state.preview }}
    >
      <form
        {...rest}
        action={sendWithoutScript}
        onSubmit={submit}
        noValidate
        aria-busy={pending}
        className={clsx("grid gap-5", className)}
      >
        {state.ok && state.message && (
          <Notice kind="success" role="status">
            {state.message}
          </Notice>
        )}
        {!state.ok && state.conflict && <ConflictNotice ref={top} conflict={state.conflict} />}
        {!state.ok && !state.conflict && (state.message || state.fieldErrors) && (
          <ErrorSummary ref={top} formId={formId} message={state.message} fieldErrors={state.fieldErrors} />
        )}
        {/* After a conflict the reader has seen the other's version, so the next submit may replace it. */}
        {version !== undefined && (
          <input type="hidden" name="version" value={seenVersion ?? state.conflict?.version ?? version} />
        )}
        {children}
      </form>
    </FormContext>
  );
}

// An error that the server numbered (its digest) can be found in the log; anything else is the connection.
function sentenceFor(error: unknown, texts: UiTexts): string {
  const number = errorNumber(error);
  return number ? `${texts.serverFailure} ${fill(texts.serverFailureNumber, { number })}` : texts.networkFailure;
}
