import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card, RuledList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Timestamp } from "@/components/ui/timestamp";

export type DeedLine = {
  id: string;
  at: Date;
  kind: string;
  standInName: string;
  about: { href: string; number: string | null; name: string } | null;
};
type DeedsCardProps = { rows: readonly DeedLine[]; firstHref?: string; nextHref?: string };

/** What stand-ins did in one's name, newest first: the first thing to read on coming back. */
export function DeedsCard({ rows, firstHref, nextHref }: DeedsCardProps) {
  const t = useTranslations("absences");
  const history = useTranslations("history");
  return (
    <Card title={t("deeds.title")} flush>
      {rows.length === 0 && (
        <EmptyState kind="first" title={t("deeds.none")}>
          {t("deeds.noneText")}
        </EmptyState>
      )}
      <RuledList>
        {rows.map(({ id, at, kind, standInName, about }) => (
          <li key={id} className="grid gap-0.5 px-4 py-2.5">
            <p>
              <span className="font-semibold">{history(`eventName.${kind}`)}</span>{" "}
              {about ? (
                <Link href={about.href} className="link">
                  {[about.number, about.name].filter(Boolean).join(" ")}
                </Link>
              ) : (
                <span className="text-ink-3">{t("deeds.outOfSight")}</span>
              )}
            </p>
            <p className="text-ink-2 text-xs">
              {standInName} · <Timestamp at={at} />
            </p>
          </li>
        ))}
      </RuledList>
      <Pagination previousHref={firstHref} nextHref={nextHref} />
    </Card>
  );
}
