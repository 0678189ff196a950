import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskPage } from "@/components/shell/desk-page";
import { VisitSheet } from "@/components/visits/visit-sheet";
import { requireStaff } from "@/lib/auth";
import { dayOf } from "@/lib/day";
import { currentTime } from "@/lib/now";
import { visitDetail } from "@/lib/visits/queries/visit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visits"))("one") };
}

export default async function VisitPage({ params }: PageProps<"/desk/visits/[id]">) {
  const actor = await requireStaff();
  const visit = await visitDetail(actor, (await params).id);
  if (!visit) notFound();
  const t = await getTranslations("visits");
  const { enterprise, visitedOn, authorName } = visit;
  return (
    <DeskPage
      title={enterprise.name}
      above={t("sheet.above", { on: visitedOn, name: authorName })}
      back={{ href: `/desk/enterprises/${enterprise.id}/visits`, label: t("sheet.back") }}
    >
      <VisitSheet visit={visit} today={dayOf(currentTime())} />
    </DeskPage>
  );
}
