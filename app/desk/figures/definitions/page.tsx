import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MetricDictionary } from "@/components/figures/metric-dictionary";
import { DeskPage } from "@/components/shell/desk-page";
import { inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { DEFINITIONS_VERSION, readsFigures } from "@/lib/stats/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("figures.dictionary"))("title") };
}

export default async function DefinitionsPage() {
  if (!inAnyCapacity(await requireStaff(), readsFigures)) notFound();
  const t = await getTranslations("figures");
  return (
    <DeskPage
      title={t("dictionary.title")}
      lead={t("dictionary.lead", { version: DEFINITIONS_VERSION })}
      back={{ href: "/desk/figures", label: t("back") }}
      narrow
    >
      <MetricDictionary />
    </DeskPage>
  );
}
