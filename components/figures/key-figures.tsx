import { useTranslations } from "next-intl";
import type { PageMetric } from "@/lib/stats/policy";
import type { Figures } from "@/lib/stats/rules";
import type { FigureFilter } from "@/lib/stats/schema";
import { FigureCard } from "./figure-card";
import { FigureLink } from "./figure-link";

const CARDS: { metric: PageMetric; beside: PageMetric[] }[] = [
  { metric: "received", beside: ["suggestions", "needs", "problems", "ordered", "withdrawn", "declined"] },
  { metric: "answeredInTime", beside: ["answeredLate"] },
  { metric: "solved", beside: ["partlySolved", "adopted"] },
  { metric: "solvedOrExplained", beside: [] },
  { metric: "simpleSameDay", beside: ["sameDay"] },
  { metric: "satisfied", beside: ["basicallySatisfied", "dissatisfied"] },
  { metric: "rated", beside: ["unrated"] },
  { metric: "medianDays", beside: ["ninetiethDays"] },
  { metric: "overdueNow", beside: ["openNow"] },
];

/** The row of key figures. What must not be mixed into a figure stands beside it as a figure of its own. */
export function KeyFigures({ figures, filter }: { figures: Figures; filter: FigureFilter }) {
  const t = useTranslations("figures");
  return (
    <section
      aria-label={t("keyFigures")}
      className="grid grid-cols-2 gap-3 max-[22rem]:grid-cols-1 lg:grid-cols-4 print:grid-cols-4"
    >
      {CARDS.map(({ metric, beside }) => (
        <FigureCard
          key={metric}
          metric={metric}
          figures={figures}
          filter={filter}
          beside={beside.length > 0 && <Beside metrics={beside} figures={figures} filter={filter} />}
        />
      ))}
    </section>
  );
}

function Beside({ metrics, figures, filter }: { metrics: PageMetric[]; figures: Figures; filter: FigureFilter }) {
  const t = useTranslations("figures.metric");
  return (
    <ul className="flex flex-wrap gap-x-3 text-ink-2 text-sm">
      {metrics.map((metric) => (
        <li key={metric}>
          {t(`${metric}.name`)} <FigureLink metric={metric} figure={figures.total[metric]} filter={filter} />
        </li>
      ))}
    </ul>
  );
}
