import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EnterpriseForm } from "@/components/enterprises/enterprise-form";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { enterpriseDetail } from "@/lib/enterprises/queries/detail";
import { registerFacets } from "@/lib/enterprises/queries/register";
import { currentTime } from "@/lib/now";
import { change } from "../../actions";

type Address = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprises"))("edit") };
}

export default async function EditEnterprisePage({ params }: Address) {
  const { id } = await params;
  const actor = await requireStaff(`/desk/enterprises/${id}/edit`);
  const enterprise = await enterpriseDetail(actor, id, currentTime());
  if (!enterprise?.can.includes("change")) notFound();
  const [t, facets] = await Promise.all([getTranslations("enterprises"), registerFacets(actor)]);
  const back = { href: `/desk/enterprises/${id}`, label: t("backToOne") };
  return (
    <DeskPage narrow title={t("editTitle", { name: enterprise.name })} back={back}>
      <EnterpriseForm action={change} enterprise={enterprise} {...facets} backHref={back.href} />
    </DeskPage>
  );
}
