import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TypeForm } from "@/components/catalog/type-form";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { canManageCatalog } from "@/lib/catalog/policy";
import { categoryNames } from "@/lib/catalog/queries";
import { departmentsForSelect } from "@/lib/people/queries";
import { presetsInForce } from "@/lib/presets/queries";
import { change } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalog"))("newTitle") };
}

export default async function NewRequestTypePage() {
  const actor = await requireStaff("/desk/admin/catalog/new");
  if (!canManageCatalog(actor)) notFound();
  const [t, categories, departments, presets] = await Promise.all([
    getTranslations("catalog"),
    categoryNames(),
    departmentsForSelect(),
    presetsInForce(),
  ]);
  const back = { href: "/desk/admin/catalog", label: t("back") };
  return (
    <DeskPage narrow title={t("newTitle")} back={back}>
      <TypeForm
        action={change}
        categories={categories}
        departments={departments}
        presets={presets}
        backHref={back.href}
      />
    </DeskPage>
  );
}
