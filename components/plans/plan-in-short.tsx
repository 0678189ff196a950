import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { PlanInShort as Short } from "@/lib/plans/schema";

/** The plan in force in one line, on the overview of an enterprise. */
export function PlanInShort({ enterpriseId, plan }: { enterpriseId: string; plan: Short | null }) {
  const t = useTranslations("plans");
  const link = (
    <Link href={`/desk/enterprises/${enterpriseId}/plan`} className="link">
      {t("overview.open")}
    </Link>
  );
  return (
    <Card title={t("overview.title")} aside={link}>
      <p>
        {plan
          ? t("overview.line", {
              edition: plan.edition,
              until: plan.untilOn,
              done: plan.done,
              all: plan.all,
              review: plan.nextReviewOn,
            })
          : t("overview.none")}
      </p>
    </Card>
  );
}
