import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What does not exist, and what exists but is not this person's to see: the same words inside the frame of the desk. */
export default function DeskNotFound() {
  const t = useTranslations("shell");
  const desk = useTranslations("desk");
  return (
    <EmptyState
      kind="none"
      title={<h1>{t("notFoundTitle")}</h1>}
      className="py-20"
      action={
        <ButtonLink href="/desk" variant="primary">
          {desk("home")}
        </ButtonLink>
      }
    >
      {t("notFoundText")}
    </EmptyState>
  );
}
