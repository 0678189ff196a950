import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { changeCalendarLink, changePassword } from "@/app/desk/account/actions";
import { CalendarCard } from "@/components/calendar-feed/calendar-card";
import { OwnAccount } from "@/components/people/own-account";
import { currentPreferences } from "@/components/shell/preference-menu";
import { ButtonLink } from "@/components/ui/button";
import { previousSignInAt, requireEnterprise } from "@/lib/auth";
import { ownCalendarLink } from "@/lib/calendar-feed/queries";
import { ownAccount } from "@/lib/people/queries";
import { maySeePeople } from "@/lib/people/queries/register";
import { AccountFrame } from "./account-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("account") };
}

export default async function AccountPage() {
  const actor = await requireEnterprise("/my/account");
  const [t, account, before, { locale }, link] = await Promise.all([
    getTranslations("people"),
    ownAccount(actor),
    previousSignInAt(),
    currentPreferences(),
    ownCalendarLink(actor),
  ]);
  if (!account) notFound();
  const { name, title, roles, enterpriseName } = actor;
  const person = { name, title, roles, place: enterpriseName, account, previousSignInAt: before, locale };
  return (
    <AccountFrame title={t("account")}>
      <div className="grid gap-4">
        {maySeePeople(actor) && (
          <div>
            <ButtonLink href="/my/account/people">{t("ownTitle")}</ButtonLink>
          </div>
        )}
        <OwnAccount {...person} changePassword={changePassword}>
          <CalendarCard side="enterprise" link={link} change={changeCalendarLink} />
        </OwnAccount>
      </div>
    </AccountFrame>
  );
}
