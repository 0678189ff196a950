import type { PageMetric } from "@/lib/stats/policy";
import type { Figure } from "@/lib/stats/rules";
import { drillHref, type FigureFilter, type Slice } from "@/lib/stats/schema";
import { NumberLink } from "./number-link";
import { shownValue } from "./shown";

type FigureLinkProps = {
  metric: PageMetric;
  figure: Figure;
  filter: FigureFilter;
  slice?: Slice;
  label?: string;
  className?: string;
};

/** A figure's value, opening the cases above its line. Where nothing was measured there is nothing to open. */
export function FigureLink({ metric, figure, filter, slice, label, className }: FigureLinkProps) {
  const shown = shownValue(metric, figure);
  if (figure.value === null) return shown;
  return (
    <NumberLink href={drillHref(filter, { metric, slice })} label={label && `${label} ${shown}`} className={className}>
      {shown}
    </NumberLink>
  );
}
