import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HandedOver } from "@/components/links/handed-over";
import { DeskPage } from "@/components/shell/desk-page";
import { inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { mayHoldLinks } from "@/lib/links/policy";
import { handOverRead } from "@/lib/links/queries/hand-over";

type Address = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("links"))("handed.title") };
}

export default async function HandedOverPage({ params }: Address) {
  const { id } = await params;
  const actor = await requireStaff(`/desk/hand-overs/${id}`);
  const handOver = await handOverRead(actor, id);
  if (!handOver) notFound();
  const t = await getTranslations("links");
  const back = inAnyCapacity(actor, mayHoldLinks)
    ? { href: "/desk/mine", label: t("handed.back") }
    : { href: "/desk/links", label: t("title") };
  return (
    <DeskPage title={t("handed.title")} back={back}>
      <HandedOver handOver={handOver} />
    </DeskPage>
  );
}
