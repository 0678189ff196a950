import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CloseDepartment, DepartmentForm } from "@/components/people/department-forms";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth";
import { dayOf } from "@/lib/day";
import { currentTime } from "@/lib/now";
import { departmentDetail } from "@/lib/people/queries/departments";
import { isId } from "@/lib/people/schema";
import { change, close } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("departments") };
}

export default async function DepartmentPage({ params }: { params: Promise<{ departmentId: string }> }) {
  const { departmentId } = await params;
  const actor = await requireStaff(`/desk/admin/departments/${departmentId}`);
  const department = isId(departmentId) ? await departmentDetail(actor, departmentId) : null;
  if (!department || department.validTo !== null) notFound();
  const t = await getTranslations("people");
  const actions = <CloseDepartment action={close} department={department} today={dayOf(currentTime())} />;
  const back = { href: "/desk/admin/departments", label: t("departments") };
  return (
    <DeskPage title={department.name} above={department.code} back={back} actions={actions} narrow>
      <Card title={t("facts")}>
        <DepartmentForm action={change} department={department} />
      </Card>
    </DeskPage>
  );
}
