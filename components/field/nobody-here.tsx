"use client";

import { SIGN_IN } from "@/components/field/field-notices";
import { useField } from "@/components/field/use-field";
import { useWords } from "@/components/field/use-words";
import { buttonLook } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands on /field while it is not known whose it is. */
export function NobodyHere() {
  const t = useWords("field");
  const { phase, online, signedOut, forbidden } = useField().state;
  if (phase === "broken")
    return (
      <EmptyState kind="forbidden" title={t("nobody.broken")}>
        {t("nobody.brokenText")}
      </EmptyState>
    );
  if (forbidden)
    return (
      <EmptyState kind="forbidden" title={t("nobody.forbidden")}>
        {t("nobody.forbiddenText")}
      </EmptyState>
    );
  if (phase === "open" && (signedOut || !online)) {
    const signIn = (
      <a href={SIGN_IN} className={buttonLook({ variant: "primary" })}>
        {t("notice.signIn")}
      </a>
    );
    return (
      <EmptyState kind="forbidden" title={t("nobody.signIn")} action={signIn}>
        {t(online ? "nobody.signInText" : "nobody.offlineText")}
      </EmptyState>
    );
  }
  return (
    <p role="status" className="animate-appear py-10 text-center text-ink-2">
      {t("nobody.opening")}
    </p>
  );
}
