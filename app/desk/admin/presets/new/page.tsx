import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PresetForm } from "@/components/presets/preset-form";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { db } from "@/lib/db";
import { canManagePresets } from "@/lib/presets/policy";
import { presetInForce } from "@/lib/presets/queries";
import { publish } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("presets"))("newTitle") };
}

export default async function NewPresetPage() {
  const actor = await requireStaff("/desk/admin/presets/new");
  if (!canManagePresets(actor)) notFound();
  const [t, start] = await Promise.all([getTranslations("presets"), presetInForce(db, null)]);
  const back = { href: "/desk/admin/presets", label: t("back") };
  return (
    <DeskPage title={t("newTitle")} lead={t("newLead")} back={back}>
      <PresetForm action={publish} start={start} backHref={back.href} />
    </DeskPage>
  );
}
