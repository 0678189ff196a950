import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { PublishForm } from "@/components/calendar/publish-form";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { canManageCalendar } from "@/lib/calendar/access.policy";
import { writeNotice } from "@/lib/calendar/notice.policy";
import { calendarYear, workingHours } from "@/lib/calendar/queries";
import { calendarPage } from "@/lib/calendar/schema";
import { dayOf, yearOf } from "@/lib/day";
import { currentTime } from "@/lib/now";
import { publish } from "../actions";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Search): Promise<Metadata> {
  const t = await getTranslations("calendar");
  return { title: t("publish", { year: String(await yearIn(searchParams)) }) };
}

export default async function PublishYearPage({ searchParams }: Search) {
  const actor = await requireStaff("/desk/admin/calendar/publish");
  if (!canManageCalendar(actor)) notFound();
  const year = await yearIn(searchParams);
  const [t, messages, { version }, published] = await Promise.all([
    getTranslations("calendar"),
    getMessages(),
    workingHours(),
    calendarYear(year),
  ]);
  const back = { href: `/desk/admin/calendar?year=${year}`, label: t("back") };
  const title = t(published ? "republish" : "publish", { year: String(year) });
  // The preview is drawn in the browser, from what the server answers; only its own texts are sent along.
  const texts = { calendar: messages.calendar, "refusals-calendar": messages["refusals-calendar"] };
  return (
    <DeskPage title={title} lead={t("publishLead")} back={back}>
      <NextIntlClientProvider messages={texts}>
        <PublishForm
          action={publish}
          year={year}
          version={version}
          published={published}
          notice={writeNotice(published?.days ?? [])}
        />
      </NextIntlClientProvider>
    </DeskPage>
  );
}

async function yearIn(searchParams: Search["searchParams"]): Promise<number> {
  return calendarPage.parse(await searchParams).year ?? yearOf(dayOf(currentTime())) + 1;
}
