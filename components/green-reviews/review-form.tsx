import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card, RuledList } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";
import { LIMITS } from "@/lib/green-reviews/schema";

export type ReviewedEntry = {
  id: string;
  ground: string;
  reason: string;
  askedByName: string;
  decidedByName: string | null;
  state: string;
  case: { number: string; title: string; enterprise: { name: string } };
};

type ReviewFormProps = {
  action: FormAction;
  month: string;
  rounds: number;
  /** At least so many are to be looked at. */
  least: number;
  entries: readonly ReviewedEntry[];
};

const VERDICTS = ["none", "rightly", "wrongly"] as const;

/** The review of a month being written: each case looked at is judged, then the whole. Once recorded it stands. */
export function ReviewForm({ action, month, rounds, least, entries }: ReviewFormProps) {
  const t = useTranslations("greenReviews.form");
  return (
    <ActionForm action={action} version={rounds}>
      <input type="hidden" name="month" value={month} />
      <Card flush title={t("title")}>
        <div className="grid gap-3 px-4 py-3">
          <Notice kind="info">{rounds > 0 ? t("again") : t("once")}</Notice>
          <p>{least > 0 ? t("least", { count: least }) : t("noneGranted")}</p>
        </div>
        <RuledList className="border-line border-t">
          {entries.map((entry, index) => (
            <li key={entry.id} className="grid gap-3 px-4 py-3 lg:grid-cols-[minmax(0,1fr)_11rem_minmax(0,1fr)]">
              <Entry entry={entry} />
              <input type="hidden" name={`judgements.${index}.entryId`} value={entry.id} />
              <Field name={`judgements.${index}.verdict`} label={t("verdict")} unmarked>
                <Select
                  defaultValue="none"
                  options={VERDICTS.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
                />
              </Field>
              <Field name={`judgements.${index}.note`} label={t("note")} hint={t("noteHint")}>
                <TextInput limit={LIMITS.note} counterFrom={160} autoComplete="off" />
              </Field>
            </li>
          ))}
        </RuledList>
        <div className="grid gap-3 border-line border-t px-4 py-3">
          <Field name="conclusion" label={t("conclusion")} hint={t("conclusionHint")} required>
            <TextArea rows={4} limit={LIMITS.conclusion} counterFrom={900} />
          </Field>
          <div>
            <SubmitButton>{t("submit")}</SubmitButton>
          </div>
        </div>
      </Card>
    </ActionForm>
  );
}

function Entry({ entry }: { entry: ReviewedEntry }) {
  const t = useTranslations("greenReviews.form");
  const grounds = useTranslations("cases.greenGround");
  return (
    <div>
      <span className="text-ink-2 text-xs">{entry.case.number}</span>
      <Link href={`/desk/cases/${entry.case.number}`} prefetch={false} className="link block">
        {entry.case.title}
      </Link>
      <p className="text-ink-2 text-xs">{entry.case.enterprise.name}</p>
      <p className="mt-1 text-sm">
        <span className="font-semibold">{grounds(entry.ground)}</span> {entry.reason}
      </p>
      <p className="text-ink-2 text-xs">
        {t("people", { asked: entry.askedByName, granted: entry.decidedByName ?? "" })}
      </p>
    </div>
  );
}
