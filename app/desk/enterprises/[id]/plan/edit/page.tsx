import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlanForm } from "@/components/plans/plan-form";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { currentTime } from "@/lib/now";
import { draftingFor } from "@/lib/plans/queries/drafting";
import { save } from "../actions";

type Props = PageProps<"/desk/enterprises/[id]/plan/edit">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans.edit"))("title") };
}

export default async function EditPlanPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireStaff(`/desk/enterprises/${id}/plan/edit`);
  const [drafting, t] = await Promise.all([draftingFor(actor, id, currentTime()), getTranslations("plans.edit")]);
  if (!drafting) notFound();
  const { edition, version, enterpriseName } = drafting;
  const back = { href: `/desk/enterprises/${id}/plan`, label: t("back") };
  const title = version > 0 ? t("change", { edition }) : edition > 1 ? t("next", { edition }) : t("title");
  return (
    <DeskPage narrow title={title} above={enterpriseName} lead={version > 0 ? undefined : t("lead")} back={back}>
      <PlanForm enterpriseId={id} drafting={drafting} action={save} backHref={back.href} />
    </DeskPage>
  );
}
