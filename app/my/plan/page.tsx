import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MyFrame } from "@/app/my/frame";
import { OwnPlan } from "@/components/plans/own-plan";
import { requireEnterprise } from "@/lib/auth";
import { enterpriseDetail } from "@/lib/enterprises/queries/detail";
import { currentTime } from "@/lib/now";
import { ownPlan } from "@/lib/plans/queries/own";
import { confirm } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans.own"))("title") };
}

export default async function OwnPlanPage() {
  const actor = await requireEnterprise("/my/plan");
  const now = currentTime();
  const [t, plan, enterprise] = await Promise.all([
    getTranslations("plans.own"),
    ownPlan(actor, now),
    enterpriseDetail(actor, actor.enterpriseId, now),
  ]);
  const holder = enterprise?.holders.find(({ slot }) => slot === "specialist")?.holder ?? null;
  const person = holder && { name: holder.name, title: holder.title, phone: holder.phone };
  return (
    <MyFrame title={t("title")}>
      <OwnPlan plan={plan} person={person} confirm={confirm} />
    </MyFrame>
  );
}
