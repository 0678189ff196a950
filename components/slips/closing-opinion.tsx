import { useTranslations } from "next-intl";
import { useMoment } from "@/components/slips/due";
import { FactTable } from "@/components/slips/fact-table";
import type { CalledBack, ClosingView } from "@/components/slips/slip-view";

/** The enterprise's own rating. No rating is said to be none, never left to look like a good one. */
export function RatingFacts({ rating }: Pick<ClosingView, "rating">) {
  const t = useTranslations("slips.closing");
  const comma = useTranslations("slips")("comma");
  const cases = useTranslations("cases");
  const moment = useMoment();
  if (!rating) return <FactTable facts={[{ term: t("rating"), value: t("unrated") }]} />;
  return (
    <FactTable
      facts={[
        { term: t("rating"), value: cases(`level.${rating.level}`) },
        { term: t("solvedByEnterprise"), value: cases(`solved.${rating.solved}`) },
        { term: t("ratedAt"), value: moment(rating.at), wide: true },
        { term: t("tags"), value: rating.tags.map((tag) => cases(`ratingTag.${tag}`)).join(comma), wide: true },
        { term: t("comment"), value: rating.comment, wide: true },
      ]}
    />
  );
}

/** What the call-back desk heard, round by round. */
export function CallBacks({ callBacks }: Pick<ClosingView, "callBacks">) {
  const t = useTranslations("slips.closing");
  const comma = useTranslations("slips")("comma");
  const cases = useTranslations("cases");
  const moment = useMoment();
  if (callBacks.length === 0) return <p>{t("noCallBack")}</p>;
  const resultOf = ({ reached, solved, satisfied }: CalledBack) =>
    reached
      ? [solved && cases(`solved.${solved}`), satisfied && cases(`satisfied.${satisfied}`)].filter(Boolean).join(comma)
      : t("notReached");
  return (
    <FactTable
      facts={callBacks.map((callBack) => ({
        term: t("callBack", { round: callBack.round }),
        value: [
          resultOf(callBack),
          callBack.note,
          t("calledBy", { name: callBack.by.name, at: moment(callBack.by.at) }),
        ]
          .filter(Boolean)
          .join("\n"),
        wide: true,
      }))}
    />
  );
}
