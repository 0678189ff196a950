import { useTranslations } from "next-intl";
import { roleKey } from "@/components/people/role-names";
import { ActionForm } from "@/components/ui/action-form";
import { Card, RuledList } from "@/components/ui/card";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { formatMoment } from "@/lib/formats";

type Person = {
  id: string;
  name: string;
  grants: readonly { role: string; fromAt: Date; endedAt: Date | null }[];
  addable: readonly string[];
};
type PersonRolesProps = {
  person: Person;
  mayGrant: boolean;
  mayEnd: boolean;
  grantRole: FormAction;
  endRole: FormAction;
};

/** The roles somebody holds, each with a way to end it, and the ones that can be added. */
export function PersonRoles({ person, mayGrant, mayEnd, grantRole, endRole }: PersonRolesProps) {
  const t = useTranslations("people");
  const held = person.grants.filter(({ endedAt }) => endedAt === null);
  const options = person.addable.map((role) => ({ value: role, label: t(roleKey(role)) }));
  return (
    <Card title={t("rolesTitle")} flush>
      <RuledList>
        {held.map(({ role, fromAt }) => (
          <li key={role} className="flex flex-wrap items-center justify-between gap-2 px-4 py-2">
            <span>
              {t(roleKey(role))}{" "}
              <span className="text-ink-2 text-sm">{t("roleSince", { at: formatMoment(fromAt, "day") })}</span>
            </span>
            {mayEnd && held.length > 1 && <EndRole person={person} role={role} action={endRole} />}
          </li>
        ))}
      </RuledList>
      {mayGrant && options.length > 0 && (
        <ActionForm key={held.length} action={grantRole} className="border-line border-t px-4 py-3">
          <input type="hidden" name="personId" value={person.id} />
          <Field name="role" label={t("roleAdd")} unmarked>
            <Select options={options} placeholder="" />
          </Field>
          <SubmitButton variant="secondary" className="justify-self-start">
            {t("roleAddSubmit")}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}

function EndRole({ person, role, action }: { person: Person; role: string; action: FormAction }) {
  const t = useTranslations("people");
  return (
    <Dialog
      trigger={t("roleEnd")}
      triggerVariant="quiet"
      triggerSize="small"
      title={t("roleEndTitle", { role: t(roleKey(role)) })}
    >
      <ClosingForm action={action}>
        <p>{t("roleEndText", { name: person.name })}</p>
        <input type="hidden" name="personId" value={person.id} />
        <input type="hidden" name="role" value={role} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger">{t("roleEnd")}</SubmitButton>
          <DialogClose>{t("cancel")}</DialogClose>
        </div>
      </ClosingForm>
    </Dialog>
  );
}
