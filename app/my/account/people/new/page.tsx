import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { create } from "@/app/desk/admin/people/actions";
import { NewPersonForm } from "@/components/people/new-person-form";
import { Card } from "@/components/ui/card";
import { requireEnterprise } from "@/lib/auth";
import { grantableRoles } from "@/lib/people/policy";
import { AccountFrame } from "../../account-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("newTitle") };
}

export default async function NewOwnPersonPage() {
  const actor = await requireEnterprise("/my/account/people/new");
  const roles = grantableRoles(actor, actor.enterpriseId);
  if (roles.length === 0) notFound();
  const t = await getTranslations("people");
  return (
    <AccountFrame title={t("newTitle")} back={{ href: "/my/account/people", label: t("ownTitle") }}>
      <div className="grid gap-4">
        <p className="text-ink-2">{t("newLead")}</p>
        <Card>
          <NewPersonForm action={create} roles={roles} of={{ kind: "own" }} />
        </Card>
      </div>
    </AccountFrame>
  );
}
