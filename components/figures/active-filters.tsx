import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { type FigureFilter, NONE } from "@/lib/stats/schema";

type ActiveFiltersProps = {
  filter: FigureFilter;
  departments: readonly { id: string; shortName: string }[];
  categories: readonly { code: string; name: string; nameEn: string }[];
};

/** What the figures are narrowed to, in words: the form with the choices is not printed. */
export function ActiveFilters({ filter, departments, categories }: ActiveFiltersProps) {
  const t = useTranslations("figures");
  const words = useTranslations("cases");
  const english = useLocale() === "en";
  const { department, category, channel, kind: record } = filter;
  const lead = departments.find(({ id }) => id === department)?.shortName ?? t("departments.former");
  const kind = categories.find(({ code }) => code === category);
  return (
    <>
      {department && <Tag>{department === NONE ? t("filter.unassigned") : lead}</Tag>}
      {category && <Tag>{(english ? kind?.nameEn : kind?.name) ?? t("categories.unknown")}</Tag>}
      {channel && <Tag>{words(`channel.${channel}`)}</Tag>}
      {record && <Tag>{words(`recordKind.${record}`)}</Tag>}
    </>
  );
}
