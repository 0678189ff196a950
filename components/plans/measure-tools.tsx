import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";
import { LIMITS, type MeasureView } from "@/lib/plans/schema";

export type MeasureActions = Record<"report" | "complete" | "putOff", FormAction>;

type MeasureToolsProps = { measure: MeasureView; untilOn: string; actions: MeasureActions };

/** What the reader may do with a measure: say how it goes, mark it as done, put it off. */
export function MeasureTools({ measure, untilOn, actions }: MeasureToolsProps) {
  const t = useTranslations("plans");
  const { id, can, dueOn } = measure;
  const tool = (title: string, trigger: string, action: FormAction, submit: string, fields: ReactNode) => (
    <Dialog trigger={trigger} triggerSize="small" title={title}>
      <ClosingForm action={action}>
        <input type="hidden" name="measureId" value={id} />
        <p className="font-semibold">{measure.title}</p>
        {fields}
        <SubmitButton>{submit}</SubmitButton>
      </ClosingForm>
    </Dialog>
  );
  const words = (name: string, label: string, hint?: string) => (
    <Field name={name} label={label} hint={hint} required>
      <TextArea limit={LIMITS.note} counterFrom={400} />
    </Field>
  );
  const putOff = (
    <>
      <Field name="dueOn" label={t("newDueOn")} hint={t("putOffHint", { on: dueOn, until: untilOn })} required>
        <TextInput type="date" max={untilOn} />
      </Field>
      {words("reason", t("reason"))}
    </>
  );
  if (!(["report", "complete", "putOff"] as const).some((verb) => can.includes(verb))) return null;
  return (
    <div className="mt-1 flex flex-wrap gap-2" data-print="hide">
      {can.includes("complete") &&
        tool(
          t("completeTitle"),
          t("complete"),
          actions.complete,
          t("complete"),
          words("evidence", t("evidence"), t("evidenceHint")),
        )}
      {can.includes("report") &&
        tool(t("report"), t("report"), actions.report, t("save"), words("text", t("reportText"), t("reportHint")))}
      {can.includes("putOff") && tool(t("putOffTitle"), t("putOff"), actions.putOff, t("putOff"), putOff)}
    </div>
  );
}
