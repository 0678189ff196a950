import { useTranslations } from "next-intl";
import { CaseForm } from "@/components/cases/case-form";
import type { CaseView } from "@/components/cases/case-view";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";
import type { FormAction } from "@/lib/form-state";

/** A note that stays inside, or a message the enterprise reads. */
export function NoteForm({ view, action, kind }: { view: CaseView; action: FormAction; kind: "note" | "message" }) {
  const t = useTranslations("desk");
  return (
    <CaseForm number={view.number} action={action} resetOnSuccess className="gap-2">
      <Field name="text" label={t(`composer.${kind}`)} hideLabel unmarked>
        <TextArea
          name="text"
          rows={2}
          limit={LIMITS.note}
          counterFrom={900}
          placeholder={t(`composer.${kind}Placeholder`)}
        />
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="text-ink-3 text-xs">{t(kind === "note" ? "seenByStaff" : "seenByEnterprise")}</span>
        <SubmitButton size="small" variant={kind === "note" ? "secondary" : "primary"}>
          {t(`composer.${kind}Submit`)}
        </SubmitButton>
      </div>
    </CaseForm>
  );
}
