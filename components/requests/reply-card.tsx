import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Timestamp } from "@/components/ui/timestamp";

/** The park's answer, word for word, with its result; explained is not called solved. */
export function ReplyCard({ outcome, text, answeredAt }: { outcome: string; text: string; answeredAt: Date }) {
  const t = useTranslations("my.case");
  const words = useTranslations("cases");
  return (
    <Card title={t("reply")} aside={<Timestamp at={answeredAt} />}>
      <p className="font-semibold">{t("outcome", { outcome: words(`outcome.${outcome}`) })}</p>
      <p className="text-ink-2 text-sm">{words(`outcomeHint.${outcome}`)}</p>
      <p className="measure mt-2 whitespace-pre-line">{text}</p>
    </Card>
  );
}

/** The rating as it was given; it is never altered. */
export function GivenRating({ level, solved, comment }: { level: number; solved: string; comment: string }) {
  const t = useTranslations("my.feedback");
  const words = useTranslations("cases");
  return (
    <Card title={t("yours")}>
      <p>
        {words(`level.${level}`)} · {words(`solved.${solved}`)}
      </p>
      {comment && <p className="whitespace-pre-line text-ink-2">{comment}</p>}
    </Card>
  );
}

/** Why a request was not accepted and where to go instead, word for word as the desk wrote it. */
export function DeclineCard({
  reason,
  explanation,
  whereInstead,
}: {
  reason: string;
  explanation: string;
  whereInstead: string;
}) {
  const t = useTranslations("my.case");
  const words = useTranslations("cases.decline");
  return (
    <Card title={t("declineTitle")}>
      <p className="font-semibold">{words(reason)}</p>
      <p className="measure whitespace-pre-line">{explanation}</p>
      <p className="mt-2 text-ink-2 text-sm">{t("declineWhere")}</p>
      <p className="measure whitespace-pre-line">{whereInstead}</p>
    </Card>
  );
}
