import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RobotTable } from "@/components/notices/robot-table";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth";
import { robotList } from "@/lib/notices/queries/robots";
import { switchRobot, test } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("robots.title") };
}

export default async function RobotsPage() {
  const actor = await requireStaff("/desk/admin/robots");
  const [t, history, list] = await Promise.all([
    getTranslations("notices"),
    getTranslations("history"),
    robotList(actor),
  ]);
  if (!list) notFound();
  const actions = (
    <>
      <ButtonLink href="/desk/admin/deliveries">{t("robots.deliveries")}</ButtonLink>
      {list.canManage && (
        <ButtonLink href="/desk/admin/robots/new" variant="primary">
          {t("robots.add")}
        </ButtonLink>
      )}
    </>
  );
  const back = { href: "/desk/admin", label: history("administration") };
  return (
    <DeskPage title={t("robots.title")} lead={t("robots.lead")} back={back} actions={actions}>
      <Card flush>
        <RobotTable robots={list.robots} actions={list.canManage ? { test, switchRobot } : undefined} />
      </Card>
    </DeskPage>
  );
}
