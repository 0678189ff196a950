import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CloseForm } from "@/components/enterprises/close-form";
import { EnterpriseSheet } from "@/components/enterprises/enterprise-sheet";
import { PlanInShort } from "@/components/plans/plan-in-short";
import { ButtonLink } from "@/components/ui/button";
import { requireStaff } from "@/lib/auth";
import { dayOf } from "@/lib/day";
import { candidatesBySlot, enterpriseDetail } from "@/lib/enterprises/queries/detail";
import { currentTime } from "@/lib/now";
import { planInForce } from "@/lib/plans/queries/tab";
import * as actions from "../actions";
import { EnterpriseCases } from "./enterprise-cases";
import { EnterpriseFrame } from "./frame";
import { VisitStanding } from "./visit-standing";

type Address = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprises"))("title") };
}

export default async function EnterprisePage({ params }: Address) {
  const { id } = await params;
  const actor = await requireStaff(`/desk/enterprises/${id}`);
  const now = currentTime();
  const enterprise = await enterpriseDetail(actor, id, now);
  if (!enterprise) notFound();
  const { can } = enterprise;
  const [t, plan, candidates] = await Promise.all([
    getTranslations("enterprises"),
    planInForce(actor, id, now),
    can.includes("link") ? candidatesBySlot(dayOf(now)) : null,
  ]);
  const { assignLink, endLink, addQualification, changeQualification, endQualification } = actions;
  return (
    <EnterpriseFrame
      enterprise={enterprise}
      tab="overview"
      actions={
        <>
          {can.includes("change") && <ButtonLink href={`/desk/enterprises/${id}/edit`}>{t("edit")}</ButtonLink>}
          {can.includes("close") && <CloseForm enterprise={enterprise} action={actions.close} />}
        </>
      }
    >
      <EnterpriseSheet
        enterprise={enterprise}
        candidates={candidates}
        plan={<PlanInShort enterpriseId={id} plan={plan} />}
        cases={
          <>
            <VisitStanding enterpriseId={id} actor={actor} now={now} />
            <EnterpriseCases enterpriseId={id} actor={actor} now={now} />
          </>
        }
        actions={{ assignLink, endLink, addQualification, changeQualification, endQualification }}
      />
    </EnterpriseFrame>
  );
}
