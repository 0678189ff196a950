import Link from "next/link";
import { useTranslations } from "next-intl";
import { GreenTag } from "@/components/green-channel/green-tag";
import { useDates } from "@/components/requests/dates";
import { ProvisionalMark } from "@/components/requests/provisional-mark";
import { RuledList } from "@/components/ui/card";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { CaseState } from "@/lib/cases/rules";
import { formatMoment } from "@/lib/formats";

export type CaseRow = {
  number: string;
  title: string;
  state: CaseState;
  urgent: boolean;
  greenAt: Date | null;
  typeName: string;
  submittedAt: Date;
  answeredAt: Date | null;
  canRate: boolean;
  /** What is due next between the park and the enterprise, if anything is. */
  due: {
    kind: "acceptance" | "answer" | "correction" | "confirmation" | "progress";
    at: Date;
    provisional: boolean;
    late: boolean;
  } | null;
};

/** The enterprise's requests, one sheet a request; the whole line leads to it. Goes inside a flush Card. */
export function CaseRows({ rows }: { rows: readonly CaseRow[] }) {
  return (
    <RuledList>
      {rows.map((row) => (
        <li key={row.number} className="relative px-4 py-3 hover:bg-brand-soft has-focus-visible:bg-brand-soft">
          <RowLine row={row} />
        </li>
      ))}
    </RuledList>
  );
}

function RowLine({ row }: { row: CaseRow }) {
  const t = useTranslations("my");
  const words = useTranslations("cases");
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Tag tone={TONES[row.state]}>{words(`stateForEnterprise.${row.state}`)}</Tag>
        {row.urgent && <Tag tone="red">{t("urgent")}</Tag>}
        <GreenTag since={row.greenAt} />
        {row.canRate && <Tag tone="brand">{t("rateOpen")}</Tag>}
        <span className="ml-auto text-ink-3 text-xs">{row.number}</span>
      </div>
      <p className="mt-1">
        <Link href={`/my/cases/${row.number}`} className="font-semibold after:absolute after:inset-0 hover:text-brand">
          {row.title}
        </Link>
      </p>
      <p className="mt-0.5 flex flex-wrap gap-x-3 text-ink-2 text-sm">
        <span>{row.typeName}</span>
        <DueWords row={row} />
      </p>
    </>
  );
}

function DueWords({ row: { due, answeredAt, submittedAt } }: { row: CaseRow }) {
  const t = useTranslations("my");
  const dates = useDates();
  if (!due)
    return (
      <span>
        {answeredAt
          ? t("answeredOn", { date: formatMoment(answeredAt, "day") })
          : t("filedOn", { date: formatMoment(submittedAt, "day") })}
      </span>
    );
  const forUs = due.kind !== "correction" && due.kind !== "confirmation";
  return (
    <span className={forUs ? undefined : "font-semibold text-ink"}>
      {t(`due.${due.kind}`, { date: dates.day(due.at) })}
      <ProvisionalMark when={due.provisional} />
      {forUs && due.late && <span className="ml-1.5 text-red">{t("late")}</span>}
    </span>
  );
}

const TONES: Record<CaseState, TagTone> = {
  submitted: "gray",
  correction: "yellow",
  declined: "gray",
  assigned: "brand",
  inProgress: "brand",
  inReview: "brand",
  answered: "yellow",
  settled: "green",
  writtenOff: "green",
  withdrawn: "gray",
};
