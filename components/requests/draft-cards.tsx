import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { formatMoment } from "@/lib/formats";

export type DraftCard = { id: string; title: string; savedAt: Date };

/** What was begun and not sent: go on with it, or throw it away. */
export function DraftCards({ drafts, discard }: { drafts: readonly DraftCard[]; discard: FormAction }) {
  const t = useTranslations("my.draft");
  return drafts.map(({ id, title, savedAt }) => (
    <Notice key={id} title={t("title", { date: formatMoment(savedAt, "short") })}>
      <p>{title || t("untitled")}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <ButtonLink href={`/my/new?draft=${id}`} variant="primary" size="small">
          {t("resume")}
        </ButtonLink>
        <ActionForm action={discard}>
          <input type="hidden" name="draftId" value={id} />
          <SubmitButton variant="quiet" size="small" title={t("discardHint")}>
            {t("discard")}
          </SubmitButton>
        </ActionForm>
      </div>
    </Notice>
  ));
}
