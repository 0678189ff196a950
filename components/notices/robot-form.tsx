import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";
import { ROBOT_KINDS, SUBJECTS, TOPICS } from "@/lib/notices/policy";
import { locales } from "@/lib/preferences";

type Robot = {
  id: string;
  name: string;
  kind: string;
  departmentId: string | null;
  topics: readonly string[];
  subjects: readonly string[];
  language: string;
  version: number;
};
type RobotFormProps = { action: FormAction; robot?: Robot; departments: readonly { id: string; name: string }[] };

/** Sets up a robot or changes one; its address and secret are written and never read back. */
export function RobotForm({ action, robot, departments }: RobotFormProps) {
  const t = useTranslations("notices");
  const kept = robot !== undefined;
  return (
    <ActionForm action={action} version={robot?.version} className="grid gap-5">
      {robot && <input type="hidden" name="robotId" value={robot.id} />}
      <Field name="name" label={t("robots.name")} hint={t("robots.nameHint")} required>
        <TextInput maxLength={40} defaultValue={robot?.name} autoComplete="off" />
      </Field>
      <FieldGroup name="kind" label={t("robots.kind")} required>
        <RadioTiles
          columns={3}
          options={ROBOT_KINDS.map((kind) => ({ value: kind, label: t(`robots.kinds.${kind}`) }))}
          defaultValue={robot?.kind ?? "wecom"}
        />
      </FieldGroup>
      <Field
        name="address"
        label={t("robots.address")}
        hint={t(kept ? "robots.addressKept" : "robots.addressHint")}
        required={!kept}
      >
        <TextInput inputMode="url" maxLength={400} autoComplete="off" spellCheck={false} />
      </Field>
      <Field name="secret" label={t("robots.secret")} hint={t(kept ? "robots.secretKept" : "robots.secretHint")}>
        <TextInput maxLength={200} autoComplete="off" spellCheck={false} />
      </Field>
      <Field name="departmentId" label={t("robots.department")} required unmarked>
        <Select
          placeholder={t("robots.wholePark")}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={robot?.departmentId ?? ""}
        />
      </Field>
      <FieldGroup name="topics" label={t("robots.topics")} required>
        {TOPICS.map((topic) => (
          <Checkbox
            key={topic}
            name="topics"
            value={topic}
            label={t(`topic.${topic}`)}
            defaultChecked={robot ? robot.topics.includes(topic) : topic === "turn" || topic === "deadline"}
          />
        ))}
      </FieldGroup>
      <FieldGroup name="subjects" label={t("robots.subjects")} hint={t("robots.subjectsHint")} required>
        {SUBJECTS.map((subject) => (
          <Checkbox
            key={subject}
            name="subjects"
            value={subject}
            label={t(`robots.subject.${subject}`)}
            defaultChecked={robot ? robot.subjects.includes(subject) : true}
          />
        ))}
      </FieldGroup>
      <Field name="language" label={t("robots.language")} required unmarked className="max-w-60">
        <Select
          options={locales.map((locale) => ({ value: locale, label: t(`languages.${locale}`) }))}
          defaultValue={robot?.language ?? "zh-CN"}
        />
      </Field>
      <SubmitButton className="justify-self-start">{t("robots.save")}</SubmitButton>
    </ActionForm>
  );
}
