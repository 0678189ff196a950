import { useTranslations } from "next-intl";
import { PublicShell } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";

/** Also what a person sees of a thing that exists but is not theirs to see. */
export default function NotFound() {
  const t = useTranslations("shell");
  return (
    <PublicShell>
      <div className="grid max-w-2xl gap-4 border-line border-t-2 pt-6">
        <p className="text-ink-3">404</p>
        <h1 className="font-semibold text-2xl">{t("notFoundTitle")}</h1>
        <p className="measure text-ink-2">{t("notFoundText")}</p>
        <p>
          <ButtonLink href="/" variant="primary">
            {t("failureHome")}
          </ButtonLink>
        </p>
      </div>
    </PublicShell>
  );
}
