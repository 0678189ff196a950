import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RobotForm } from "@/components/notices/robot-form";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth";
import { canManageRobots } from "@/lib/notices/policy";
import { departmentsForSelect } from "@/lib/people/queries";
import { add } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("robots.add") };
}

export default async function NewRobotPage() {
  const actor = await requireStaff("/desk/admin/robots/new");
  if (!canManageRobots(actor)) notFound();
  const [t, departments] = await Promise.all([getTranslations("notices"), departmentsForSelect()]);
  return (
    <DeskPage title={t("robots.add")} back={{ href: "/desk/admin/robots", label: t("robots.title") }} narrow>
      <Card>
        <RobotForm action={add} departments={departments} />
      </Card>
    </DeskPage>
  );
}
