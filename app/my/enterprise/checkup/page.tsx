import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MyFrame } from "@/app/my/frame";
import { CheckupForm } from "@/components/checkups/checkup-form";
import { requireEnterprise } from "@/lib/auth";
import { lastAnswers } from "@/lib/checkups/queries";
import { dayOf } from "@/lib/day";
import { currentTime } from "@/lib/now";
import { checkUp } from "../actions";

const BACK = "/my/enterprise";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checkups"))("ownTitle") };
}

export default async function OwnCheckupPage() {
  const actor = await requireEnterprise(`${BACK}/checkup`);
  const id = actor.enterpriseId;
  const [t, last] = await Promise.all([getTranslations("checkups"), lastAnswers(actor, id)]);
  if (!last?.may) notFound();
  const today = dayOf(currentTime());
  return (
    <MyFrame title={t("ownTitle")} back={{ href: BACK, label: t("backOwn") }}>
      <p className="text-ink-2">{t("newLeadOwn")}</p>
      <CheckupForm enterpriseId={id} today={today} last={last.answers} action={checkUp} backHref={BACK} />
    </MyFrame>
  );
}
