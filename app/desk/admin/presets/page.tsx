import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PresetTable } from "@/components/presets/preset-table";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth";
import { currentTypes } from "@/lib/catalog/queries";
import { canManagePresets, canReadPresets } from "@/lib/presets/policy";
import { presetsInForce } from "@/lib/presets/queries";
import { presetFor } from "@/lib/presets/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("presets"))("title") };
}

export default async function PresetsPage() {
  const actor = await requireStaff("/desk/admin/presets");
  if (!canReadPresets(actor)) notFound();
  const [t, history, inForce, types] = await Promise.all([
    getTranslations("presets"),
    getTranslations("history"),
    presetsInForce(),
    currentTypes(),
  ]);
  const lines = inForce.presets
    .map((preset) => ({
      ...preset,
      isParks: preset.code === inForce.parkCode,
      typeCount: types.filter((type) => presetFor(inForce, type.presetCode).code === preset.code).length,
    }))
    .toSorted((one, other) => Number(other.isParks) - Number(one.isParks));
  const actions = canManagePresets(actor) && (
    <ButtonLink href="/desk/admin/presets/new" variant="primary">
      {t("new")}
    </ButtonLink>
  );
  const back = { href: "/desk/admin", label: history("administration") };
  return (
    <DeskPage title={t("title")} lead={t("lead")} back={back} actions={actions}>
      <Card flush>
        <PresetTable presets={lines} />
      </Card>
      <p className="text-ink-2 text-sm">{t("statutoryText")}</p>
    </DeskPage>
  );
}
