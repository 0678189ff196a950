import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { saveSettings } from "@/app/desk/notices/actions";
import { MyFrame } from "@/app/my/frame";
import { SettingsForm } from "@/components/notices/settings-form";
import { Card } from "@/components/ui/card";
import { requireEnterprise } from "@/lib/auth";
import { ownSettings } from "@/lib/notices/queries/settings";
import { hasMail } from "@/lib/outside/mail";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("settingsTitle") };
}

export default async function MyNoticeSettingsPage() {
  const actor = await requireEnterprise("/my/notices/settings");
  const [t, settings] = await Promise.all([getTranslations("notices"), ownSettings(actor)]);
  return (
    <MyFrame title={t("settingsTitle")} back={{ href: "/my/notices", label: t("title") }}>
      <Card>
        <SettingsForm settings={settings} hasMail={hasMail()} action={saveSettings} />
      </Card>
    </MyFrame>
  );
}
