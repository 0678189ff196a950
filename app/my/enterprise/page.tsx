import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MyFrame } from "@/app/my/frame";
import { OwnProposal } from "@/components/dossier/own-proposal";
import { Timeline } from "@/components/dossier/timeline";
import { OwnEnterprise } from "@/components/enterprises/own-enterprise";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireEnterprise } from "@/lib/auth";
import { lastAnswers } from "@/lib/checkups/queries";
import { timelinePage } from "@/lib/dossier/queries/timeline";
import { enterpriseDetail } from "@/lib/enterprises/queries/detail";
import { latestProposals } from "@/lib/enterprises/queries/proposals";
import { currentTime } from "@/lib/now";
import { propose, withdraw } from "./actions";

const LAST_EVENTS = 5;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprises"))("ownTitle") };
}

export default async function OwnEnterprisePage() {
  const actor = await requireEnterprise("/my/enterprise");
  const id = actor.enterpriseId;
  const [t, enterprise, proposals, checkups, events] = await Promise.all([
    getTranslations(),
    enterpriseDetail(actor, id, currentTime()),
    latestProposals(actor, id),
    lastAnswers(actor, id),
    timelinePage(actor, id, {}, LAST_EVENTS),
  ]);
  if (!enterprise || !events) notFound();
  const may = enterprise.can.includes("proposeFacts");
  return (
    <MyFrame title={t("enterprises.ownTitle")}>
      <OwnEnterprise enterprise={enterprise}>
        <OwnProposal facts={enterprise} {...proposals} actions={may ? { propose, withdraw } : null} />
        {checkups && (
          <Card title={t("checkups.ownTitle")}>
            <div className="grid justify-items-start gap-2">
              <p className="text-ink-2">
                {checkups.on ? t("checkups.ownLast", { on: checkups.on }) : t("checkups.ownNever")}
              </p>
              {checkups.may && <ButtonLink href="/my/enterprise/checkup">{t("checkups.newOwn")}</ButtonLink>}
            </div>
          </Card>
        )}
        <Card
          flush
          title={t("dossier.last.title")}
          aside={
            <Link href="/my/enterprise/timeline" prefetch={false} className="link">
              {t("dossier.last.all")}
            </Link>
          }
        >
          <Timeline lines={events.rows} area="my" />
        </Card>
      </OwnEnterprise>
    </MyFrame>
  );
}
