import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlanSheet } from "@/components/plans/plan-sheet";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth";
import { enterpriseHead } from "@/lib/enterprises/queries/head";
import { env } from "@/lib/env";
import { MOST_FILES } from "@/lib/files/rules";
import { currentTime } from "@/lib/now";
import { planTab } from "@/lib/plans/queries/tab";
import type { PlanTab } from "@/lib/plans/schema";
import { EnterpriseFrame } from "../frame";
import * as actions from "./actions";
import { editionIn } from "./edition";

type Props = PageProps<"/desk/enterprises/[id]/plan">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("title") };
}

export default async function EnterprisePlanPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireStaff(`/desk/enterprises/${id}/plan`);
  const now = currentTime();
  const [enterprise, tab, t, texts] = await Promise.all([
    enterpriseHead(actor, id, now),
    planTab(actor, id, editionIn(await searchParams), now),
    getTranslations("plans"),
    getTranslations(),
  ]);
  if (!enterprise || !tab) notFound();
  const upload = { limits: { maxMb: env.UPLOAD_MAX_MB, most: MOST_FILES }, texts: texts.raw("files") };
  const { shown } = tab;
  return (
    <EnterpriseFrame enterprise={enterprise} tab="plan" actions={<PlanLinks id={id} tab={tab} />}>
      {shown ? (
        <>
          <OpenEdition id={id} tab={tab} />
          <PlanSheet enterpriseId={id} tab={{ ...tab, shown }} upload={upload} actions={actions} />
        </>
      ) : (
        <Card>
          <EmptyState kind="first" title={t("none")}>
            {t("noneText")}
          </EmptyState>
        </Card>
      )}
    </EnterpriseFrame>
  );
}

/** To the form, and to the paper of what is looked at. */
async function PlanLinks({ id, tab: { shown, openEdition, canWrite } }: { id: string; tab: PlanTab }) {
  const t = await getTranslations("plans");
  const write = openEdition ? t("goOn") : t(shown ? "beginNext" : "begin");
  return (
    <>
      {shown && (
        <ButtonLink href={`/desk/enterprises/${id}/plan/print?edition=${shown.edition}`}>{t("printLink")}</ButtonLink>
      )}
      {canWrite && (
        <ButtonLink href={`/desk/enterprises/${id}/plan/edit`} variant="primary">
          {write}
        </ButtonLink>
      )}
    </>
  );
}

/** Beside the plan in force another edition is being written or waits: the way to it. */
async function OpenEdition({ id, tab: { shown, openEdition } }: { id: string; tab: PlanTab }) {
  if (!openEdition || openEdition.edition === shown?.edition) return null;
  const t = await getTranslations("plans");
  const { edition, state } = openEdition;
  return (
    <Notice>
      {t("openEdition", { edition, state: t(`state.${state}`) })}{" "}
      <Link href={`/desk/enterprises/${id}/plan?edition=${edition}`} className="link">
        {t("lookAt")}
      </Link>
    </Notice>
  );
}
