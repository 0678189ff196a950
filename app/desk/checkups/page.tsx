import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { shownCount } from "@/components/cases/desk-places";
import { CheckupTable } from "@/components/checkups/checkup-table";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { StatCard } from "@/components/ui/stat-card";
import { requireStaff } from "@/lib/auth";
import { checkupList } from "@/lib/checkups/queries";
import { checkupFilter } from "@/lib/checkups/schema";
import { currentTime } from "@/lib/now";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const HERE = "/desk/checkups";
const FIGURES = ["warned", "red", "unchecked", "checked"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checkups"))("title") };
}

export default async function CheckupListPage({ searchParams }: Search) {
  const actor = await requireStaff(HERE);
  const filter = checkupFilter.parse(await searchParams);
  const [t, list] = await Promise.all([getTranslations("checkups"), checkupList(actor, filter, currentTime())]);
  if (!list) notFound();
  const address = (show: (typeof FIGURES)[number], after = "") =>
    `${HERE}?${new URLSearchParams({ show, ...(after && { after }) })}`;
  return (
    <DeskPage title={t("title")} lead={t("lead")}>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {FIGURES.map((show) => (
          <StatCard
            key={show}
            label={t(`figure.${show}`)}
            value={shownCount(list.counts[show])}
            unit={t("unitEnterprises", { count: list.counts[show] })}
            href={address(show)}
            definition={t(`figure.${show}Text`, { from: list.halfYearFrom })}
          />
        ))}
      </div>
      <Card flush title={t(`figure.${filter.show}`)}>
        <CheckupTable rows={list.rows} show={filter.show} />
        <Pagination
          previousHref={filter.after === "" ? undefined : address(filter.show)}
          nextHref={list.next ? address(filter.show, list.next) : undefined}
        />
      </Card>
    </DeskPage>
  );
}
