import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";

type StandingCardProps = {
  enterpriseId: string;
  standing: { lastVisitedOn: string | null; nextDueOn: string | null; missed: number };
};

/** “Last visited … next due …” on an enterprise's overview. */
export function StandingCard({ enterpriseId, standing: { lastVisitedOn, nextDueOn, missed } }: StandingCardProps) {
  const t = useTranslations("visits");
  const aside = (
    <Link href={`/desk/enterprises/${enterpriseId}/visits`} className="link">
      {t("standing.all")}
    </Link>
  );
  return (
    <Card title={t("title")} aside={aside}>
      <p>
        {lastVisitedOn ? t("standing.last", { on: lastVisitedOn }) : t("standing.never")}
        {nextDueOn && <> · {t("standing.next", { on: nextDueOn })}</>}
      </p>
      {missed > 0 && (
        <p className="mt-1">
          <Tag tone="red">{t("standing.missed", { count: missed })}</Tag>
        </p>
      )}
    </Card>
  );
}
