import { useTranslations } from "next-intl";
import { SessionKeeper } from "@/components/people/session-keeper";
import { WARN_SECONDS } from "@/components/people/session-times";

/** The keeper of a session with its sentences; stands once in the layout of every signed-in area. */
export function SessionWatch({ idleSeconds }: { idleSeconds: number }) {
  const t = useTranslations("signIn");
  const warning = t("idleWarning", { minutes: WARN_SECONDS / 60 });
  return (
    <SessionKeeper
      idleSeconds={idleSeconds}
      texts={{ warning, stay: t("idleStay"), ended: t("idleEnded"), signIn: t("idleSignIn") }}
    />
  );
}
