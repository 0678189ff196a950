import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TypeForm } from "@/components/catalog/type-form";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { canManageCatalog } from "@/lib/catalog/policy";
import { categoryNames, versionsOf } from "@/lib/catalog/queries";
import { departmentsForSelect } from "@/lib/people/queries";
import { presetsInForce } from "@/lib/presets/queries";
import { change } from "../../actions";

type Address = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function EditRequestTypePage({ params }: Address) {
  const { code } = await params;
  const actor = await requireStaff(`/desk/admin/catalog/${code}/edit`);
  const [type] = canManageCatalog(actor) ? await versionsOf(code) : [];
  if (!type) notFound();
  const [t, categories, departments, presets] = await Promise.all([
    getTranslations("catalog"),
    categoryNames(),
    departmentsForSelect(),
    presetsInForce(),
  ]);
  const back = { href: `/desk/admin/catalog/${code}`, label: t("backToOne") };
  return (
    <DeskPage narrow title={t("editTitle", { name: type.name })} above={code} back={back}>
      <TypeForm
        action={change}
        type={type}
        categories={categories}
        departments={departments}
        presets={presets}
        backHref={back.href}
      />
    </DeskPage>
  );
}
