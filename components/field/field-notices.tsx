"use client";

import { useField } from "@/components/field/use-field";
import { useWords } from "@/components/field/use-words";
import { reloadNow } from "@/components/field/use-worker";
import { Button, buttonLook } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Signing in comes back to /field: a page of the server, so the browser really goes there. */
export const SIGN_IN = "/sign-in?to=/field";

/** What one has to know on every screen: no network, something on its way, the session has ended, a newer page. */
export function FieldNotices() {
  const t = useWords("field");
  const { state } = useField();
  return (
    <>
      <StatusLine />
      <div className="mx-auto grid w-full max-w-3xl">
        {state.saveFailed && (
          <Notice kind="danger" role="alert" title={t("notice.saveFailed")}>
            {t("notice.saveFailedText")}
          </Notice>
        )}
        {state.signedOut && state.person && (
          <Notice kind="warning" role="status" title={t("notice.signedOut")}>
            <p>{t("notice.signedOutText")}</p>
            <a href={SIGN_IN} className={`${buttonLook({ variant: "primary" })} mt-2`}>
              {t("notice.signIn")}
            </a>
          </Notice>
        )}
        {state.newer && (
          <Notice role="status" title={t("notice.newer")}>
            <p>{t("notice.newerText")}</p>
            <Button className="mt-2" onClick={reloadNow}>
              {t("notice.reload")}
            </Button>
          </Notice>
        )}
      </div>
    </>
  );
}

/** One quiet line; it is there from the start, so that what appears in it is read out. */
function StatusLine() {
  const t = useWords("field");
  const { records, online, sending, signedOut } = useField().state;
  const count = records.filter(({ entry }) => entry !== null).length;
  const offline = online ? "" : t("notice.offline");
  const waiting =
    count === 0 || signedOut ? "" : t(sending.length > 0 ? "notice.sending" : "notice.waiting", { count });
  return (
    <p role="status" className="bg-yellow-soft text-ink text-sm">
      {(offline || waiting) && (
        <span className="mx-auto block max-w-3xl px-4 py-2">
          {offline} {waiting}
        </span>
      )}
    </p>
  );
}
