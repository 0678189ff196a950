import { useTranslations } from "next-intl";
import { CaseForm } from "@/components/cases/case-form";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";

/** The draft as the enterprise will read it; the reviewer signs it here or returns it (in the bar above). */
export function ReviewPanel({ view, actions }: TurnProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  return (
    <TurnPanel id="turn" title={t("review.title")} aside={view.handler && t("review.by", { name: view.handler.name })}>
      <p className="mb-2 flex flex-wrap gap-1.5">
        {view.outcome && (
          <Tag tone={view.outcome === "solved" ? "green" : "gray"}>{cases(`outcome.${view.outcome}`)}</Tag>
        )}
        {view.disposalMode && <Tag>{cases(`disposal.${view.disposalMode}`)}</Tag>}
      </p>
      <p className="measure whitespace-pre-wrap border-brand border-l-3 bg-brand-soft px-4 py-3">{view.replyText}</p>
      <CaseForm
        id="approve"
        number={view.number}
        action={actions.approveAnswer}
        version={view.version}
        className="mt-3"
      >
        <div className="max-sm:hidden">
          <SubmitButton>{t("review.approve")}</SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}
