import Link from "next/link";
import { useTranslations } from "next-intl";
import type { CaseView, ClockView, SuspensionView } from "@/components/cases/case-view";
import { ClockLedger, type Ledger } from "@/components/cases/clock-ledger";
import { WhatIfPanel } from "@/components/cases/what-if-panel";
import { lampText } from "@/components/cases/words";
import { Card } from "@/components/ui/card";
import { Lamp } from "@/components/ui/lamp";
import { dayOf } from "@/lib/day";
import type { WhatIf } from "@/lib/deadlines/what-if.policy";
import { formatMoment } from "@/lib/formats";

type ClocksCardProps = {
  view: CaseView;
  ledger: Ledger | null;
  whatIf: WhatIf | null;
  addressWith: (more: Record<string, string>) => string;
};

/** Every deadline of the case: which, until when, how it stands, and on request how it was counted. */
export function ClocksCard({ view, ledger, whatIf, addressWith }: ClocksCardProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const shown = view.clocks.filter((clock) => clock.kind !== "item");
  const running = shown.filter((clock) => clock.stoppedAt === null);
  const stopped = shown.filter((clock) => clock.stoppedAt !== null);
  const isOpen = stopped.some((clock) => clock.id === ledger?.clock.id);
  const line = (clock: ClockView) => (
    <ClockLine key={clock.id} clock={clock} view={view} ledger={ledger} whatIf={whatIf} addressWith={addressWith} />
  );
  return (
    <Card flush headingLevel={3} title={t("clocks.title")}>
      {running.length === 0 && <p className="px-4 py-3 text-ink-3">{t("clocks.none")}</p>}
      <ul className="divide-y divide-line">{running.map(line)}</ul>
      {view.type.statutoryDays !== null && (
        <p className="border-line border-t px-4 py-2 text-ink-2 text-xs" title={view.type.statutoryBasis}>
          {cases("promisedAndStatutory", { promised: view.promisedDays, statutory: view.type.statutoryDays })}
        </p>
      )}
      {stopped.length > 0 && (
        <details open={isOpen} className="border-line border-t">
          <summary className="link w-fit list-none px-4 py-2 text-sm">
            {t("clocks.stopped", { count: stopped.length })}
          </summary>
          <ul className="divide-y divide-line border-line border-t">{stopped.map(line)}</ul>
        </details>
      )}
    </Card>
  );
}

function ClockLine({ clock, view, ledger, whatIf, addressWith }: ClocksCardProps & { clock: ClockView }) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const isOpen = ledger?.clock.id === clock.id;
  const here = `${addressWith({ clock: clock.id })}#clock-${clock.id}`;
  const waits = clock.stoppedAt === null && (clock.kind === "correction" || clock.dueAt === null);
  const item = clock.itemId ? view.items.find(({ id }) => id === clock.itemId) : undefined;
  return (
    <li id={`clock-${clock.id}`} className="scroll-mt-40 px-4 py-2">
      <div className="flex items-center justify-between gap-2">
        <span>
          {cases(`clock.${clock.kind}`)}
          {item && <span className="ml-1 text-ink-3 text-xs">{item.department.shortName}</span>}
        </span>
        {clock.replaced ? (
          <Lamp kind="paused">{t("longTerm.replaced")}</Lamp>
        ) : (
          <Lamp kind={clock.lamp}>{lampText(cases, clock, view.minutesPerWorkday)}</Lamp>
        )}
      </div>
      <div className="flex items-center justify-between gap-2 text-ink-2 text-xs">
        <span>
          {clock.stoppedAt
            ? t("clocks.stoppedAt", { at: formatMoment(clock.stoppedAt, "short") })
            : clock.dueAt
              ? t("dueBy", { at: formatMoment(clock.dueAt, "short") })
              : t("clocks.paused")}
          {clock.provisional && (
            <abbr title={cases("lamp.provisionalHint")} className="ml-1 text-yellow">
              {cases("lamp.provisional")}
            </abbr>
          )}
        </span>
        <Link
          href={isOpen ? addressWith({}) : here}
          scroll={false}
          aria-expanded={isOpen}
          className="link shrink-0"
          data-print="hide"
        >
          {t(isOpen ? "clocks.fold" : "clocks.explain")}
        </Link>
      </div>
      <ClockExtension clock={clock} />
      <ClockGreen clock={clock} />
      {clock.longTerms.map(({ id, granted }) => (
        <p key={id} className="text-ink-2 text-xs">
          {t(granted === null ? "longTerm.waiting" : granted ? "longTerm.granted" : "longTerm.refused")}
        </p>
      ))}
      {clock.suspensions.map((suspension) => (
        <ClockSuspension key={suspension.id} suspension={suspension} />
      ))}
      {isOpen && <ClockLedger ledger={ledger} />}
      {isOpen && waits && whatIf && <WhatIfPanel whatIf={whatIf} href={here} />}
    </li>
  );
}

/** That the green channel halved it. */
function ClockGreen({ clock: { greenUnit, greenCount, limitUnit, limitCount } }: { clock: ClockView }) {
  const t = useTranslations("green");
  if (greenCount === null || (greenUnit === limitUnit && greenCount === limitCount)) return null;
  return <p className="text-green text-xs">{t("halved")}</p>;
}

/** What was asked for on top of the promise, and what became of it. */
function ClockExtension({ clock: { extension } }: { clock: ClockView }) {
  const t = useTranslations("desk.extension");
  if (!extension) return null;
  const state = extension.granted === null ? "waiting" : extension.granted ? "granted" : "refused";
  return <p className="text-ink-2 text-xs">{t(state, { days: extension.days })}</p>;
}

/** A special step that was to stop the clock: from when to when, and what became of it. */
function ClockSuspension({ suspension }: { suspension: SuspensionView }) {
  const t = useTranslations("desk.suspension");
  const cases = useTranslations("cases");
  const { step, pause, granted, fromOn, toOn } = suspension;
  const words = { step: cases(`specialStep.${step}`), fromOn, toOn };
  if (!pause?.toAt) return <p className="text-ink-2 text-xs">{t(granted === null ? "waiting" : "refused", words)}</p>;
  const { fromAt, toAt } = pause;
  const never = fromAt >= toAt;
  const days = { ...words, fromOn: dayOf(fromAt), toOn: dayOf(new Date(toAt.getTime() - 1)) };
  return <p className="text-ink-2 text-xs">{t(never ? "calledOff" : "granted", never ? words : days)}</p>;
}
