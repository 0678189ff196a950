import { useTranslations } from "next-intl";
import { StatCard } from "@/components/ui/stat-card";
import { formatShare } from "@/lib/formats";
import type { VisitList } from "@/lib/visits/address.policy";
import { counted } from "./shown";

export type FiguresView = {
  toVisit: number;
  visited: number;
  due: number;
  missed: number;
  done: number;
  requests: number;
  openPromises: number;
  overduePromises: number;
};
type VisitFiguresProps = {
  figures: FiguresView;
  /** The days they speak of, for their definitions. */
  days: { from: string; to: string; since: string };
  listHref: (show: VisitList) => string;
  promisesHref: (show: "open" | "overdue") => string;
};

/** What the visits of a quarter came to. Every figure leads to exactly the rows it counts. */
export function VisitFigures({ figures, days, listHref, promisesHref }: VisitFiguresProps) {
  const t = useTranslations("visits.figure");
  const { toVisit, visited, due, missed, done, requests, openPromises, overduePromises } = figures;
  const share = t("ofAll", { count: toVisit, share: formatShare(visited, toVisit, 0) });
  const cards = [
    { key: "visited", value: visited, unit: share, href: listHref("visited") },
    {
      key: "unvisited",
      value: toVisit - visited,
      unit: t("enterprises", { count: toVisit - visited }),
      href: listHref("unvisited"),
    },
    { key: "due", value: due, unit: t("times", { count: due }), href: listHref("due") },
    { key: "missed", value: missed, unit: t("times", { count: missed }), href: listHref("missed") },
    { key: "done", value: done, unit: t("times", { count: done }), href: listHref("done") },
    { key: "requests", value: requests, unit: t("requestsUnit", { count: requests }), href: listHref("requests") },
    {
      key: "openPromises",
      value: openPromises,
      unit: t("promisesUnit", { count: openPromises }),
      href: promisesHref("open"),
    },
    {
      key: "overduePromises",
      value: overduePromises,
      unit: t("promisesUnit", { count: overduePromises }),
      href: promisesHref("overdue"),
    },
  ] as const;
  return (
    <section aria-label={t("label")} className="grid grid-cols-2 gap-3 max-[22rem]:grid-cols-1 lg:grid-cols-4">
      {cards.map(({ key, value, unit, href }) => (
        <StatCard
          key={key}
          label={t(`${key}.name`)}
          value={counted(value)}
          unit={unit}
          href={href}
          definition={t(`${key}.definition`, days)}
        />
      ))}
    </section>
  );
}
