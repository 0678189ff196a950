import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FiguresTabs } from "@/components/figures/figures-tabs";
import { QuarterFilter } from "@/components/figures/quarter-filter";
import { ServiceBlock } from "@/components/figures/service-block";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { dayOf } from "@/lib/day";
import { formatMoment } from "@/lib/formats";
import { currentTime } from "@/lib/now";
import { readsFigures } from "@/lib/stats/policy";
import { serviceFigures } from "@/lib/stats/queries/service";
import { quartersOffered, readServicePeriod } from "@/lib/stats/service.policy";

const HERE = "/desk/figures/service";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("figures.service"))("title") };
}

export default async function ServiceFiguresPage({ searchParams }: PageProps<"/desk/figures/service">) {
  const actor = await requireStaff(HERE);
  if (!inAnyCapacity(actor, readsFigures)) notFound();
  const now = currentTime();
  const today = dayOf(now);
  const period = readServicePeriod((await searchParams).quarter, today);
  const [t, blocks] = await Promise.all([getTranslations("figures"), serviceFigures(actor, period, now)]);
  return (
    <DeskPage
      title={t("service.title")}
      above={
        <>
          <span>{t("period.span", { ...period })}</span>
          <span>{t("asOf", { time: formatMoment(now, "short") })}</span>
        </>
      }
      lead={t("service.lead")}
      actions={<ButtonLink href="/desk/figures/definitions#service">{t("definitions")}</ButtonLink>}
    >
      <FiguresTabs current="service" />
      <QuarterFilter quarter={period.quarter} quarters={quartersOffered(today)} href={HERE} />
      {blocks.map(({ block, figures }) => (
        <ServiceBlock key={block} block={block} figures={figures} period={period} today={today} />
      ))}
    </DeskPage>
  );
}
