import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type EvidenceUpload, MeasureFiles } from "@/components/plans/measure-files";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";
import { LIMITS, type MeasureView } from "@/lib/plans/schema";

export type MeasureActions = Record<"report" | "complete" | "putOff" | "takeBack", FormAction>;
const TOOLS = ["complete", "attach", "report", "putOff", "takeBack"] as const;

type MeasureToolsProps = { measure: MeasureView; untilOn: string; upload: EvidenceUpload; actions: MeasureActions };

/** What the reader may do with a measure: say how it goes, show and say that it is done, put it off, take it back. */
export function MeasureTools({ measure, untilOn, upload, actions }: MeasureToolsProps) {
  const t = useTranslations("plans");
  const { id, can, dueOn } = measure;
  const isDone = measure.completedAt !== null;
  if (!TOOLS.some((verb) => can.includes(verb))) return null;

  const labels = { choose: t("attachChoose"), visible: t("fileVisible"), visibleHint: t("fileVisibleHint") };
  const withFiles = (form?: ReactNode) => (
    <>
      <p className="text-ink-2 text-sm">{t("attachText")}</p>
      <MeasureFiles measureId={id} labels={labels} {...upload}>
        {form}
      </MeasureFiles>
    </>
  );
  const words = (name: string, label: string, hint?: string) => (
    <Field name={name} label={label} hint={hint} required>
      <TextArea limit={LIMITS.note} counterFrom={400} />
    </Field>
  );
  const tool = (title: string, trigger: string, action: FormAction, fields: ReactNode, submit = trigger) => (
    <MeasureDialog trigger={trigger} title={title} measure={measure}>
      <ClosingForm action={action}>
        <input type="hidden" name="measureId" value={id} />
        {fields}
        <SubmitButton>{submit}</SubmitButton>
      </ClosingForm>
    </MeasureDialog>
  );
  return (
    <div className="mt-1 flex flex-wrap gap-2" data-print="hide">
      {can.includes("complete") && (
        <MeasureDialog trigger={t("complete")} title={t("completeTitle")} measure={measure}>
          {withFiles(
            <ClosingForm action={actions.complete}>
              <input type="hidden" name="measureId" value={id} />
              {words("evidence", t("evidence"), t("evidenceHint"))}
              <SubmitButton>{t("complete")}</SubmitButton>
            </ClosingForm>,
          )}
        </MeasureDialog>
      )}
      {can.includes("attach") && isDone && (
        <MeasureDialog trigger={t("attach")} title={t("attach")} measure={measure}>
          {withFiles()}
        </MeasureDialog>
      )}
      {can.includes("report") &&
        tool(t("report"), t("report"), actions.report, words("text", t("reportText"), t("reportHint")), t("save"))}
      {can.includes("putOff") &&
        tool(
          t("putOffTitle"),
          t("putOff"),
          actions.putOff,
          <>
            <Field name="dueOn" label={t("newDueOn")} hint={t("putOffHint", { on: dueOn, until: untilOn })} required>
              <TextInput type="date" max={untilOn} />
            </Field>
            {words("reason", t("reason"))}
          </>,
        )}
      {can.includes("takeBack") &&
        tool(
          t("takeBackTitle"),
          t("takeBack"),
          actions.takeBack,
          <>
            <p className="text-ink-2 text-sm">{t("takeBackText", { on: dueOn })}</p>
            {words("reason", t("takeBackReason"))}
          </>,
        )}
    </div>
  );
}

type MeasureDialogProps = { trigger: string; title: string; measure: MeasureView; children: ReactNode };

/** A dialog about one measure, which it names. */
function MeasureDialog({ trigger, title, measure, children }: MeasureDialogProps) {
  return (
    <Dialog trigger={trigger} triggerSize="small" title={title}>
      <div className="grid gap-4">
        <p className="font-semibold">{measure.title}</p>
        {children}
      </div>
    </Dialog>
  );
}
