import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useQuarter } from "@/components/plans/quarter";
import { Card, RuledList } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Tag, type TagTone } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";
import type { Outcome } from "@/lib/plans/policy";
import { lastDayOf } from "@/lib/plans/review.policy";
import type { PlanView, ReviewView } from "@/lib/plans/schema";

const tones: Record<Outcome, TagTone> = { reached: "green", onTrack: "brand", behind: "yellow", dropped: "gray" };

/** The reviews of an edition, latest first; a quarter that went by without one is named. `form` writes the one that is due. */
export function ReviewsCard({ plan: { review, reviews }, form }: { plan: PlanView; form: ReactNode }) {
  const t = useTranslations("plans");
  const quarterText = useQuarter();
  return (
    <Card title={t("reviews")} flush>
      {review && (review.due || review.missed.length > 0) && (
        <div className="grid gap-2 px-4 py-3">
          {review.missed.length > 0 && (
            <Notice kind="warning">{t("missed", { quarters: review.missed.map(quarterText).join(t("comma")) })}</Notice>
          )}
          {review.due && <p className="text-sm">{t("reviewDue", { on: lastDayOf(review.due) })}</p>}
          {form}
        </div>
      )}
      {reviews.length === 0 && <p className="px-4 py-3 text-ink-2 text-sm">{t("noReviews")}</p>}
      <RuledList>
        {reviews.map((one) => (
          <Review key={one.id} review={one} />
        ))}
      </RuledList>
    </Card>
  );
}

function Review({ review }: { review: ReviewView }) {
  const t = useTranslations("plans");
  const { quarter, conclusion, note, outcomes, reviewedByName, reviewedAt } = review;
  return (
    <li className="grid gap-1.5 px-4 py-3 text-sm">
      <p className="font-semibold">
        {useQuarter()(quarter)} · {t(`conclusions.${conclusion}`)}
      </p>
      <p className="text-ink-2">
        {reviewedByName} · <Timestamp at={reviewedAt} />
      </p>
      <p className="whitespace-pre-line">{note}</p>
      <ul className="grid gap-1">
        {outcomes.map(({ key, title, outcome, note: said }) => (
          <li key={key}>
            <Tag tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Tag> {title}
            {said && <span className="text-ink-2"> · {said}</span>}
          </li>
        ))}
      </ul>
    </li>
  );
}
