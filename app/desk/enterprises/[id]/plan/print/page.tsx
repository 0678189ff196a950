import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlanPaper } from "@/components/plans/plan-paper";
import { PrintButton } from "@/components/requests/print-button";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { currentTime } from "@/lib/now";
import { planPaper } from "@/lib/plans/queries/tab";
import { editionIn } from "../edition";

type Props = PageProps<"/desk/enterprises/[id]/plan/print">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans.paper"))("title") };
}

/** The plan on paper; the heading with the way back stays on the screen. */
export default async function PlanPaperPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireStaff(`/desk/enterprises/${id}/plan/print`);
  const now = currentTime();
  const [found, t] = await Promise.all([
    planPaper(actor, id, editionIn(await searchParams), now),
    getTranslations("plans"),
  ]);
  if (!found) notFound();
  const { enterprise, plan } = found;
  const paper = {
    number: t("paper.number", { edition: plan.edition }),
    park: enterprise.park,
    enterpriseName: enterprise.name,
    confidential: false,
    printed: { name: actor.name, place: actor.departmentName ?? actor.title, at: now },
  };
  return (
    <DeskPage
      className="print:hidden"
      title={t("paper.title")}
      back={{ href: `/desk/enterprises/${id}/plan?edition=${plan.edition}`, label: t("paper.back") }}
      actions={<PrintButton label={t("print")} />}
    >
      <div className="min-w-0">
        <PlanPaper paper={paper} plan={plan} />
      </div>
    </DeskPage>
  );
}
