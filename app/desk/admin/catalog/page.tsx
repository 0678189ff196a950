import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TypeRegister } from "@/components/catalog/type-register";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireStaff } from "@/lib/auth";
import { canManageCatalog, canReadCatalog } from "@/lib/catalog/policy";
import { currentCategories, retiredTypes } from "@/lib/catalog/queries";
import { presetsInForce } from "@/lib/presets/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalog"))("title") };
}

export default async function CatalogPage() {
  const actor = await requireStaff("/desk/admin/catalog");
  if (!canReadCatalog(actor)) notFound();
  const [t, history, categories, retired, presets] = await Promise.all([
    getTranslations("catalog"),
    getTranslations("history"),
    currentCategories(),
    retiredTypes(),
    presetsInForce(),
  ]);
  const count = categories.reduce((sum, category) => sum + category.types.length, 0);
  const actions = canManageCatalog(actor) && (
    <ButtonLink href="/desk/admin/catalog/new" variant="primary">
      {t("new")}
    </ButtonLink>
  );
  const back = { href: "/desk/admin", label: history("administration") };
  return (
    <DeskPage title={t("title")} lead={t("lead", { count })} back={back} actions={actions}>
      {count + retired.length === 0 && (
        <EmptyState kind="first" title={t("empty")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      )}
      <TypeRegister categories={categories} retired={retired} presets={presets} />
    </DeskPage>
  );
}
