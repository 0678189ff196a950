import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskPage } from "@/components/shell/desk-page";
import { CoveredTable, ToldTable } from "@/components/topics/covered-tables";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireStaff } from "@/lib/auth";
import { coveredPage, toldPage } from "@/lib/topics/queries/covered";
import { coveredFilter } from "@/lib/topics/schema";

const HERE = "/desk/topics/covered";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("topics"))("covered.casesTitle") };
}

export default async function CoveredPage({ searchParams }: PageProps<"/desk/topics/covered">) {
  const actor = await requireStaff();
  const { show, after } = coveredFilter.parse(await searchParams);
  const [t, cases, told] = await Promise.all([
    getTranslations("topics"),
    show === "cases" ? coveredPage(actor, { after }) : null,
    show === "told" ? toldPage(actor, { after }) : null,
  ]);
  const next = cases ? cases.next : told?.next;
  if (next === undefined) notFound();
  const tabs = (["cases", "told"] as const).map((one) => ({
    href: `${HERE}?show=${one}`,
    label: t(`covered.${one}`),
    current: one === show,
  }));
  return (
    <DeskPage
      title={t(`covered.${show}Title`)}
      lead={t("covered.lead")}
      back={{ href: "/desk/topics", label: t("back") }}
    >
      <TabsNav label={t("covered.label")} tabs={tabs} />
      <Card flush>
        {cases && <CoveredTable rows={cases.rows} />}
        {told && <ToldTable rows={told.rows} />}
        <Pagination
          previousHref={after && `${HERE}?show=${show}`}
          nextHref={next ? `${HERE}?${new URLSearchParams({ show, after: next })}` : undefined}
        />
      </Card>
    </DeskPage>
  );
}
