import clsx from "clsx";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { RowPending } from "@/components/cases/row-pending";
import { lampText } from "@/components/cases/words";
import { GreenTag } from "@/components/green-channel/green-tag";
import { Lamp } from "@/components/ui/lamp";
import { Tag } from "@/components/ui/tag";
import type { CaseState } from "@/lib/cases/rules";
import type { Lamp as LampKind } from "@/lib/deadlines/rules";

/** A case as a line of a list: what `queuePage` answers. */
export type CaseLine = {
  id: string;
  number: string;
  title: string;
  state: CaseState;
  urgent: boolean;
  reopenCount: number;
  greenAt: Date | null;
  submittedAt: Date;
  lamp: LampKind;
  remainingMinutes: number | null;
  nextDueAt: Date | null;
  enterprise: { name: string };
  type: { name: string; nameEn: string };
};

type CaseRowProps = {
  line: CaseLine;
  href: string;
  selected: boolean;
  /** In a queue where cases stand differently, a line says how. */
  mixed: boolean;
  now: Date;
  minutesPerWorkday: number;
  locale: string;
};

/** One line of the list: number and age, its one lamp, two lines of title, who asks and what about. */
export function CaseRow({ line, href, selected, mixed, now, minutesPerWorkday, locale }: CaseRowProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const format = useFormatter();
  return (
    <li className="border-line border-b">
      <Link
        href={href}
        scroll={false}
        prefetch={false}
        data-row
        aria-current={selected ? "true" : undefined}
        className={clsx(
          "relative grid grid-cols-[minmax(0,1fr)] gap-1 border-transparent border-l-3 py-2.5 pr-3.5 pl-3.5 hover:bg-page focus-visible:-outline-offset-2",
          "aria-[current=true]:border-brand aria-[current=true]:bg-brand-soft",
        )}
      >
        <span className="flex items-center justify-between gap-2">
          <span className="text-ink-3 text-xs in-aria-[current=true]:text-ink-2">
            {line.number} · {format.relativeTime(line.submittedAt, now)}
          </span>
          <LineLamp line={line} minutesPerWorkday={minutesPerWorkday} />
        </span>
        <span className="line-clamp-2 font-semibold text-ink">
          {line.urgent && (
            <Tag tone="red" className="mr-1.5 font-normal">
              {t("urgent")}
            </Tag>
          )}
          <GreenTag since={line.greenAt} className="mr-1.5 font-normal" />
          {line.reopenCount > 0 && (
            <Tag tone="purple" className="mr-1.5 font-normal">
              {t("reopenedTag", { count: line.reopenCount })}
            </Tag>
          )}
          {line.title}
        </span>
        <span className="flex justify-between gap-3 text-ink-2 text-xs">
          <span className="min-w-0 truncate">
            {mixed && line.lamp !== "done" && <span className="text-ink">{cases(`state.${line.state}`)} · </span>}
            <span title={line.enterprise.name}>{line.enterprise.name}</span>
          </span>
          <span className="max-w-[45%] shrink-0 truncate">{locale === "en" ? line.type.nameEn : line.type.name}</span>
        </span>
        <RowPending />
      </Link>
    </li>
  );
}

/** Never more than one lamp; a case nobody counts any more shows its state instead. */
function LineLamp({ line, minutesPerWorkday }: { line: CaseLine; minutesPerWorkday: number }) {
  const cases = useTranslations("cases");
  if (line.lamp === "done") return <Tag>{cases(`state.${line.state}`)}</Tag>;
  return (
    <Lamp kind={line.lamp} className="shrink-0">
      {lampText(cases, { ...line, dueAt: line.nextDueAt }, minutesPerWorkday)}
    </Lamp>
  );
}
