import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/cases/action-dialog";
import type { DialogLook } from "@/components/cases/case-action-bar";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/cases/schema";
import { MOST_DAYS, SPECIAL_STEPS } from "@/lib/suspensions/policy";

type SuspensionDialogProps = TurnProps & { look: DialogLook };

/** The lead department asks a manager to let the answer stand still over a special step. */
export function SuspensionDialog({ view, actions, look }: SuspensionDialogProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const steps = SPECIAL_STEPS.map((value) => ({
    value,
    label: t("suspension.stepOption", { step: cases(`specialStep.${value}`), most: MOST_DAYS[value] }),
  }));
  const files = view.files.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActionDialog
      view={view}
      action={actions.askSuspension}
      {...look}
      label={t("suspension.label")}
      title={t("suspension.title")}
      submit={t("suspension.submit")}
    >
      <Notice kind="warning">{t("suspension.lead")}</Notice>
      <Field name="step" label={t("suspension.step")} required>
        <Select name="step" options={steps} placeholder={t("choose")} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="fromOn" label={t("suspension.fromOn")} hint={t("suspension.fromOnHint")} required>
          <TextInput type="date" />
        </Field>
        <Field name="toOn" label={t("suspension.toOn")} hint={t("suspension.toOnHint")} required>
          <TextInput type="date" />
        </Field>
      </div>
      <Field name="basis" label={t("suspension.basis")} hint={t("suspension.basisHint")} required>
        <TextArea name="basis" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
      {files.length > 0 && (
        <Field name="fileId" label={t("suspension.file")} hint={t("suspension.fileHint")}>
          <Select name="fileId" options={files} placeholder={t("suspension.noFile")} />
        </Field>
      )}
    </ActionDialog>
  );
}

/** The lead department has what it waited for: the answer counts again at once. */
export function EndSuspensionDialog({ view, actions, look }: SuspensionDialogProps) {
  const t = useTranslations("desk");
  return (
    <ActionDialog
      view={view}
      action={actions.endSuspension}
      {...look}
      label={t("suspension.endLabel")}
      title={t("suspension.endTitle")}
      submit={t("suspension.endSubmit")}
    >
      <Notice kind="warning">{t("suspension.endLead")}</Notice>
      <Field name="note" label={t("suspension.endNote")} hint={t("seenByEnterprise")} required>
        <TextArea name="note" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}
