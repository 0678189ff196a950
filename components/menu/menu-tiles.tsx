import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDates } from "@/components/requests/dates";
import { ProvisionalMark } from "@/components/requests/provisional-mark";
import { Tag } from "@/components/ui/tag";
import type { RecordKind } from "@/lib/cases/rules";

export type MenuEntry = {
  key: string;
  href: string;
  title: string;
  /** What happens next, in one line. */
  next: string;
  recordKind: RecordKind | null;
  promisedDays: number;
  /** When the answer would be due if it were ordered now. */
  answer: { at: Date; provisional: boolean };
};

/** What can be ordered, one sheet a situation; the whole sheet leads to the form, already filled in. */
export function MenuTiles({ entries }: { entries: readonly MenuEntry[] }) {
  return (
    <ul className="grid gap-2.5 sm:grid-cols-2">
      {entries.map((entry) => (
        <li
          key={entry.key}
          className="relative grid content-start gap-1 rounded-card border border-line bg-surface px-4 py-3 hover:border-brand has-focus-visible:border-brand"
        >
          <Tile {...entry} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ href, title, next, recordKind, promisedDays, answer }: MenuEntry) {
  const t = useTranslations("menu");
  const kinds = useTranslations("cases.recordKind");
  const dates = useDates();
  return (
    <>
      <div className="flex items-start justify-between gap-2">
        <Link href={href} className="font-semibold text-lg leading-6 after:absolute after:inset-0 hover:text-brand">
          {title}
        </Link>
        {recordKind && <Tag className="shrink-0">{kinds(recordKind)}</Tag>}
      </div>
      {next && <p>{next}</p>}
      <p className="text-ink-2 text-sm">
        {t("promise", { days: promisedDays, date: dates.day(answer.at) })}
        <ProvisionalMark when={answer.provisional} />
      </p>
    </>
  );
}
