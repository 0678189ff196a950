import { getLocale, getTranslations } from "next-intl/server";
import { CaseRow } from "@/components/cases/case-row";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Actor, inAnyCapacity } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { minutesPerWorkday } from "@/lib/calendar/rules";
import { queuePage } from "@/lib/cases/queries/queues";
import { queuesOf } from "@/lib/cases/queues";

const MOST_SHOWN = 10;

/** The enterprise's newest cases the actor may see; nothing at all for people who see no cases. */
export async function EnterpriseCases(props: { enterpriseId: string; actor: Actor; now: Date }) {
  const { enterpriseId, actor, now } = props;
  if (!inAnyCapacity(actor, (capacity) => queuesOf(capacity).length > 0)) return null;
  const [page, calendar, locale, t] = await Promise.all([
    queuePage(actor, "all", { enterpriseId }, undefined, now),
    loadCalendar(),
    getLocale(),
    getTranslations("cases"),
  ]);
  return (
    <Card title={t("queue.all")} flush>
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
