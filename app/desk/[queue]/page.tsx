import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { CaseList } from "@/components/cases/case-list";
import { shownCount } from "@/components/cases/desk-places";
import { KeysHelp } from "@/components/cases/keys-help";
import { PaneBoundary } from "@/components/cases/pane-boundary";
import { QueueEmpty } from "@/components/cases/queue-empty";
import { QueueFilter, withFilter } from "@/components/cases/queue-filter";
import { Pagination } from "@/components/ui/pagination";
import { Skeleton } from "@/components/ui/skeleton";
import { requireStaff } from "@/lib/auth";
import { loadCalendar } from "@/lib/calendar/queries";
import { minutesPerWorkday } from "@/lib/calendar/rules";
import { keptQueueCounts } from "@/lib/cases/queries/counts";
import { queuePage } from "@/lib/cases/queries/queues";
import { isQueue, queuesOf } from "@/lib/cases/queues";
import { categoryNames } from "@/lib/catalog/queries";
import { currentTime } from "@/lib/now";
import { departmentsForSelect } from "@/lib/people/queries";
import { addressIn, queueAddress } from "./queue-address";
import { ReadingPane } from "./reading-pane";

export async function generateMetadata({ params }: PageProps<"/desk/[queue]">): Promise<Metadata> {
  const { queue } = await params;
  return isQueue(queue) ? { title: (await getTranslations("cases"))(`queue.${queue}`) } : {};
}

export default async function QueuePage({ params, searchParams }: PageProps<"/desk/[queue]">) {
  const actor = await requireStaff();
  const { queue } = await params;
  if (!isQueue(queue) || !queuesOf(actor).includes(queue)) notFound();
  const asked = queueAddress.parse(await searchParams);
  const { q, category, department, after } = asked;
  const now = currentTime();
  const filter = { text: q || undefined, category: category || undefined, departmentId: department || undefined };
  const [page, counts, categories, departments, calendar, locale, cases] = await Promise.all([
    queuePage(actor, queue, filter, after || undefined, now),
    keptQueueCounts(actor, now),
    categoryNames(),
    departmentsForSelect(),
    loadCalendar(),
    getLocale(),
    getTranslations("cases"),
  ]);
  const here = `/desk/${queue}`;
  const values = { q, category, department };
  const href = addressIn(here, asked);
  const count = counts[queue];
  const filtered = Object.values(values).some(Boolean);
  return (
    <div className="lg:grid lg:h-[calc(100dvh-var(--desk-top)-var(--demo-bar,0px))] lg:grid-cols-[24rem_minmax(0,1fr)]">
      <CaseList
        className={
          asked.case
            ? "max-lg:hidden lg:h-full lg:min-h-0 lg:border-line lg:border-r"
            : "lg:h-full lg:min-h-0 lg:border-line lg:border-r"
        }
        title={cases(`queue.${queue}`)}
        count={filtered || count === undefined ? null : shownCount(count)}
        sort={queue === "all" ? "newest" : "time"}
        lines={page.rows}
        selected={asked.case}
        hrefOf={(number) => href({ case: number })}
        now={now}
        minutesPerWorkday={minutesPerWorkday(calendar)}
        locale={locale}
        filter={
          <QueueFilter
            href={here}
            values={values}
            categories={categories.map((row) => ({ value: row.code, label: locale === "en" ? row.nameEn : row.name }))}
            departments={departments.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          />
        }
        empty={<QueueEmpty queue={queue} clearHref={filtered || after ? here : null} />}
        footer={
          <div className="shrink-0 border-line border-t">
            <Pagination
              previousHref={after ? withFilter(here, values) : undefined}
              nextHref={page.next ? withFilter(here, values, { after: page.next }) : undefined}
            />
            <div className="px-3.5 py-1">
              <KeysHelp />
            </div>
          </div>
        }
      />
      <section aria-label={cases("queue.all")} className="min-w-0 lg:overflow-y-auto" key={asked.case} data-pane>
        <PaneBoundary>
          <Suspense fallback={<Skeleton lines={9} className="p-5" />}>
            <ReadingPane
              actor={actor}
              asked={asked}
              lines={page.rows}
              href={href}
              now={now}
              label={cases(`queue.${queue}`)}
            />
          </Suspense>
        </PaneBoundary>
      </section>
    </div>
  );
}
