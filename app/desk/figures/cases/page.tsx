import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FigureCases } from "@/components/figures/figure-cases";
import { ListHeading } from "@/components/figures/list-heading";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { loadCalendar } from "@/lib/calendar/queries";
import { minutesPerWorkday } from "@/lib/calendar/rules";
import { formatNumber } from "@/lib/formats";
import { currentTime } from "@/lib/now";
import { conditionOf, readsFigures } from "@/lib/stats/policy";
import { figureCases, sliceNames } from "@/lib/stats/queries/cases";
import { figuresHref, filterOf, nextPageHref, readCaseListAddress } from "@/lib/stats/schema";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, params] = await Promise.all([getTranslations("figures"), searchParams]);
  const address = readCaseListAddress(params);
  return { title: address ? t(`metric.${address.metric}.name`) : t("title") };
}

export default async function FigureCasesPage({ searchParams }: Props) {
  const actor = await requireStaff();
  const address = readCaseListAddress(await searchParams);
  if (!inAnyCapacity(actor, readsFigures) || !address || !conditionOf(address.metric, address.part)) notFound();
  const now = currentTime();
  const [t, list, names, calendar] = await Promise.all([
    getTranslations("figures"),
    figureCases(actor, address, now),
    sliceNames(actor, address),
    loadCalendar(),
  ]);
  const title = t("cases.title", { metric: t(`metric.${address.metric}.name`), count: formatNumber(list.count) });
  return (
    <DeskPage
      title={title}
      above={<ListHeading address={address} names={names} now={now} />}
      back={{ href: figuresHref(filterOf(address)), label: t("back") }}
    >
      <Card flush>
        <FigureCases
          label={title}
          basis={list.basis}
          rows={list.rows}
          minutesPerWorkday={minutesPerWorkday(calendar)}
        />
        <Pagination
          previousHref={address.cursor && nextPageHref(address, undefined)}
          nextHref={list.next ? nextPageHref(address, list.next) : undefined}
        />
      </Card>
    </DeskPage>
  );
}
