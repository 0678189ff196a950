import { useTranslations } from "next-intl";
import { useQuestions } from "@/components/checkups/words";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import { PARTS, QUESTIONS } from "@/lib/checkups/policy";
import type { ComparedAnswer } from "@/lib/checkups/rules";

type AnswersCardProps = {
  checkup: { on: string; byName: string; note: string; beforeOn: string | null; answers: readonly ComparedAnswer[] };
};

/** What was answered this time beside the time before, part by part. Questions nobody answered either time are left out. */
export function AnswersCard({ checkup }: AnswersCardProps) {
  const t = useTranslations("checkups");
  const words = useQuestions();
  const { on, byName, note, beforeOn, answers } = checkup;
  const shown = answers.flatMap((row) => {
    const question = QUESTIONS.find(({ key }) => key === row.key);
    const asked = row.now !== undefined || row.before !== undefined;
    return question && asked ? [{ ...row, question }] : [];
  });
  return (
    <Card flush title={t("answers", { on })} aside={t("by", { name: byName, on })}>
      {PARTS.map((part) => ({ part, rows: shown.filter(({ question }) => question.part === part) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ part, rows }) => (
          <div key={part} className="border-line border-b last:border-b-0">
            <h3 className="px-4 pt-3 pb-1 font-semibold">{t(`part.${part}`)}</h3>
            <Table
              label={t(`part.${part}`)}
              rows={rows}
              rowKey={({ key }) => key}
              compact
              columns={[
                { key: "question", head: t("question_"), rowHead: true, cell: ({ question }) => words.label(question) },
                { key: "now", head: t("now"), cell: ({ key, now }) => words.answer(key, now) },
                {
                  key: "before",
                  head: beforeOn ? t("before", { on: beforeOn }) : t("noBefore"),
                  className: "text-ink-2",
                  cell: ({ key, before }) => words.answer(key, before),
                },
              ]}
            />
          </div>
        ))}
      {note && <p className="measure whitespace-pre-line px-4 py-3">{note}</p>}
    </Card>
  );
}
