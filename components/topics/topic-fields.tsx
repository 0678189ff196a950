import { useTranslations } from "next-intl";
import { type Away, useAway } from "@/components/absences/away";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/topics/schema";

export type OwnerOption = {
  id: string;
  name: string;
  title: string | null;
  departmentName: string | null;
  away: Away | null;
};
export type TopicParties = { owners: readonly OwnerOption[]; departments: readonly { id: string; name: string }[] };
type TopicFieldsProps = TopicParties & {
  now?: { title: string; problem: string; ownerId: string; leadDepartmentId: string };
};

/** What a common problem is called, what it is, who answers for it and which department leads. */
export function TopicFields({ owners, departments, now }: TopicFieldsProps) {
  const t = useTranslations("topics");
  const awayText = useAway();
  const people = owners.map(({ id, name, title, departmentName, away }) => ({
    value: id,
    label: [name, title, departmentName, awayText(away)].filter(Boolean).join(" · "),
  }));
  const places = departments.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Field name="title" label={t("field.title")} hint={t("field.titleHint")} required>
        <TextInput name="title" defaultValue={now?.title} limit={LIMITS.title} counterFrom={30} />
      </Field>
      <Field name="problem" label={t("field.problem")} required>
        <TextArea name="problem" rows={4} defaultValue={now?.problem} limit={LIMITS.text} counterFrom={900} />
      </Field>
      <Field name="ownerId" label={t("field.owner")} required>
        <Select name="ownerId" options={people} placeholder={t("choose")} defaultValue={now?.ownerId} />
      </Field>
      <Field name="leadDepartmentId" label={t("field.department")} required>
        <Select
          name="leadDepartmentId"
          options={places}
          placeholder={t("choose")}
          defaultValue={now?.leadDepartmentId}
        />
      </Field>
    </>
  );
}
