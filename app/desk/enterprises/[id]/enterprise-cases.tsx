import { getLocale, getTranslations } from "next-intl/server";
import { CASE_KINDS, type CaseKind, CaseKinds } from "@/components/cases/case-kinds";
import { CaseRow } from "@/components/cases/case-row";
import { NumberLink } from "@/components/figures/number-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Actor, inAnyCapacity } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { minutesPerWorkday } from "@/lib/calendar/rules";
import { countAll, queuePage } from "@/lib/cases/queries/queues";
import { queuesOf } from "@/lib/cases/queues";

const MOST_SHOWN = 10;

/** The enterprise's newest cases the actor may see; nothing at all for people who see no cases. */
export async function EnterpriseCases(props: { enterpriseId: string; actor: Actor; now: Date }) {
  const { enterpriseId, actor, now } = props;
  if (!inAnyCapacity(actor, (capacity) => queuesOf(capacity).length > 0)) return null;
  const [page, all, counts, calendar, locale, t] = await Promise.all([
    queuePage(actor, "all", { enterpriseId }, undefined, now),
    countAll(actor, { enterpriseId }),
    kindCounts(actor, enterpriseId),
    loadCalendar(),
    getLocale(),
    getTranslations("cases"),
  ]);
  const whole = all > 0 && (
    <NumberLink href={`/desk/all?enterprise=${enterpriseId}`}>{t("allOfEnterprise", { count: all })}</NumberLink>
  );
  return (
    <Card title={t("queue.all")} aside={whole} flush>
      {all > 0 && <CaseKinds counts={counts} enterpriseId={enterpriseId} />}
      {page.rows.length === 0 && <EmptyState kind="none" title={t("noneOfEnterprise")} />}
      <ul>
        {page.rows.slice(0, MOST_SHOWN).map((line) => (
          <CaseRow
            key={line.id}
            line={line}
            href={`/desk/cases/${line.number}`}
            selected={false}
            mixed
            now={now}
            minutesPerWorkday={minutesPerWorkday(calendar)}
            locale={locale}
          />
        ))}
      </ul>
    </Card>
  );
}

/** Each count is that of the list its number opens. */
async function kindCounts(actor: Actor, enterpriseId: string): Promise<Record<CaseKind, number>> {
  const counts = await Promise.all(
    CASE_KINDS.map((kind) =>
      kind === "sameDay" || kind === "green"
        ? countAll(actor, { enterpriseId, lane: kind })
        : countAll(actor, { enterpriseId, recordKind: kind }),
    ),
  );
  return Object.fromEntries(CASE_KINDS.map((kind, index) => [kind, counts[index] ?? 0])) as Record<CaseKind, number>;
}
