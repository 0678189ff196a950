import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EnterpriseForm } from "@/components/enterprises/enterprise-form";
import { DeskPage } from "@/components/shell/desk-page";
import { inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { canRegister } from "@/lib/enterprises/access.policy";
import { registerFacets } from "@/lib/enterprises/queries/register";
import { create } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprises"))("newTitle") };
}

export default async function NewEnterprisePage() {
  const actor = await requireStaff("/desk/enterprises/new");
  if (!inAnyCapacity(actor, canRegister)) notFound();
  const [t, facets] = await Promise.all([getTranslations("enterprises"), registerFacets(actor)]);
  const back = { href: "/desk/enterprises", label: t("back") };
  return (
    <DeskPage narrow title={t("newTitle")} lead={t("newLead")} back={back}>
      <EnterpriseForm action={create} {...facets} backHref={back.href} />
    </DeskPage>
  );
}
