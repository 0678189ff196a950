import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewDepartmentForm } from "@/components/people/department-forms";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth";
import { dayOf } from "@/lib/day";
import { currentTime } from "@/lib/now";
import { canManageDepartments } from "@/lib/people/policy";
import { create } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("departmentAdd") };
}

export default async function NewDepartmentPage() {
  const actor = await requireStaff("/desk/admin/departments/new");
  if (!canManageDepartments(actor)) notFound();
  const t = await getTranslations("people");
  return (
    <DeskPage title={t("departmentAdd")} back={{ href: "/desk/admin/departments", label: t("departments") }} narrow>
      <Card>
        <NewDepartmentForm action={create} today={dayOf(currentTime())} />
      </Card>
    </DeskPage>
  );
}
