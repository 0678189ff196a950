import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HealthLine } from "@/components/dossier/health-line";
import { OpenWarnings } from "@/components/dossier/open-warnings";
import { ReviewCard } from "@/components/dossier/review-card";
import { CloseForm } from "@/components/enterprises/close-form";
import { EnterpriseSheet } from "@/components/enterprises/enterprise-sheet";
import { PlanInShort } from "@/components/plans/plan-in-short";
import { EnterpriseTopics } from "@/components/topics/enterprise-topics";
import { ButtonLink } from "@/components/ui/button";
import { inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { queuesOf } from "@/lib/cases/queues";
import { warningsFor } from "@/lib/checkups/queries";
import { dayOf } from "@/lib/day";
import { enterpriseHealth, HEALTH_DAYS } from "@/lib/dossier/queries/health";
import { candidatesBySlot, enterpriseDetail } from "@/lib/enterprises/queries/detail";
import { latestProposals } from "@/lib/enterprises/queries/proposals";
import { currentTime } from "@/lib/now";
import { planInForce } from "@/lib/plans/queries/tab";
import { topicsOfEnterprise } from "@/lib/topics/queries/covered";
import * as actions from "../actions";
import { EnterpriseCases } from "./enterprise-cases";
import { EnterpriseFrame } from "./frame";
import { LastEvents } from "./last-events";
import { leadToMerged } from "./merged";
import { VisitStanding } from "./visit-standing";

type Address = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprises"))("title") };
}

export default async function EnterprisePage({ params }: Address) {
  const { id } = await params;
  const actor = await requireStaff(`/desk/enterprises/${id}`);
  const now = currentTime();
  await leadToMerged(actor, id);
  const enterprise = await enterpriseDetail(actor, id, now);
  if (!enterprise) notFound();
  const { can } = enterprise;
  const seesCases = inAnyCapacity(actor, (capacity) => queuesOf(capacity).length > 0);
  const [t, plan, candidates, proposals, health, warnings, topics] = await Promise.all([
    getTranslations("enterprises"),
    planInForce(actor, id, now),
    can.includes("link") ? candidatesBySlot(dayOf(now)) : null,
    can.includes("reviewFacts") ? latestProposals(actor, id) : null,
    seesCases ? enterpriseHealth(actor, id, now) : null,
    warningsFor(actor, id),
    topicsOfEnterprise(actor, id),
  ]);
  const { assignLink, endLink, addQualification, changeQualification, endQualification } = actions;
  const here = `/desk/enterprises/${id}`;
  return (
    <EnterpriseFrame
      enterprise={enterprise}
      tab="overview"
      actions={
        <>
          {can.includes("change") && <ButtonLink href={`${here}/edit`}>{t("edit")}</ButtonLink>}
          {can.includes("merge") && <ButtonLink href={`${here}/merge`}>{t("merge")}</ButtonLink>}
          {can.includes("close") && <CloseForm enterprise={enterprise} action={actions.close} />}
        </>
      }
    >
      {health && <HealthLine health={health} days={HEALTH_DAYS} />}
      {proposals?.waiting && (
        <ReviewCard enterprise={enterprise} proposal={proposals.waiting} review={actions.reviewFacts} />
      )}
      <EnterpriseSheet
        enterprise={enterprise}
        candidates={candidates}
        plan={<PlanInShort enterpriseId={id} plan={plan} />}
        cases={
          <>
            <VisitStanding enterpriseId={id} actor={actor} now={now} />
            <EnterpriseCases enterpriseId={id} actor={actor} now={now} />
            <EnterpriseTopics topics={topics} />
          </>
        }
        warnings={warnings && <OpenWarnings href={`${here}/checkups`} warnings={warnings} />}
        last={<LastEvents enterpriseId={id} actor={actor} />}
        actions={{ assignLink, endLink, addQualification, changeQualification, endQualification }}
      />
    </EnterpriseFrame>
  );
}
