import { useFormatter, useTranslations } from "next-intl";
import type { CaseView, ClockView } from "@/components/cases/case-view";
import { departmentOfClock, promiseWords } from "@/components/cases/supervision";
import { SupervisionSlipLine } from "@/components/cases/supervision-slip-line";
import { Card, RuledList } from "@/components/ui/card";
import { formatMoment } from "@/lib/formats";

/** How far the case has climbed the ladder, its slips with what became of them, and the interviews. */
export function SupervisionCard({ view, now }: { view: CaseView; now: Date }) {
  const t = useTranslations("supervision");
  const climbing = view.clocks.filter((clock) => view.climbs.some(({ clockId }) => clockId === clock.id));
  if (climbing.length + view.supervisionSlips.length + view.interviews.length === 0) return null;
  return (
    <Card flush headingLevel={3} title={t("title")} id="supervision">
      <RuledList>
        {climbing.map((clock) => (
          <Climbed key={clock.id} view={view} clock={clock} />
        ))}
        {view.supervisionSlips.map((slip) => (
          <SupervisionSlipLine key={slip.id} slip={slip} now={now} />
        ))}
        {view.interviews.map((talk) => (
          <li key={talk.id} className="px-4 py-2">
            <p>{t("interview", { on: talk.on, department: talk.department.shortName })}</p>
            <p className="text-ink-2 text-xs">{t("interviewWho", { heldBy: talk.heldBy, withWhom: talk.withWhom })}</p>
            <p className="whitespace-pre-wrap text-sm">{talk.content}</p>
            <p className="text-ink-2 text-xs">{t("rectifyBy", { on: talk.rectifyBy })}</p>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function Climbed({ view, clock }: { view: CaseView; clock: ClockView }) {
  const t = useTranslations("supervision");
  const cases = useTranslations("cases");
  const format = useFormatter();
  const own = view.climbs.filter(({ clockId }) => clockId === clock.id);
  const missed = own.filter(({ passedOver }) => passedOver).map(({ rung }) => cases(`rung.${rung}`));
  const item = view.items.find(({ id }) => id === clock.itemId);
  const itemTitle = clock.kind === "item" ? (item?.title ?? null) : null;
  return (
    <li className="px-4 py-2">
      <p className="text-sm">
        {t("about", {
          department: departmentOfClock(view, clock),
          promise: promiseWords(cases, { kind: clock.kind, itemTitle }),
        })}
      </p>
      <ol className="grid gap-0.5 text-ink-2 text-xs">
        {own
          .filter(({ passedOver }) => !passedOver)
          .map(({ id, rung, at }) => (
            <li key={id} className="flex justify-between gap-2">
              <span>{cases(`rung.${rung}`)}</span>
              <time dateTime={at.toISOString()}>{formatMoment(at, "short")}</time>
            </li>
          ))}
      </ol>
      {missed.length > 0 && (
        <p className="text-ink-2 text-xs">
          {t("passedOver", { rungs: format.list(missed, { type: "conjunction", style: "narrow" }) })}
        </p>
      )}
    </li>
  );
}
