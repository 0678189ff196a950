import { useTranslations } from "next-intl";
import { CaseForm } from "@/components/cases/case-form";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";

/** The call-back: was anybody reached, is it solved, are they content. Solved and content are asked apart. */
export function CallBackPanel({ view, actions }: TurnProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const choices = (area: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: cases(`${area}.${value}`) }));
  return (
    <TurnPanel id="turn" title={t("callBack.title")} aside={t("callBack.round", { round: view.callBacks.length + 1 })}>
      <CaseForm number={view.number} action={actions.callBack} version={view.version} className="gap-4" resetOnSuccess>
        <FieldGroup name="reached" label={t("callBack.reached")} required>
          <RadioTiles
            options={[
              { value: "yes", label: t("callBack.reachedYes") },
              { value: "no", label: t("callBack.reachedNo"), hint: t("callBack.reachedNoHint") },
            ]}
          />
        </FieldGroup>
        <div className="grid gap-4 @2xl:grid-cols-2">
          <FieldGroup name="solved" label={t("callBack.solved")} unmarked>
            <RadioTiles options={choices("solved", ["yes", "partly", "no"])} columns={3} />
          </FieldGroup>
          <FieldGroup name="satisfied" label={t("callBack.satisfied")} unmarked>
            <RadioTiles options={choices("satisfied", ["yes", "basically", "no"])} columns={3} />
          </FieldGroup>
        </div>
        <Field name="note" label={t("callBack.note")} hint={t("seenByStaff")}>
          <TextArea name="note" rows={2} limit={LIMITS.note} counterFrom={900} />
        </Field>
        <div>
          <SubmitButton>{t("callBack.submit")}</SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}

/** 销号: after the call-back, the end of the story. */
export function WriteOffPanel({ view, actions }: TurnProps) {
  const t = useTranslations("desk");
  return (
    <TurnPanel id="turn" title={t("writeOff.title")}>
      <p className="mb-3 text-ink-2">{t("writeOff.text")}</p>
      <CaseForm id="writeOff" number={view.number} action={actions.writeOff} version={view.version}>
        <div className="max-sm:hidden">
          <SubmitButton>{t("writeOff.submit")}</SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}
