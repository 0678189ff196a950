import clsx from "clsx";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { CaseList } from "@/components/cases/case-list";
import { shownCount } from "@/components/cases/desk-places";
import { PaneBoundary } from "@/components/cases/pane-boundary";
import { QueueEmpty } from "@/components/cases/queue-empty";
import { QueueFilter, withFilter } from "@/components/cases/queue-filter";
import { QueueFooter } from "@/components/cases/queue-footer";
import { Skeleton } from "@/components/ui/skeleton";
import { type Actor, capacitiesOf } from "@/lib/actor";
import { type DeskQueue, isMixed } from "@/lib/cases/queues";
import { currentTime } from "@/lib/now";
import { loadQueue } from "./load-queue";
import { addressIn, queueAddress, valuesOf } from "./queue-address";
import { ReadingPane } from "./reading-pane";

type QueueScreenProps = {
  actor: Actor;
  /** In whose capacity the list is made: one's own, or that of somebody the reader stands in for. */
  reader: Actor;
  queue: DeskQueue;
  title: string;
  here: string;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A queue with the case that is read beside it; the same for one's own desk and for one looked after. */
export async function QueueScreen({ actor, reader, queue: desk, title, here, searchParams }: QueueScreenProps) {
  const asked = queueAddress.parse(await searchParams);
  const now = currentTime();
  const queue = desk.key;
  const [own] = capacitiesOf(actor);
  const { lines, next, count, categories, departments, enterpriseName, ...look } = await loadQueue(
    reader,
    desk,
    reader.standIn && own,
    asked,
    now,
  );
  const t = await getTranslations("desk");
  const values = valuesOf(asked);
  const filtered = Object.values(values).some(Boolean);
  const href = addressIn(here, asked);
  return (
    <div className="lg:grid lg:h-[calc(100dvh-var(--desk-top)-var(--demo-bar,0px)-var(--absence-bar,0px))] lg:grid-cols-[24rem_minmax(0,1fr)]">
      <CaseList
        className={clsx("lg:h-full lg:min-h-0 lg:border-line lg:border-r", asked.case && "max-lg:hidden")}
        title={title}
        count={filtered || count === undefined ? null : shownCount(count)}
        sort={queue === "all" ? "newest" : "time"}
        lines={lines}
        selected={asked.case}
        mixed={isMixed(queue)}
        hrefOf={(number) => href({ case: number })}
        now={now}
        {...look}
        filter={<QueueFilter href={here} {...{ values, categories, departments, enterpriseName }} />}
        empty={<QueueEmpty queue={queue} clearHref={filtered || asked.after ? here : null} />}
        footer={
          <QueueFooter
            firstHref={asked.after ? withFilter(here, values) : undefined}
            nextHref={next ? withFilter(here, values, { after: next }) : undefined}
          />
        }
      />
      <section aria-label={t("readingPane")} className="min-w-0 lg:overflow-y-auto" key={asked.case}>
        {/* On a phone the list with its heading is away while a case is read. */}
        {asked.case && <h1 className="sr-only lg:hidden">{title}</h1>}
        <PaneBoundary>
          <Suspense fallback={<Skeleton lines={9} className="p-5" />}>
            <ReadingPane
              actor={actor}
              asked={asked}
              lines={lines}
              href={href}
              now={now}
              queue={{ key: queue, label: title, of: reader.standIn && (reader.id ?? undefined) }}
            />
          </Suspense>
        </PaneBoundary>
      </section>
    </div>
  );
}
