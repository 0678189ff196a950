import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MonthTable } from "@/components/green-reviews/month-table";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth";
import { reviewMonths } from "@/lib/green-reviews/queries";
import { currentTime } from "@/lib/now";
import { registerHref } from "./register-address";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("greenReviews"))("title") };
}

export default async function GreenReviewsPage() {
  const actor = await requireStaff();
  const [t, months] = await Promise.all([getTranslations("greenReviews"), reviewMonths(actor, currentTime())]);
  if (!months) notFound();
  return (
    <DeskPage title={t("title")} lead={t("lead")} back={{ href: "/desk/green-channel", label: t("register") }}>
      <Card flush>
        <MonthTable months={months} registerHref={registerHref} />
      </Card>
    </DeskPage>
  );
}
