import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DepartmentField } from "@/components/people/new-person-form";
import { PersonAccess } from "@/components/people/person-access";
import { PersonFields } from "@/components/people/person-fields";
import { PersonHistory, type Recorded } from "@/components/people/person-history";
import { PersonRoles } from "@/components/people/person-roles";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";

type Person = {
  id: string;
  login: string;
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
  version: number;
  departmentId: string | null;
  departmentName: string | null;
  enterpriseName: string | null;
  disabledAt: Date | null;
  lastSignInAt: Date | null;
  hasPassword: boolean;
  openLinkUntil: Date | null;
  grants: readonly { role: string; fromAt: Date; endedAt: Date | null }[];
  addable: readonly string[];
  can: readonly string[];
  events: readonly Recorded[];
};

type PersonSheetProps = {
  person: Person;
  departments: readonly { id: string; name: string }[];
  isSelf: boolean;
  /** Who stands in for them and when; people of enterprises have nobody. */
  absences?: ReactNode;
  actions: Record<"change" | "grantRole" | "endRole" | "disable" | "enable" | "makeLink", FormAction>;
};

/** One account: facts and roles on the left, sign-in and history on the right. */
export function PersonSheet({ person, departments, isSelf, absences, actions }: PersonSheetProps) {
  const t = useTranslations("people");
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <div className="grid gap-4">
        {person.can.includes("change") ? (
          <FactsForm person={person} departments={departments} action={actions.change} />
        ) : (
          <Card title={t("facts")}>
            <Facts person={person} />
          </Card>
        )}
        <PersonRoles
          person={person}
          mayGrant={person.can.includes("grantRole")}
          mayEnd={person.can.includes("endRole")}
          grantRole={actions.grantRole}
          endRole={actions.endRole}
        />
        {isSelf && <Notice>{t("ownRoles")}</Notice>}
      </div>
      <div className="grid gap-4">
        <PersonAccess person={person} makeLink={actions.makeLink} disable={actions.disable} enable={actions.enable} />
        {absences}
        <PersonHistory events={person.events} />
      </div>
    </div>
  );
}

function FactsForm({
  person,
  departments,
  action,
}: Pick<PersonSheetProps, "person" | "departments"> & { action: FormAction }) {
  const t = useTranslations("people");
  const { departmentId: id, departmentName: name } = person;
  return (
    <Card title={t("facts")} aside={person.enterpriseName}>
      <ActionForm action={action} version={person.version}>
        <input type="hidden" name="personId" value={person.id} />
        <PersonFields facts={person} />
        {!person.enterpriseName && <DepartmentField departments={departments} now={id && name ? { id, name } : null} />}
        <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

function Facts({ person }: { person: Person }) {
  const t = useTranslations("people");
  const facts = [
    { term: t("name"), value: person.name },
    { term: t("jobTitle"), value: person.title ?? "—" },
    { term: t("place"), value: person.enterpriseName ?? person.departmentName ?? "—" },
    { term: t("phone"), value: person.phone ?? "—" },
    { term: t("email"), value: person.email ?? "—" },
  ];
  return <DescriptionList items={facts} stacked />;
}
