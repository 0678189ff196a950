import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/cases/action-dialog";
import type { DialogLook } from "@/components/cases/case-action-bar";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field, FieldGroup } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/cases/schema";

type CaseDialogProps = TurnProps & { look: DialogLook };

/** The first time somebody of the park has reached the enterprise: stops the first-contact clock. */
export function ContactDialog({ view, actions, look }: CaseDialogProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const ways = ["phone", "visit", "message"].map((value) => ({ value, label: cases(`how.${value}`) }));
  return (
    <ActionDialog
      view={view}
      action={actions.logContact}
      versioned={false}
      {...look}
      label={t("contact.label")}
      title={t("contact.title")}
      submit={t("contact.submit")}
    >
      <FieldGroup name="how" label={t("contact.how")} required>
        <RadioTiles options={ways} columns={3} defaultValue="phone" />
      </FieldGroup>
      <Field name="note" label={t("contact.note")} hint={t("seenByEnterprise")} required>
        <TextArea name="note" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}

/** The department says the work is not its own; once, and before its signing clock is due. */
export function DisputeDialog({ view, actions, departments, look }: CaseDialogProps) {
  const t = useTranslations("desk");
  const names = departments.map(({ name }) => ({ value: name, label: name }));
  return (
    <ActionDialog
      view={view}
      action={actions.disputeItems}
      {...look}
      label={t("dispute.label")}
      title={t("dispute.title")}
      submit={t("dispute.submit")}
    >
      <Notice kind="warning">{t("dispute.once")}</Notice>
      <Field name="reason" label={t("dispute.reason")} required>
        <TextArea name="reason" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
      <Field name="suggestion" label={t("dispute.suggestion")}>
        <Select name="suggestion" options={names} placeholder={t("choose")} />
      </Field>
    </ActionDialog>
  );
}

/** The reviewer sends a draft back. */
export function ReturnDialog({ view, actions, look }: CaseDialogProps) {
  const t = useTranslations("desk");
  return (
    <ActionDialog
      view={view}
      action={actions.returnForWork}
      {...look}
      label={t("review.return")}
      title={t("review.returnTitle")}
      submit={t("review.returnSubmit")}
    >
      <Field name="reason" label={t("review.reason")} hint={t("seenByStaff")} required>
        <TextArea name="reason" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}

/** A settled case is taken up again after the call-back. */
export function ReopenDialog({ view, actions, look }: CaseDialogProps) {
  const t = useTranslations("desk");
  return (
    <ActionDialog
      view={view}
      action={actions.reopen}
      {...look}
      label={t("reopen.label")}
      title={t("reopen.title")}
      submit={t("reopen.submit")}
    >
      <Notice kind="warning">{t("reopen.limit", { count: view.reopenCount })}</Notice>
      <Field name="reason" label={t("reopen.reason")} hint={t("seenByEnterprise")} required>
        <TextArea name="reason" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}

/** One more line for a running checklist. */
export function AddItemDialog({ view, actions, departments, look }: CaseDialogProps) {
  const t = useTranslations("desk");
  return (
    <ActionDialog
      view={view}
      action={actions.addItem}
      {...look}
      label={t("addItem.label")}
      title={t("addItem.title")}
      submit={t("addItem.submit")}
    >
      <Field name="title" label={t("addItem.name")} hint={t("seenByStaff")} required>
        <TextInput name="title" limit={100} counterFrom={80} />
      </Field>
      <Field name="publicTitle" label={t("addItem.publicTitle")} hint={t("addItem.publicTitleHint")}>
        <TextInput name="publicTitle" limit={100} counterFrom={80} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-[1fr_9rem]">
        <Field name="departmentId" label={t("addItem.department")} required>
          <Select
            name="departmentId"
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={view.leadDepartmentId ?? ""}
            placeholder={t("choose")}
          />
        </Field>
        <Field name="limitDays" label={t("addItem.limitDays")} required>
          <TextInput name="limitDays" type="number" inputMode="numeric" min={1} max={60} defaultValue={3} />
        </Field>
      </div>
    </ActionDialog>
  );
}
