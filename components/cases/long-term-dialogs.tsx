import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/cases/action-dialog";
import type { DialogLook } from "@/components/cases/case-action-bar";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";

type LongTermDialogProps = TurnProps & { look: DialogLook };

/** The lead department asks a manager for monthly reports in the place of an answer date. */
export function AskLongTermDialog({ view, actions, look }: LongTermDialogProps) {
  const t = useTranslations("desk");
  return (
    <ActionDialog
      view={view}
      action={actions.askLongTerm}
      {...look}
      label={t("longTerm.label")}
      title={t("longTerm.title")}
      submit={t("longTerm.submit")}
    >
      <ReasonFields lead={t("longTerm.lead")} />
    </ActionDialog>
  );
}

/** A manager decides so without having been asked. */
export function BeginLongTermDialog({ view, actions, look }: LongTermDialogProps) {
  const t = useTranslations("desk");
  return (
    <ActionDialog
      view={view}
      action={actions.beginLongTerm}
      {...look}
      label={t("longTerm.beginLabel")}
      title={t("longTerm.beginTitle")}
      submit={t("longTerm.beginSubmit")}
    >
      <ReasonFields lead={t("longTerm.beginLead")} />
    </ActionDialog>
  );
}

/** The monthly report: what has been done, what comes next. */
export function ReportDialog({ view, actions, look }: LongTermDialogProps) {
  const t = useTranslations("desk");
  return (
    <ActionDialog
      view={view}
      action={actions.reportProgress}
      {...look}
      label={t("longTerm.reportLabel")}
      title={t("longTerm.reportTitle")}
      submit={t("longTerm.reportSubmit")}
    >
      <Field name="text" label={t("longTerm.text")} hint={t("longTerm.textHint")} required>
        <TextArea name="text" rows={5} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}

function ReasonFields({ lead }: { lead: string }) {
  const t = useTranslations("desk");
  return (
    <>
      <Notice kind="warning">{lead}</Notice>
      <Field name="reason" label={t("longTerm.reason")} hint={t("seenByEnterprise")} required>
        <TextArea name="reason" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </>
  );
}
