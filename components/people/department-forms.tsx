import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";
import { LIMITS } from "@/lib/people/schema";

type Department = { id: string; name: string; shortName: string; phone: string | null; version: number };

/** `today` is the day it is in the park, which most departments begin or end on. */
export function NewDepartmentForm({ action, today }: { action: FormAction; today: string }) {
  const t = useTranslations("people");
  return (
    <ActionForm action={action}>
      <Field name="code" label={t("departmentCode")} hint={t("departmentCodeHint")} required>
        <TextInput maxLength={LIMITS.code} autoComplete="off" spellCheck={false} />
      </Field>
      <NameFields />
      <Field name="validFrom" label={t("departmentFrom")} required>
        <TextInput type="date" defaultValue={today} />
      </Field>
      <SubmitButton className="justify-self-start">{t("departmentCreate")}</SubmitButton>
    </ActionForm>
  );
}

export function DepartmentForm({ action, department }: { action: FormAction; department: Department }) {
  const t = useTranslations("people");
  return (
    <ActionForm action={action} version={department.version}>
      <input type="hidden" name="departmentId" value={department.id} />
      <NameFields department={department} />
      <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}

export function CloseDepartment({
  action,
  department,
  today,
}: {
  action: FormAction;
  department: Department;
  today: string;
}) {
  const t = useTranslations("people");
  return (
    <Dialog
      trigger={t("departmentClose")}
      triggerVariant="danger"
      title={t("departmentCloseTitle", { name: department.name })}
    >
      <ActionForm action={action} version={department.version}>
        <p>{t("departmentCloseText")}</p>
        <input type="hidden" name="departmentId" value={department.id} />
        <Field name="validTo" label={t("departmentTo")} required>
          <TextInput type="date" defaultValue={today} />
        </Field>
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger">{t("departmentClose")}</SubmitButton>
          <DialogClose>{t("cancel")}</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function NameFields({ department }: { department?: Department }) {
  const t = useTranslations("people");
  return (
    <>
      <Field name="name" label={t("departmentName")} required>
        <TextInput defaultValue={department?.name} limit={LIMITS.departmentName} autoComplete="off" />
      </Field>
      <Field name="shortName" label={t("departmentShortName")} hint={t("departmentShortNameHint")} required>
        <TextInput defaultValue={department?.shortName} limit={LIMITS.shortName} counterFrom={15} autoComplete="off" />
      </Field>
      <Field name="phone" label={t("phone")}>
        <TextInput type="tel" inputMode="tel" defaultValue={department?.phone ?? ""} autoComplete="off" />
      </Field>
    </>
  );
}
