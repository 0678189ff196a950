import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/cases/action-dialog";
import type { DialogLook } from "@/components/cases/case-action-bar";
import type { CaseView } from "@/components/cases/case-view";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { MOST_INSTRUCTION_DAYS } from "@/lib/checklist/rules";
import { INSTRUCTION_LENGTH } from "@/lib/checklist/schema";

/** A linked leader says what is to be done by which day, to one of the departments that work on the case. */
export function InstructDialog({ view, actions, look }: TurnProps & { look: DialogLook }) {
  const t = useTranslations("desk");
  return (
    <ActionDialog
      view={view}
      action={actions.instruct}
      {...look}
      label={t("instruct.label")}
      title={t("instruct.title")}
      submit={t("instruct.submit")}
    >
      <Notice>{t("instruct.lead")}</Notice>
      <Field name="text" label={t("instruct.text")} hint={t("seenByStaff")} required>
        <TextArea name="text" rows={3} limit={INSTRUCTION_LENGTH} counterFrom={150} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="dueOn"
          label={t("instruct.dueOn")}
          hint={t("instruct.dueOnHint", { most: MOST_INSTRUCTION_DAYS })}
          required
        >
          <TextInput type="date" />
        </Field>
        <Field name="departmentId" label={t("instruct.department")} required>
          <Select name="departmentId" options={departmentsIn(view)} defaultValue={view.leadDepartmentId ?? ""} />
        </Field>
      </div>
    </ActionDialog>
  );
}

/** The departments that work on it, the lead first. */
function departmentsIn({ items, leadDepartmentId }: CaseView) {
  const names = new Map(items.map(({ department }) => [department.id, department.name]));
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => Number(other.value === leadDepartmentId) - Number(one.value === leadDepartmentId));
}
