import { useTranslations } from "next-intl";
import { useDates } from "@/components/requests/dates";
import { Ledger, type LedgerView } from "@/components/requests/ledger";
import { ProvisionalMark } from "@/components/requests/provisional-mark";
import { Card, RuledList } from "@/components/ui/card";

export type PromiseKind = "firstContact" | "acceptance" | "answer" | "correction" | "confirmation" | "progress";
export type PromiseView = {
  id: string;
  kind: PromiseKind;
  dueAt: Date | null;
  stoppedAt: Date | null;
  kept: boolean;
  /** Monthly reports have taken its place. */
  replaced: boolean;
  provisional: boolean;
  ledger: LedgerView | null;
};

/** The answer's promise beside what the law allows for it. */
export type StatutoryView = { promised: number; statutory: number; basis: string };

type PromisesProps = { promises: readonly PromiseView[]; statutory: StatutoryView | null };

/** What was promised and whether it was kept; each date can say how it was counted. */
export function Promises({ promises, statutory }: PromisesProps) {
  const t = useTranslations("my.case");
  if (promises.length === 0) return null;
  return (
    <Card flush title={t("promises")}>
      <RuledList>
        {promises.map((promise) => (
          <li key={promise.id} className="px-4 py-2.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>{t(`promise.${promise.kind}`)}</span>
              <span className="text-ink-2">
                <Standing promise={promise} />
                <ProvisionalMark when={promise.provisional && !promise.stoppedAt} />
              </span>
            </div>
            {promise.ledger && <Ledger {...promise.ledger} />}
          </li>
        ))}
      </RuledList>
      {statutory && <Statutory {...statutory} />}
    </Card>
  );
}

function Statutory({ promised, statutory, basis }: StatutoryView) {
  const t = useTranslations("cases");
  return (
    <p className="border-line border-t px-4 py-2.5 text-ink-2 text-sm">
      {t("promisedAndStatutory", { promised, statutory })}
      {basis && <span className="block">{basis}</span>}
    </p>
  );
}

function Standing({ promise: { dueAt, stoppedAt, kept, replaced } }: { promise: PromiseView }) {
  const t = useTranslations("my.case");
  const dates = useDates();
  if (replaced) return t("replaced");
  if (stoppedAt && !kept && dueAt) return t("keptLate", { date: dates.day(stoppedAt), due: dates.day(dueAt) });
  if (stoppedAt) return t("kept", { date: dates.day(stoppedAt) });
  return dueAt ? t("running", { date: dates.day(dueAt) }) : t("standing");
}
