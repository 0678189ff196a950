import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActiveFilters } from "@/components/figures/active-filters";
import { CategoryBars } from "@/components/figures/category-bars";
import { ComparisonNote } from "@/components/figures/comparison-note";
import { DepartmentRanking } from "@/components/figures/department-ranking";
import { FigureFilter } from "@/components/figures/figure-filter";
import { FiguresTabs } from "@/components/figures/figures-tabs";
import { KeyFigures } from "@/components/figures/key-figures";
import { MonthBlock } from "@/components/figures/month-block";
import { SplitBars } from "@/components/figures/split-bars";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { categoryNames } from "@/lib/catalog/queries";
import { formatMoment } from "@/lib/formats";
import { currentTime } from "@/lib/now";
import { departmentsForSelect } from "@/lib/people/queries";
import { readsFigures } from "@/lib/stats/policy";
import { figures as figuresFor } from "@/lib/stats/queries/figures";
import { hasNothing } from "@/lib/stats/rules";
import { readFigureFilter } from "@/lib/stats/schema";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("figures"))("title") };
}

export default async function FiguresPage({ searchParams }: Props) {
  const actor = await requireStaff();
  if (!inAnyCapacity(actor, readsFigures)) notFound();
  const { filter, understood } = readFigureFilter(await searchParams);
  const now = currentTime();
  const [t, figures, departments, categories] = await Promise.all([
    getTranslations("figures"),
    figuresFor(actor, filter, now),
    departmentsForSelect(),
    categoryNames(),
  ]);
  const { fromOn, toOn } = figures.span;
  return (
    <DeskPage
      title={t("title")}
      above={
        <>
          <span>{t("period.span", { from: fromOn, to: toOn })}</span>
          <ActiveFilters filter={filter} departments={departments} categories={categories} />
          <span>{t("asOf", { time: formatMoment(now, "short") })}</span>
        </>
      }
      lead={t("lead")}
      actions={<ButtonLink href="/desk/figures/definitions">{t("definitions")}</ButtonLink>}
    >
      <FiguresTabs current="cases" />
      {!understood && <Notice kind="warning">{t("notUnderstood")}</Notice>}
      <FigureFilter filter={filter} span={figures.span} departments={departments} categories={categories} />
      {hasNothing(figures) ? (
        <EmptyState
          kind="none"
          title={t("empty.title")}
          action={<ButtonLink href="/desk/figures">{t("filter.reset")}</ButtonLink>}
        >
          {t("empty.text")}
        </EmptyState>
      ) : (
        <>
          <ComparisonNote figures={figures} />
          <KeyFigures figures={figures} filter={filter} />
          <MonthBlock months={figures.months} filter={filter} />
          <DepartmentRanking departments={figures.departments} filter={filter} />
          <div className="grid items-start gap-4 xl:grid-cols-2 print:block print:space-y-4">
            <CategoryBars categories={figures.categories} filter={filter} />
            <SplitBars figures={figures} filter={filter} />
          </div>
        </>
      )}
    </DeskPage>
  );
}
