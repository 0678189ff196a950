import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CalendarCard } from "@/components/calendar-feed/calendar-card";
import { OwnAccount } from "@/components/people/own-account";
import { DeskPage } from "@/components/shell/desk-page";
import { currentPreferences } from "@/components/shell/preference-menu";
import { previousSignInAt, requireStaff } from "@/lib/auth";
import { ownCalendarLink } from "@/lib/calendar-feed/queries";
import { ownAccount } from "@/lib/people/queries";
import { changeCalendarLink, changePassword } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("account") };
}

export default async function AccountPage() {
  const actor = await requireStaff("/desk/account");
  const [t, account, before, { locale }, link] = await Promise.all([
    getTranslations("people"),
    ownAccount(actor),
    previousSignInAt(),
    currentPreferences(),
    ownCalendarLink(actor),
  ]);
  if (!account) notFound();
  const { name, title, roles, departmentName } = actor;
  const person = { name, title, roles, place: departmentName, account, previousSignInAt: before, locale };
  return (
    <DeskPage title={t("account")}>
      <OwnAccount {...person} changePassword={changePassword} absencesHref="/desk/account/absences">
        <CalendarCard side="park" link={link} change={changeCalendarLink} />
      </OwnAccount>
    </DeskPage>
  );
}
