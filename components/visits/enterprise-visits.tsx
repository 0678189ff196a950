import { useTranslations } from "next-intl";
import { Card, RuledList } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { Rhythm } from "@/lib/visits/schedule.policy";
import { PromiseDue, VisitMark } from "./promise-table";
import { DutyTag, type DutyView, Period } from "./schedule-table";

type OpenPromise = {
  id: string;
  text: string;
  dueOn: string | null;
  visit: { id: string; visitedOn: string; authorName: string };
};

type RhythmCardProps = {
  rhythm: Rhythm;
  set: { by: string; fromOn: string } | null;
  schedule: { nextDueOn: string | null; lastVisitedOn: string | null; duties: readonly DutyView[] } | null;
};

/** How often this enterprise is to be visited, when next, and what came of it in the last year: latest first. */
export function RhythmCard({ rhythm, set, schedule }: RhythmCardProps) {
  const t = useTranslations("visits");
  const items = [
    {
      term: t("setRhythm.every"),
      value: set ? t("setRhythm.setBy", { rhythm: t(`rhythm.${rhythm}`), ...set }) : t(`rhythm.${rhythm}`),
    },
    { term: t("column.lastVisitedOn"), value: schedule?.lastVisitedOn ?? t("never") },
    { term: t("standing.nextTerm"), value: schedule?.nextDueOn ?? t("standing.noNext") },
  ];
  const duties = (schedule?.duties ?? []).toReversed();
  return (
    <Card title={t("plan")} flush>
      <div className="px-4 py-3">
        <DescriptionList items={items} stacked />
      </div>
      {duties.length > 0 && (
        <RuledList className="max-h-96 overflow-y-auto border-line border-t">
          {duties.map((duty) => (
            <li key={duty.from} className="flex items-start justify-between gap-4 px-4 py-2 text-sm">
              <div>
                <Period duty={duty} />
              </div>
              <DutyTag state={duty.state} />
            </li>
          ))}
        </RuledList>
      )}
    </Card>
  );
}

/** What was promised here and not yet settled: the next visit must answer it. */
export function OpenPromises({ promises, today }: { promises: readonly OpenPromise[]; today: string }) {
  const t = useTranslations("visits");
  return (
    <Card title={t("promise.open")} flush>
      {promises.length === 0 && <p className="px-4 py-3 text-ink-3">{t("promise.empty.open")}</p>}
      <RuledList>
        {promises.map(({ id, text, dueOn, visit }) => (
          <li key={id} className="grid gap-1 px-4 py-3">
            <p>{text}</p>
            <p className="text-ink-2 text-sm">
              {t("sheet.until")} <PromiseDue dueOn={dueOn} open today={today} />
            </p>
            <p className="text-sm">
              <VisitMark visit={visit} />
            </p>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}
