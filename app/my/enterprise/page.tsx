import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MyFrame } from "@/app/my/frame";
import { OwnEnterprise } from "@/components/enterprises/own-enterprise";
import { requireEnterprise } from "@/lib/auth";
import { enterpriseDetail } from "@/lib/enterprises/queries/detail";
import { currentTime } from "@/lib/now";
import { save } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprises"))("ownTitle") };
}

export default async function OwnEnterprisePage() {
  const actor = await requireEnterprise("/my/enterprise");
  const [t, enterprise] = await Promise.all([
    getTranslations("enterprises"),
    enterpriseDetail(actor, actor.enterpriseId, currentTime()),
  ]);
  if (!enterprise) notFound();
  return (
    <MyFrame title={t("ownTitle")}>
      <OwnEnterprise enterprise={enterprise} save={save} />
    </MyFrame>
  );
}
