import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card, RuledList } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { formatMoment } from "@/lib/formats";
import type { ReviewCounts } from "./review-figures";

export type RecordedReview = ReviewCounts & {
  id: string;
  round: number;
  conclusion: string;
  reviewedByName: string;
  reviewedAt: Date;
  judgements: readonly {
    id: string;
    rightly: boolean;
    note: string;
    entry: { case: { number: string; title: string } };
  }[];
};

/** One round of a month's review as it was recorded: what was counted then, each case looked at, the conclusion. */
export function ReviewCard({ review, newest }: { review: RecordedReview; newest: boolean }) {
  const t = useTranslations("greenReviews");
  return (
    <Card
      flush
      title={t("round", { number: review.round })}
      aside={t("by", { name: review.reviewedByName, at: formatMoment(review.reviewedAt) })}
    >
      <div className="grid gap-2 px-4 py-3">
        {!newest && <Tag tone="yellow">{t("superseded")}</Tag>}
        <p className="measure whitespace-pre-line">{review.conclusion}</p>
        <p className="text-ink-2 text-sm">{t("counted", countsOf(review))}</p>
      </div>
      <RuledList className="border-line border-t">
        {review.judgements.map(({ id, rightly, note, entry }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2">
            <Tag tone={rightly ? "green" : "red"}>{t(rightly ? "form.verdicts.rightly" : "form.verdicts.wrongly")}</Tag>
            <Link href={`/desk/cases/${entry.case.number}`} prefetch={false} className="link">
              {entry.case.number} {entry.case.title}
            </Link>
            {note && <span>{note}</span>}
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function countsOf({ asked, granted, refused, lifted, inTime, late, unanswered, accepted }: ReviewCounts): ReviewCounts {
  return { asked, granted, refused, lifted, inTime, late, unanswered, accepted };
}
