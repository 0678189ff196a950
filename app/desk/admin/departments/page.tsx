import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DepartmentList } from "@/components/people/department-list";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth";
import { listDepartments } from "@/lib/people/queries/departments";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("departments") };
}

export default async function DepartmentsPage() {
  const actor = await requireStaff("/desk/admin/departments");
  const [t, list] = await Promise.all([getTranslations("people"), listDepartments(actor)]);
  if (!list) notFound();
  const actions = list.canManage && (
    <ButtonLink href="/desk/admin/departments/new" variant="primary">
      {t("departmentAdd")}
    </ButtonLink>
  );
  const back = { href: "/desk/admin", label: t("administration") };
  return (
    <DeskPage title={t("departments")} lead={t("departmentsLead")} back={back} actions={actions}>
      <Card flush>
        <DepartmentList rows={list.rows} canManage={list.canManage} />
      </Card>
    </DeskPage>
  );
}
