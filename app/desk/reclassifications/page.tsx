import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { shownCount } from "@/components/cases/desk-places";
import { ReclassificationTable } from "@/components/reclassification/reclassification-table";
import { RegisterFilter } from "@/components/reclassification/register-filter";
import { RegisterPages } from "@/components/registers/register-pages";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth";
import { longerCount, reclassificationPage } from "@/lib/reclassification/queries";
import { reclassificationFilter } from "@/lib/reclassification/schema";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const HERE = "/desk/reclassifications";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reclassification"))("registerTitle") };
}

export default async function ReclassificationsPage({ searchParams }: Search) {
  const actor = await requireStaff();
  const filter = reclassificationFilter.parse(await searchParams);
  const [t, page, longer] = await Promise.all([
    getTranslations("reclassification"),
    reclassificationPage(actor, filter),
    longerCount(actor, filter),
  ]);
  if (!page) notFound();
  return (
    <DeskPage title={t("registerTitle")} lead={t("lead")}>
      <RegisterFilter filter={filter} href={HERE} />
      <Card flush title={t("longerCount", { count: String(shownCount(longer)) })}>
        <ReclassificationTable rows={page.rows} />
        <RegisterPages href={HERE} filter={filter} next={page.next} />
      </Card>
    </DeskPage>
  );
}
