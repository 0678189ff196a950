import { useTranslations } from "next-intl";
import { CaseForm } from "@/components/cases/case-form";
import type { CasePart } from "@/components/cases/case-view";
import { Field, FieldGroup } from "@/components/ui/field";

import { RadioTiles } from "@/components/ui/radio-tiles";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";
import type { FormAction } from "@/lib/form-state";

type RulingFormProps = {
  view: CasePart["view"];
  action: FormAction;
  /** What is agreed to. */
  agree: string;
  /** Who reads the words, and when they are needed. */
  hint: string;
};

/** Agree or refuse, with words: how a manager decides whatever is asked for in a case. */
export function RulingForm({ view, action, agree, hint }: RulingFormProps) {
  const t = useTranslations("desk.decide");
  const rulings = [
    { value: "granted", label: agree },
    { value: "refused", label: t("refuse") },
  ];
  return (
    <CaseForm number={view.number} action={action} version={view.version} className="mt-3 gap-4">
      <FieldGroup name="ruling" label={t("label")} required>
        <RadioTiles options={rulings} columns={2} />
      </FieldGroup>
      <Field name="note" label={t("note")} hint={hint}>
        <TextArea name="note" rows={2} limit={LIMITS.note} counterFrom={900} />
      </Field>
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </CaseForm>
  );
}
