import { useTranslations } from "next-intl";
import type { Health } from "@/lib/dossier/rules";

/** How the requests of the last days went, in one line: filed, overdue, satisfied of those rated. */
export function HealthLine({ health, days }: { health: Health; days: number }) {
  const t = useTranslations("dossier");
  const { cases, overdue, rated, satisfied } = health;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-card border border-line bg-surface px-4 py-2.5">
      <span className="text-ink-2 text-sm">{t("health.title", { days })}</span>
      {cases === 0 ? (
        <span>{t("health.none")}</span>
      ) : (
        <>
          <span className={overdue > 0 ? "text-red" : undefined}>{t("health.line", { cases, overdue })}</span>
          <span>{rated > 0 ? t("health.satisfied", { satisfied, rated }) : t("health.unrated")}</span>
        </>
      )}
    </p>
  );
}
