import Link from "next/link";
import { useTranslations } from "next-intl";
import { PlanStateTag } from "@/components/plans/plan-state";
import { Card, RuledList } from "@/components/ui/card";
import { formatMoment } from "@/lib/formats";
import type { EditionLine } from "@/lib/plans/schema";

type EditionListProps = { enterpriseId: string; editions: readonly EditionLine[]; shown: number };

/** Every edition of an enterprise's plan; nothing is ever thrown away. */
export function EditionList({ enterpriseId, editions, shown }: EditionListProps) {
  const t = useTranslations("plans");
  if (editions.length < 2) return null;
  return (
    <Card title={t("editions")} flush>
      <RuledList>
        {editions.map(({ edition, state, authorName, approvedAt, endedAt }) => (
          <li key={edition} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-2.5">
            {edition === shown ? (
              <span className="font-semibold">{t("edition", { edition })}</span>
            ) : (
              <Link href={`/desk/enterprises/${enterpriseId}/plan?edition=${edition}`} className="link font-semibold">
                {t("edition", { edition })}
              </Link>
            )}
            <PlanStateTag state={state} />
            <span className="basis-full text-ink-2 text-sm">
              {[authorName, ...[approvedAt, endedAt].flatMap((at) => (at ? [formatMoment(at, "day")] : []))].join(
                " · ",
              )}
            </span>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}
