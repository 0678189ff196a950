import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { dayOf } from "@/lib/day";
import { formatMoment } from "@/lib/formats";
import { basisOf, conditionOf, METRICS } from "@/lib/stats/policy";
import { type CaseListAddress, drillHref, filterOf, NONE, sliceOf, spanOfFilter } from "@/lib/stats/schema";
import { NumberLink } from "./number-link";

type ListHeadingProps = {
  address: CaseListAddress;
  names: {
    department: string | null;
    category: { name: string; nameEn: string } | null;
    enterprise: string | null;
    person: string | null;
  };
  now: Date;
};

/** Says which number the list is: the part of the metric, the days, and everything it was narrowed by. */
export function ListHeading({ address, names, now }: ListHeadingProps) {
  const t = useTranslations("figures");
  const { metric, part } = address;
  const other = part === "numerator" ? "denominator" : "numerator";
  return (
    <>
      {conditionOf(metric, "denominator") && <Tag tone="brand">{t(`part.${part}`)}</Tag>}
      <span>{useDays(address, now)}</span>
      {useNarrowing(address, names).map((text) => (
        <Tag key={text}>{text}</Tag>
      ))}
      <span>{t("asOf", { time: formatMoment(now, "short") })}</span>
      {conditionOf(metric, other) && METRICS[metric].unit !== "workingDays" && (
        <NumberLink href={drillHref(filterOf(address), { metric, part: other, slice: sliceOf(address) })}>
          {t(`cases.other.${other}`)}
        </NumberLink>
      )}
    </>
  );
}

function useDays(address: CaseListAddress, now: Date): string {
  const t = useTranslations("figures");
  const basis = basisOf(address.metric);
  if (basis === "now") return t("basis.now");
  if (address.month) return `${address.month} · ${t(`basis.${basis}`)}`;
  const { fromOn, toOn } = spanOfFilter(address, dayOf(now));
  return `${t("period.span", { from: fromOn, to: toOn })} · ${t(`basis.${basis}`)}`;
}

function useNarrowing(address: CaseListAddress, names: ListHeadingProps["names"]): string[] {
  const t = useTranslations("figures");
  const words = useTranslations("cases");
  const english = useLocale() === "en";
  const { department, category, channel, kind, outcome, disposal, level, enterprise, person, slot } = address;
  const said = (area: string, value: string | undefined) =>
    value && (value === NONE ? t("split.none") : words(`${area}.${value}`));
  const slots = useTranslations("links.slots");
  return [
    enterprise && (names.enterprise ?? t("cases.strangeEnterprise")),
    person && t("cases.heldBy", { name: names.person ?? "—", slot: slot ? slots(slot) : "" }),
    department && (department === NONE ? t("filter.unassigned") : (names.department ?? t("departments.former"))),
    category && ((english ? names.category?.nameEn : names.category?.name) ?? t("categories.unknown")),
    said("channel", channel),
    said("recordKind", kind),
    said("outcome", outcome),
    said("disposal", disposal),
    level === NONE ? t("levels.unrated") : said("level", level),
  ].filter((text): text is string => Boolean(text));
}
