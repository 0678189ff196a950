import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdministrationMenu } from "@/components/history/administration-menu";
import { DeskPage } from "@/components/shell/desk-page";
import { hasRole } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";

const PLACES = [
  "people",
  "departments",
  "catalog",
  "menu",
  "presets",
  "calendar",
  "ladder",
  "jobs",
  "robots",
  "deliveries",
  "log",
] as const;

export default async function AdministrationPage() {
  const actor = await requireStaff();
  if (!hasRole(actor, "systemAdministrator", "auditor")) notFound();
  const t = await getTranslations("history");
  const places = PLACES.map((place) => ({
    href: `/desk/admin/${place}`,
    title: t(`place.${place}`),
    text: t(`placeText.${place}`),
  }));
  return (
    <DeskPage title={t("administration")}>
      <AdministrationMenu places={places} />
    </DeskPage>
  );
}
