import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReviewCard } from "@/components/green-reviews/review-card";
import { ReviewFigures } from "@/components/green-reviews/review-figures";
import { ReviewForm } from "@/components/green-reviews/review-form";
import { DeskPage } from "@/components/shell/desk-page";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth";
import { reviewOf } from "@/lib/green-reviews/queries";
import { leastLookedAt } from "@/lib/green-reviews/rules";
import { monthText } from "@/lib/green-reviews/schema";
import { currentTime } from "@/lib/now";
import { record } from "../actions";
import { acceptedHref, registerHref } from "../register-address";

type Address = { params: Promise<{ month: string }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const [t, { month }] = await Promise.all([getTranslations("greenReviews"), params]);
  return { title: t("monthTitle", { month }) };
}

export default async function GreenReviewPage({ params }: Address) {
  const actor = await requireStaff();
  const month = monthText.safeParse((await params).month).data;
  const review = month ? await reviewOf(actor, month, currentTime()) : null;
  if (!month || !review) notFound();
  const t = await getTranslations("greenReviews");
  const { figures, entries, reviews, refusal } = review;
  return (
    <DeskPage
      title={t("monthTitle", { month })}
      above={review.state === "recorded" ? undefined : t(`standing.${review.state}`, { on: review.dueOn })}
      back={{ href: "/desk/green-channel/reviews", label: t("title") }}
    >
      <ReviewFigures
        figures={figures}
        hrefWith={(filter) => registerHref(month, filter)}
        acceptedHref={acceptedHref(month)}
      />
      {reviews.map((one, index) => (
        <ReviewCard key={one.id} review={one} newest={index === 0} />
      ))}
      {figures.asked > 0 && refusal === null && (
        <ReviewForm
          key={reviews.length}
          action={record}
          month={month}
          rounds={reviews.length}
          least={leastLookedAt(figures.granted)}
          entries={entries}
        />
      )}
      {figures.asked > 0 && refusal === "ownGreenChannel" && <Notice kind="info">{t("ownPart")}</Notice>}
    </DeskPage>
  );
}
