import { useTranslations } from "next-intl";
import { useQuestions } from "@/components/checkups/words";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type Answers, PARTS, QUESTIONS, type Question, type QuestionKey } from "@/lib/checkups/policy";
import { LIMITS } from "@/lib/checkups/schema";
import type { FormAction } from "@/lib/form-state";

type CheckupFormProps = {
  enterpriseId: string;
  today: string;
  /** What was answered last time, shown beside each question. */
  last: Answers | null;
  action: FormAction;
  backHref: string;
};

/** The health check: five parts, a few questions each; what is not known is left out. */
export function CheckupForm({ enterpriseId, today, last, action, backHref }: CheckupFormProps) {
  const t = useTranslations("checkups");
  const cancel = useTranslations("people")("cancel");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="enterpriseId" value={enterpriseId} />
      <Field name="on" label={t("on")} hint={t("onHint")} required className="sm:w-56">
        <TextInput type="date" defaultValue={today} max={today} />
      </Field>
      {PARTS.map((part) => (
        <Card key={part} title={t(`part.${part}`)}>
          <div className="grid gap-4 sm:grid-cols-2">
            {QUESTIONS.filter((question) => question.part === part).map((question) => (
              <Asked key={question.key} question={question} last={last?.[question.key]} />
            ))}
          </div>
        </Card>
      ))}
      <Field name="note" label={t("note")} hint={t("noteHint")}>
        <TextArea rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("submit")}</SubmitButton>
        <ButtonLink href={backHref}>{cancel}</ButtonLink>
      </div>
    </ActionForm>
  );
}

type AskedProps = { question: Question & { key: QuestionKey }; last: Answers[QuestionKey] };

function Asked({ question, last }: AskedProps) {
  const t = useTranslations("checkups");
  const words = useQuestions();
  const { key } = question;
  const before = last === undefined ? undefined : t("lastAnswer", { answer: words.answer(key, last) });
  const hint = [words.hint(key), before].filter(Boolean).join(" · ") || undefined;
  const asked = { name: `answers.${key}`, label: words.label(question), hint, unmarked: true };
  if (question.answer === "yesNo")
    return (
      <FieldGroup {...asked}>
        <RadioTiles
          columns={2}
          options={[
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
          ]}
        />
      </FieldGroup>
    );
  return (
    <Field {...asked}>
      {question.answer === "day" ? (
        <TextInput type="date" />
      ) : (
        <TextInput inputMode={question.least < 0 ? "text" : "decimal"} autoComplete="off" />
      )}
    </Field>
  );
}
