import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HandOverForm } from "@/components/links/hand-over-form";
import { DeskPage } from "@/components/shell/desk-page";
import { Tag } from "@/components/ui/tag";
import { requireStaff } from "@/lib/auth";
import { holdingsOf } from "@/lib/links/queries/holdings";
import { currentTime } from "@/lib/now";
import { handOver } from "../../actions";

type Address = { params: Promise<{ personId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("links"))("handOver.list") };
}

export default async function HandOverPage({ params }: Address) {
  const { personId } = await params;
  const actor = await requireStaff(`/desk/links/hand-over/${personId}`);
  const page = await holdingsOf(actor, personId, currentTime());
  if (!page) notFound();
  const t = await getTranslations("links");
  const { person, rows, successors, canHandOver } = page;
  const above = (
    <>
      {[person.title, person.department?.shortName].filter(Boolean).join(" · ")}
      {person.disabledAt && <Tag tone="red">{t("handOver.disabled")}</Tag>}
    </>
  );
  return (
    <DeskPage
      title={t("handOver.title", { name: person.name })}
      above={above}
      lead={canHandOver ? t("handOver.lead") : undefined}
      back={{ href: "/desk/links", label: t("handOver.back") }}
    >
      <HandOverForm personId={person.id} rows={rows} successors={successors} action={canHandOver ? handOver : null} />
    </DeskPage>
  );
}
