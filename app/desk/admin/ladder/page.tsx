import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskPage } from "@/components/shell/desk-page";
import { LadderForm } from "@/components/supervision/ladder-form";
import { LadderTable } from "@/components/supervision/ladder-table";
import { LadderVersions } from "@/components/supervision/ladder-versions";
import { Card } from "@/components/ui/card";
import { hasRole } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { ladderPage } from "@/lib/supervision/queries/ladder";
import { set } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("ladder.title") };
}

export default async function LadderPage() {
  const actor = await requireStaff("/desk/admin/ladder");
  const page = await ladderPage(actor);
  if (!page) notFound();
  const { ladder, versions, canManage } = page;
  const [t, history] = await Promise.all([getTranslations("supervision"), getTranslations("history")]);
  const back = hasRole(actor, "systemAdministrator", "auditor")
    ? { href: "/desk/admin", label: history("administration") }
    : undefined;
  const version = ladder.version === 0 ? t("ladder.standard") : t("ladder.version", { version: ladder.version });
  return (
    <DeskPage title={t("ladder.title")} lead={t("ladder.lead")} back={back}>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card flush title={t("ladder.inForce")} aside={version}>
          <LadderTable ladder={ladder} />
        </Card>
        <LadderVersions versions={versions} />
        {canManage && (
          <div className="xl:col-span-2">
            <LadderForm key={ladder.version} ladder={ladder} action={set} />
          </div>
        )}
      </div>
    </DeskPage>
  );
}
