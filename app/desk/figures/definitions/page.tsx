import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MetricDictionary } from "@/components/figures/metric-dictionary";
import { ServiceDictionary } from "@/components/figures/service-dictionary";
import { DeskPage } from "@/components/shell/desk-page";
import { inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { dayOf } from "@/lib/day";
import { currentTime } from "@/lib/now";
import { DEFINITIONS_VERSION, readsFigures } from "@/lib/stats/policy";
import { readServicePeriod } from "@/lib/stats/service.policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("figures.dictionary"))("title") };
}

export default async function DefinitionsPage() {
  if (!inAnyCapacity(await requireStaff(), readsFigures)) notFound();
  const t = await getTranslations("figures");
  const today = dayOf(currentTime());
  return (
    <DeskPage
      title={t("dictionary.title")}
      lead={t("dictionary.lead", { version: DEFINITIONS_VERSION })}
      back={{ href: "/desk/figures", label: t("back") }}
      narrow
    >
      <MetricDictionary />
      <ServiceDictionary period={readServicePeriod(undefined, today)} today={today} />
    </DeskPage>
  );
}
