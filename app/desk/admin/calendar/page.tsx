import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HoursCard } from "@/components/calendar/hours-card";
import { RecountCard } from "@/components/calendar/recount-card";
import { YearFacts } from "@/components/calendar/year-facts";
import { YearView } from "@/components/calendar/year-view";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireStaff } from "@/lib/auth";
import { canManageCalendar, canReadCalendar } from "@/lib/calendar/access.policy";
import { workdaysOf } from "@/lib/calendar/changes.policy";
import { calendarYear, loadCalendar, publishedYears, workingHours } from "@/lib/calendar/queries";
import { minutesPerWorkday } from "@/lib/calendar/rules";
import { calendarPage } from "@/lib/calendar/schema";
import { dayOf, yearOf } from "@/lib/day";
import { recountProgress } from "@/lib/deadlines/queries";
import { currentTime } from "@/lib/now";
import { setHours } from "./actions";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calendar"))("title") };
}

export default async function CalendarPage({ searchParams }: Search) {
  const actor = await requireStaff("/desk/admin/calendar");
  if (!canReadCalendar(actor)) notFound();
  const thisYear = yearOf(dayOf(currentTime()));
  const { year = thisYear } = calendarPage.parse(await searchParams);
  const [t, history, calendar, { hours, version }, published, years, progress] = await Promise.all([
    getTranslations("calendar"),
    getTranslations("history"),
    loadCalendar(),
    workingHours(),
    calendarYear(year),
    publishedYears(),
    recountProgress(),
  ]);
  const offered = [...new Set([...years.map((one) => one.year), thisYear, thisYear + 1, year])].sort();
  const tabs = offered.map((one) => ({
    href: `/desk/admin/calendar?year=${one}`,
    label: t("year", { year: String(one) }),
    current: one === year,
  }));
  const canManage = canManageCalendar(actor);
  const publishLink = canManage && (
    <ButtonLink href={`/desk/admin/calendar/publish?year=${year}`} variant={published ? "secondary" : "primary"}>
      {t(published ? "republish" : "publish", { year: String(year) })}
    </ButtonLink>
  );
  return (
    <DeskPage
      title={t("title")}
      lead={t("lead")}
      back={{ href: "/desk/admin", label: history("administration") }}
      actions={publishLink}
    >
      <TabsNav label={t("years")} tabs={tabs} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <YearView calendar={calendar} year={year} />
        <div className="grid min-w-0 gap-4">
          <YearFacts year={year} published={published} workdays={workdaysOf(calendar, year)} />
          <RecountCard progress={progress} />
          <HoursCard
            hours={hours}
            minutes={minutesPerWorkday(calendar)}
            version={version}
            action={canManage ? setHours : undefined}
          />
        </div>
      </div>
    </DeskPage>
  );
}
