import Link from "next/link";
import { useTranslations } from "next-intl";
import { CaseForm } from "@/components/cases/case-form";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { TOPIC_STATES } from "@/lib/topics/policy";
import { TopicStateTag } from "./topic-state";

/** The common problem a case is part of, and those it may be added to. */
export type CaseTopic = {
  part: { title: string; state: string; href: string | null } | null;
  choices: readonly { id: string; title: string }[];
};

/** Beside a case: which common problem it is part of, or a way to add it to one. Nothing when there is neither. */
export function TopicCard({ number, topic, join }: { number: string; topic: CaseTopic; join: FormAction }) {
  const t = useTranslations("topics");
  const { part, choices } = topic;
  if (!part && choices.length === 0) return null;
  const state = TOPIC_STATES.find((known) => known === part?.state);
  return (
    <Card headingLevel={3} title={t("onCase.card")} aside={state && <TopicStateTag state={state} />}>
      {part ? (
        <p>
          <span className="block text-ink-2 text-sm">{t("onCase.part")}</span>
          {part.href ? (
            <Link href={part.href} className="link">
              {part.title}
            </Link>
          ) : (
            part.title
          )}
        </p>
      ) : (
        <Dialog trigger={t("onCase.join")} triggerSize="small" title={t("onCase.joinTitle")}>
          <CaseForm number={number} action={join} className="gap-4">
            <Field name="topicId" label={t("field.topic")} hint={t("onCase.joinHint")} required>
              <Select
                name="topicId"
                options={choices.map(({ id, title }) => ({ value: id, label: title }))}
                placeholder={t("choose")}
              />
            </Field>
            <div>
              <SubmitButton>{t("onCase.joinSubmit")}</SubmitButton>
            </div>
          </CaseForm>
        </Dialog>
      )}
    </Card>
  );
}
