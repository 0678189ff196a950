import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskPage } from "@/components/shell/desk-page";
import { buttonLook } from "@/components/ui/button";
import { VisitSheet } from "@/components/visits/visit-sheet";
import { requireStaff } from "@/lib/auth";
import { dayOf } from "@/lib/day";
import { currentTime } from "@/lib/now";
import { fieldOf } from "@/lib/visits/field.policy";
import { visitDetail } from "@/lib/visits/queries/visit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visits"))("one") };
}

export default async function VisitPage({ params }: PageProps<"/desk/visits/[id]">) {
  const actor = await requireStaff();
  const now = currentTime();
  const visit = await visitDetail(actor, (await params).id, now);
  if (!visit) notFound();
  const t = await getTranslations("visits");
  const { enterprise, visitedOn, authorName, changes } = visit;
  const change = changes && (
    <a href={fieldOf(visit.id)} className={buttonLook({})}>
      {t("sheet.change")}
    </a>
  );
  return (
    <DeskPage
      title={enterprise.name}
      above={t("sheet.above", { on: visitedOn, name: authorName })}
      back={{ href: `/desk/enterprises/${enterprise.id}/visits`, label: t("sheet.back") }}
      actions={change}
    >
      <VisitSheet visit={visit} today={dayOf(now)} />
    </DeskPage>
  );
}
