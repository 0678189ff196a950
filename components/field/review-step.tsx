"use client";

import type { Ref } from "react";
import { DiscardButton } from "@/components/field/discard-button";
import { useSentence } from "@/components/field/use-sentence";
import { visitHref } from "@/components/field/use-view";
import { useWords } from "@/components/field/use-words";
import type { StepProps } from "@/components/field/visit-form";
import { VisitSummary } from "@/components/field/visit-summary";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { stepOf } from "@/lib/visits/form.policy";

/** Everything once more before it is handed in, and what is still missing with the way there. */
export function ReviewStep({ record, problems, summary }: StepProps & { summary: Ref<HTMLDivElement> }) {
  const t = useWords("field");
  const sentence = useSentence();
  const refused = record.answer?.status === "refused" ? record.answer : null;
  return (
    <div className="grid gap-4">
      {(problems.length > 0 || refused) && (
        <Notice ref={summary} kind="danger" role="alert" title={t(refused ? "review.refused" : "review.missing")}>
          {refused && <p>{sentence(refused.code, refused.particulars)}</p>}
          <ul>
            {problems.map(({ path, code, params }) => (
              <li key={`${path} ${code}`}>
                <a href={visitHref(record.id, stepOf(path))} className="link inline-flex min-h-11 items-center">
                  {t(`step.${stepOf(path)}`)}
                  {t("review.colon")}
                  {sentence(code, params)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Card>
        <VisitSummary record={record} editable />
      </Card>
      <p className="text-ink-2 text-sm">
        {record.stored && t("review.leadChange")} {t("review.lead")}
      </p>
      <div>
        <DiscardButton record={record} />
      </div>
    </div>
  );
}
