import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MergeChoice } from "@/components/dossier/merge-choice";
import { MergePlan } from "@/components/dossier/merge-plan";
import { DeskPage } from "@/components/shell/desk-page";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth";
import { mergeView } from "@/lib/dossier/queries/merge";
import { mergeQuestion } from "@/lib/dossier/schema";
import { merge } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dossier"))("merge.title") };
}

export default async function MergePage({ params, searchParams }: PageProps<"/desk/enterprises/[id]/merge">) {
  const { id } = await params;
  const one = `/desk/enterprises/${id}`;
  const here = `${one}/merge`;
  const actor = await requireStaff(here);
  const { otherId } = mergeQuestion.parse(await searchParams);
  const [t, back, view] = await Promise.all([
    getTranslations("dossier"),
    getTranslations("enterprises"),
    mergeView(actor, id, otherId),
  ]);
  if (!view) notFound();
  const { kept, gone, likely, problem, plan } = view;
  return (
    <DeskPage
      narrow
      title={t("merge.title")}
      lead={t("merge.lead", { name: kept.name })}
      back={{ href: one, label: back("backToOne") }}
    >
      {problem && (
        <Notice kind="warning" role="alert">
          {t(`merge.problem.${problem}`, { name: gone?.name ?? "", into: gone?.mergedIntoName ?? "" })}
        </Notice>
      )}
      <MergeChoice here={here} likely={likely} chosen={gone && !problem ? { ...gone, building: null } : null} />
      {plan && gone && <MergePlan kept={kept} gone={gone} plan={plan} action={merge} />}
    </DeskPage>
  );
}
