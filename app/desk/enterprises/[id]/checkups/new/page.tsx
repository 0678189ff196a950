import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CheckupForm } from "@/components/checkups/checkup-form";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { lastAnswers } from "@/lib/checkups/queries";
import { dayOf } from "@/lib/day";
import { enterpriseHead } from "@/lib/enterprises/queries/head";
import { currentTime } from "@/lib/now";
import { recordCheckup } from "../../../actions";

type Address = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checkups"))("new") };
}

export default async function NewCheckupPage({ params }: Address) {
  const { id } = await params;
  const back = `/desk/enterprises/${id}/checkups`;
  const actor = await requireStaff(`${back}/new`);
  const now = currentTime();
  const [t, enterprise, last] = await Promise.all([
    getTranslations("checkups"),
    enterpriseHead(actor, id, now),
    lastAnswers(actor, id),
  ]);
  if (!enterprise || !last?.may) notFound();
  const title = t("newTitle", { name: enterprise.name });
  return (
    <DeskPage narrow title={title} lead={t("newLead")} back={{ href: back, label: t("back") }}>
      <CheckupForm enterpriseId={id} today={dayOf(now)} last={last.answers} action={recordCheckup} backHref={back} />
    </DeskPage>
  );
}
