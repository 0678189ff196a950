import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RobotForm } from "@/components/notices/robot-form";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth";
import { robotForForm } from "@/lib/notices/queries/robots";
import { departmentsForSelect } from "@/lib/people/queries";
import { isId } from "@/lib/people/schema";
import { change } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("robots.edit") };
}

export default async function RobotPage({ params }: { params: Promise<{ robotId: string }> }) {
  const { robotId } = await params;
  const actor = await requireStaff(`/desk/admin/robots/${robotId}`);
  const robot = isId(robotId) ? await robotForForm(actor, robotId) : null;
  if (!robot) notFound();
  const [t, departments] = await Promise.all([getTranslations("notices"), departmentsForSelect()]);
  return (
    <DeskPage title={robot.name} back={{ href: "/desk/admin/robots", label: t("robots.title") }} narrow>
      <Card>
        <RobotForm action={change} robot={robot} departments={departments} />
      </Card>
    </DeskPage>
  );
}
