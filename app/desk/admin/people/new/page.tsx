import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewPersonForm } from "@/components/people/new-person-form";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireStaff } from "@/lib/auth";
import { canCreatePersonOf } from "@/lib/people/policy";
import { departmentsForSelect } from "@/lib/people/queries";
import { ENTERPRISE_ROLES, STAFF_ROLES } from "@/lib/people/rules";
import { create } from "../actions";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("newTitle") };
}

export default async function NewPersonPage({ searchParams }: Search) {
  const actor = await requireStaff("/desk/admin/people/new");
  if (!canCreatePersonOf(actor, null)) notFound();
  const [{ side, code }, t, departments] = await Promise.all([
    searchParams,
    getTranslations("people"),
    departmentsForSelect(),
  ]);
  const ofEnterprise = side === "enterprise";
  const tabs = [
    { href: "/desk/admin/people/new", label: t("sideStaff"), current: !ofEnterprise },
    { href: "/desk/admin/people/new?side=enterprise", label: t("sideEnterprise"), current: ofEnterprise },
  ];
  const enterpriseCode = typeof code === "string" ? code : undefined;
  return (
    <DeskPage title={t("newTitle")} lead={t("newLead")} back={{ href: "/desk/admin/people", label: t("title") }} narrow>
      <Card flush>
        <TabsNav label={t("sides")} tabs={tabs} className="px-2" />
        <div className="px-4 py-4">
          {ofEnterprise ? (
            <NewPersonForm
              key="enterprise"
              action={create}
              roles={ENTERPRISE_ROLES}
              of={{ kind: "enterprise", enterpriseCode }}
            />
          ) : (
            <NewPersonForm key="staff" action={create} roles={STAFF_ROLES} of={{ kind: "staff", departments }} />
          )}
        </div>
      </Card>
    </DeskPage>
  );
}
