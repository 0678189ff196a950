import { useTranslations } from "next-intl";
import { PersonFields } from "@/components/people/person-fields";
import { roleKey } from "@/components/people/role-names";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";

type NewPersonFormProps = {
  action: FormAction;
  roles: readonly string[];
  /** Staff may belong to a department; people of an enterprise are found by its code, unless it is the reader's own. */
  of:
    | { kind: "staff"; departments: readonly { id: string; name: string }[] }
    | { kind: "enterprise"; enterpriseCode?: string }
    | { kind: "own" };
};

export function NewPersonForm({ action, roles, of }: NewPersonFormProps) {
  const t = useTranslations("people");
  return (
    <ActionForm action={action}>
      {of.kind === "enterprise" && (
        <Field name="enterpriseCode" label={t("enterpriseCode")} hint={t("enterpriseCodeHint")} required>
          <TextInput
            defaultValue={of.enterpriseCode}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </Field>
      )}
      <PersonFields withLogin />
      {of.kind === "staff" && <DepartmentField departments={of.departments} />}
      <FieldGroup name="roles" label={t("roles")} hint={of.kind === "staff" && t("rolesHint")} required>
        {roles.map((role) => (
          <Checkbox key={role} name="roles" value={role} label={t(roleKey(role))} defaultChecked={roles.length === 1} />
        ))}
      </FieldGroup>
      <SubmitButton className="justify-self-start">{t("create")}</SubmitButton>
    </ActionForm>
  );
}

type DepartmentFieldProps = {
  departments: readonly { id: string; name: string }[];
  now?: { id: string; name: string } | null;
};

/** The department somebody belongs to; one that has been closed since stays on the list of its own people. */
export function DepartmentField({ departments, now }: DepartmentFieldProps) {
  const t = useTranslations("people");
  const listed = now && !departments.some(({ id }) => id === now.id) ? [now, ...departments] : departments;
  const options = listed.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Field name="departmentId" label={t("department")}>
      <Select options={options} placeholder={t("noDepartment")} defaultValue={now?.id ?? ""} />
    </Field>
  );
}
