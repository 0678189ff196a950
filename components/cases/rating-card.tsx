import { useTranslations } from "next-intl";
import type { CaseView } from "@/components/cases/case-view";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { formatMoment } from "@/lib/formats";
import { BAD_LEVEL } from "@/lib/ratings/schema";

const AFTER_THE_ANSWER = ["answered", "settled", "writtenOff"];

/** What the enterprise thinks of it, by its own rating and at the call-back. Unrated is not satisfied. */
export function RatingCard({ view }: { view: CaseView }) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const { rating, callBacks } = view;
  if (!rating && callBacks.length === 0 && !AFTER_THE_ANSWER.includes(view.state)) return null;
  return (
    <Card headingLevel={3} title={t("rating.title")}>
      {rating ? (
        <div className="grid gap-1">
          <p className="flex flex-wrap items-center gap-1.5">
            <Tag tone={rating.level <= BAD_LEVEL ? "red" : "green"}>{cases(`level.${rating.level}`)}</Tag>
            <Tag>{cases(`solved.${rating.solved}`)}</Tag>
            <span className="text-ink-3 text-xs">{formatMoment(rating.ratedAt, "short")}</span>
          </p>
          {rating.tags.length > 0 && (
            <p className="text-ink-2 text-sm">{rating.tags.map((tag) => cases(`ratingTag.${tag}`)).join(" · ")}</p>
          )}
          {rating.comment && <p className="whitespace-pre-wrap">{rating.comment}</p>}
        </div>
      ) : (
        <p className="text-ink-3">{t(view.settledSilently ? "rating.silent" : "rating.none")}</p>
      )}
      {callBacks.length > 0 && (
        <ul className="mt-2 grid gap-2 border-line border-t pt-2">
          {callBacks.map((callBack) => (
            <li key={callBack.id}>
              <p className="flex flex-wrap items-center gap-1.5">
                <span>{t("callBack.round", { round: callBack.round })}</span>
                {callBack.reached ? (
                  <>
                    {callBack.solved && <Tag>{cases(`solved.${callBack.solved}`)}</Tag>}
                    {callBack.satisfied && <Tag>{cases(`satisfied.${callBack.satisfied}`)}</Tag>}
                  </>
                ) : (
                  <Tag tone="yellow">{t("callBack.reachedNo")}</Tag>
                )}
                <span className="text-ink-3 text-xs">
                  {callBack.byName} {formatMoment(callBack.at, "short")}
                </span>
              </p>
              {callBack.note && <p className="whitespace-pre-wrap text-ink-2 text-sm">{callBack.note}</p>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
