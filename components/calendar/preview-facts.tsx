import { useFormatter, useTranslations } from "next-intl";
import type { ShownPreview } from "@/components/calendar/notice-preview";
import { Card, RuledList } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import type { DayChange } from "@/lib/calendar/changes.policy";
import { momentAt } from "@/lib/day";

/** What a new version would change: working days, the days themselves, and how many open cases they concern. */
export function PreviewFacts({ preview: { changes, workdays, cases, missing } }: { preview: ShownPreview }) {
  const t = useTranslations("calendar");
  const format = useFormatter();
  const names = format.list(missing, { type: "conjunction", style: "narrow" });
  return (
    <div className="grid min-w-0 gap-4">
      {missing.length > 0 && <Notice kind="warning">{t("missing", { names })}</Notice>}
      <Card>
        <DescriptionList
          items={[
            { term: t("workdays"), value: t("workdaysChange", workdays) },
            { term: t("reached"), value: t("reachedCount", { count: bounded(cases) }) },
          ]}
        />
      </Card>
      <Card flush title={t("changes")} aside={t("changesCount", { count: changes.length })}>
        {changes.length === 0 && <p className="px-4 py-3">{t("noChanges")}</p>}
        <RuledList>
          {changes.map((change) => (
            <Change key={change.on} change={change} />
          ))}
        </RuledList>
      </Card>
    </div>
  );
}

function Change({ change: { on, before, after, name } }: { change: DayChange }) {
  const t = useTranslations("calendar");
  const format = useFormatter();
  const words = { before: t(`kinds.${before}`), after: t(`kinds.${after}`) };
  return (
    <li className="flex flex-wrap justify-between gap-x-4 px-4 py-1.5 text-sm">
      <span>
        {on} <span className="text-ink-3">{format.dateTime(momentAt(on, 0), { weekday: "short" })}</span>
      </span>
      <span>
        {t("change", words)} <span className="text-ink-3">{name}</span>
      </span>
    </li>
  );
}

/** Counted up to a thousand (decision 0008). */
function bounded(cases: number): string {
  return cases > 999 ? "999+" : String(cases);
}
