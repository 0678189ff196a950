import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RegisterCounts } from "@/components/green-channel/register-counts";
import { RegisterFilter } from "@/components/green-channel/register-filter";
import { RegisterTable } from "@/components/green-channel/register-table";
import { RegisterPages } from "@/components/registers/register-pages";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth";
import { registerPage, registerSummary } from "@/lib/green-channel/queries";
import { registerFilter } from "@/lib/green-channel/schema";
import { reviewsDue } from "@/lib/green-reviews/queries";
import { currentTime } from "@/lib/now";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const HERE = "/desk/green-channel";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("green"))("title") };
}

export default async function GreenChannelPage({ searchParams }: Search) {
  const actor = await requireStaff();
  const filter = registerFilter.parse(await searchParams);
  const [t, page, summary, due] = await Promise.all([
    getTranslations("green"),
    registerPage(actor, filter),
    registerSummary(actor, filter),
    reviewsDue(actor, currentTime()),
  ]);
  if (!page || !summary) notFound();
  const { after: _, ...kept } = filter;
  return (
    <DeskPage
      title={t("title")}
      lead={t("lead")}
      actions={<ButtonLink href="/desk/green-channel/reviews">{t("reviews")}</ButtonLink>}
    >
      {due > 0 && <Notice kind="warning">{t("reviewsDue", { count: due })}</Notice>}
      <RegisterFilter filter={filter} href={HERE} />
      <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
        <RegisterCounts kind="approvers" counts={summary.approvers} filter={kept} />
        <RegisterCounts kind="askers" counts={summary.askers} filter={kept} />
        <RegisterCounts kind="departments" counts={summary.departments} filter={kept} />
      </div>
      <Card flush>
        <RegisterTable rows={page.rows} />
        <RegisterPages href={HERE} filter={filter} next={page.next} />
      </Card>
    </DeskPage>
  );
}
