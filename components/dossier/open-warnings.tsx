import Link from "next/link";
import { useTranslations } from "next-intl";
import { WarningLine, type WarningLineView } from "@/components/checkups/warning-line";
import { Card, RuledList } from "@/components/ui/card";

type OpenWarningsProps = {
  href: string;
  warnings: { open: readonly (WarningLineView & { id: string })[]; lastOn: string | null };
};

/** The warnings that stand, red ones first, on the overview of an enterprise; more of each behind the link. */
export function OpenWarnings({ href, warnings: { open, lastOn } }: OpenWarningsProps) {
  const t = useTranslations("dossier");
  const more = (
    <Link href={href} prefetch={false} className="link">
      {t("warnings.all")}
    </Link>
  );
  return (
    <Card flush title={t("warnings.title")} aside={more}>
      <RuledList>
        {open.map((warning) => (
          <li key={warning.id} className="px-4 py-2">
            <WarningLine warning={warning} />
          </li>
        ))}
      </RuledList>
      <p className="px-4 py-2 text-ink-2 text-sm">
        {open.length === 0 && <span className="mr-2">{t("warnings.none")}</span>}
        {lastOn ? t("warnings.lastOn", { on: lastOn }) : t("warnings.never")}
      </p>
    </Card>
  );
}
