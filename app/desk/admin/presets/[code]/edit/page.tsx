import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PresetForm } from "@/components/presets/preset-form";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { db } from "@/lib/db";
import { canManagePresets } from "@/lib/presets/policy";
import { currentPreset } from "@/lib/presets/queries";
import { publish } from "../../actions";

type Address = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function EditPresetPage({ params }: Address) {
  const { code } = await params;
  const actor = await requireStaff(`/desk/admin/presets/${code}/edit`);
  const preset = canManagePresets(actor) ? await currentPreset(db, code) : null;
  if (!preset) notFound();
  const [t, locale] = await Promise.all([getTranslations("presets"), getLocale()]);
  const back = { href: `/desk/admin/presets/${code}`, label: t("backToOne") };
  const name = locale === "en" ? preset.nameEn : preset.name;
  return (
    <DeskPage title={t("editTitle", { name })} above={t("version", { number: preset.version })} back={back}>
      <PresetForm action={publish} preset={preset} start={preset} backHref={back.href} />
    </DeskPage>
  );
}
