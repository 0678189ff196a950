import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { AnswersCard } from "@/components/checkups/answers-card";
import { CheckupHistory } from "@/components/checkups/checkup-history";
import { WarningsCard } from "@/components/checkups/warnings-card";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { hasRole, inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { casesSince, checkupsOf } from "@/lib/checkups/queries";
import { enterpriseHead } from "@/lib/enterprises/queries/head";
import { currentTime } from "@/lib/now";
import { dismissWarning, settleByCase } from "../../actions";
import { EnterpriseFrame } from "../frame";
import { leadToMerged } from "../merged";

const address = z.object({ check: z.uuid().optional().catch(undefined) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checkups"))("title") };
}

export default async function CheckupsPage({ params, searchParams }: PageProps<"/desk/enterprises/[id]/checkups">) {
  const { id } = await params;
  const here = `/desk/enterprises/${id}/checkups`;
  const actor = await requireStaff(here);
  await leadToMerged(actor, id, "/checkups");
  const { check } = address.parse(await searchParams);
  const [t, enterprise, view] = await Promise.all([
    getTranslations("checkups"),
    enterpriseHead(actor, id, currentTime()),
    checkupsOf(actor, id, check),
  ]);
  if (!enterprise || !view) notFound();
  const { can, checkups, chosen, open, settled } = view;
  const since = open.toSorted((one, other) => one.raisedAt.getTime() - other.raisedAt.getTime())[0]?.raisedAt;
  const cases = can.includes("settleWarning") && since ? await casesSince(actor, id, since) : [];
  const files = inAnyCapacity(actor, (capacity) => hasRole(capacity, "triageOfficer", "specialist"));
  const tools = can.includes("settleWarning")
    ? { enterpriseId: id, cases, files, dismiss: dismissWarning, settleByCase }
    : undefined;
  const begin = can.includes("checkUp") && (
    <ButtonLink href={`${here}/new`} variant="primary">
      {t("new")}
    </ButtonLink>
  );
  return (
    <EnterpriseFrame enterprise={enterprise} tab="checkups" actions={begin}>
      {can.includes("readWarnings") && checkups.length > 0 && (
        <WarningsCard title={t("open")} warnings={open} empty={t("noOpen")} tools={tools} />
      )}
      {chosen ? (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <AnswersCard checkup={chosen} />
          <div className="grid min-w-0 gap-4">
            <CheckupHistory checkups={checkups} chosenId={chosen.id} hrefOf={(one) => `${here}?check=${one}`} />
            {settled.length > 0 && <WarningsCard title={t("settled")} warnings={settled} empty="" />}
          </div>
        </div>
      ) : (
        <Card>
          <EmptyState kind="first" title={t("none")}>
            <p>{t("noneText")}</p>
          </EmptyState>
        </Card>
      )}
    </EnterpriseFrame>
  );
}
