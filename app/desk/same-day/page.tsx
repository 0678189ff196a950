import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { addressWith } from "@/components/registers/address";
import { RegisterPages } from "@/components/registers/register-pages";
import { SameDayFigures } from "@/components/same-day/same-day-figures";
import { SameDayFilter } from "@/components/same-day/same-day-filter";
import { SameDayTable } from "@/components/same-day/same-day-table";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth";
import { dayOf, monthOf, quartersUntil } from "@/lib/day";
import { currentTime } from "@/lib/now";
import { departmentsForSelect } from "@/lib/people/queries";
import { daysOf, sameDayCounts, sameDayPage } from "@/lib/same-day/queries";
import { type SameDayFilter as Filter, sameDayFilter } from "@/lib/same-day/schema";
import { addMonths, sharePercent } from "@/lib/stats/rules";
import { drillHref } from "@/lib/stats/schema";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const HERE = "/desk/same-day";
const MONTHS_OFFERED = 24;
const QUARTERS_OFFERED = 5;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sameDay"))("title") };
}

export default async function SameDayPage({ searchParams }: Search) {
  const actor = await requireStaff();
  const present = monthOf(dayOf(currentTime()));
  const asked = sameDayFilter.parse(await searchParams);
  const filter: Filter = { ...asked, month: asked.month ?? present };
  const [t, page, counts, departments] = await Promise.all([
    getTranslations("sameDay"),
    sameDayPage(actor, filter),
    sameDayCounts(actor, filter),
    departmentsForSelect(),
  ]);
  if (!page || !counts) notFound();
  const { after: _, ...kept } = filter;
  return (
    <DeskPage title={t("title")} lead={t("lead")}>
      <SameDayFilter
        filter={kept}
        href={HERE}
        months={[...monthsUpTo(present), ...quartersUntil(dayOf(currentTime()), QUARTERS_OFFERED)]}
        departments={departments}
      />
      <SameDayFigures
        counts={counts}
        share={sharePercent(counts.simple, counts.simpleAll)}
        hrefs={{
          all: addressWith(HERE, { ...kept, tier: undefined, evidence: undefined }),
          missing: addressWith(HERE, { ...kept, tier: undefined, evidence: "missing" }),
          simple: addressWith(HERE, { ...kept, tier: "A", evidence: undefined }),
          simpleAll: wholeHref(kept),
        }}
      />
      <Card flush title={t("listTitle", { month: filter.month })}>
        <SameDayTable rows={page.rows} />
        <RegisterPages href={HERE} filter={filter} next={page.next} />
      </Card>
    </DeskPage>
  );
}

/** What the share has below its line is the list that the figures have for it. */
function wholeHref({ month, department, disposal }: Filter): string {
  return drillHref(
    { period: "custom", ...daysOf(month), department },
    { metric: "simpleSameDay", part: "denominator", slice: { disposal } },
  );
}

function monthsUpTo(last: string): string[] {
  return Array.from({ length: MONTHS_OFFERED }, (_, index) => addMonths(last, -index));
}
