import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsForm } from "@/components/notices/settings-form";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth";
import { ownSettings } from "@/lib/notices/queries/settings";
import { hasMail } from "@/lib/outside/mail";
import { saveSettings } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("settingsTitle") };
}

export default async function NoticeSettingsPage() {
  const actor = await requireStaff("/desk/notices/settings");
  const [t, settings] = await Promise.all([getTranslations("notices"), ownSettings(actor)]);
  const back = { href: "/desk/notices", label: t("title") };
  return (
    <DeskPage title={t("settingsTitle")} lead={t("settingsLead")} back={back} narrow>
      <Card>
        <SettingsForm settings={settings} hasMail={hasMail()} action={saveSettings} />
      </Card>
    </DeskPage>
  );
}
