import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MyEnterprises } from "@/components/links/my-enterprises";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { loadCalendar } from "@/lib/calendar/queries";
import { minutesPerWorkday } from "@/lib/calendar/rules";
import { myEnterprises } from "@/lib/links/queries/mine";
import { mineFilter } from "@/lib/links/schema";
import { currentTime } from "@/lib/now";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("links"))("mine.title") };
}

export default async function MyEnterprisesPage({ searchParams }: Search) {
  const actor = await requireStaff("/desk/mine");
  const filter = mineFilter.parse(await searchParams);
  const [t, mine, calendar] = await Promise.all([
    getTranslations("links"),
    myEnterprises(actor, filter, currentTime()),
    loadCalendar(),
  ]);
  if (!mine) notFound();
  return (
    <DeskPage title={t("mine.title")} lead={t("mine.lead")}>
      <MyEnterprises
        rows={mine.rows}
        counts={mine.counts}
        filter={filter}
        minutesPerWorkday={minutesPerWorkday(calendar)}
      />
    </DeskPage>
  );
}
