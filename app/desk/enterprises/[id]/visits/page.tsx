import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { buttonLook } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { OpenPromises, RhythmCard } from "@/components/visits/enterprise-visits";
import { RecordTable } from "@/components/visits/record-table";
import { RhythmForm } from "@/components/visits/rhythm-form";
import { requireStaff } from "@/lib/auth";
import { dayOf } from "@/lib/day";
import { enterpriseHead } from "@/lib/enterprises/queries/head";
import { currentTime } from "@/lib/now";
import { fieldAt } from "@/lib/visits/field.policy";
import { visitsOfEnterprise } from "@/lib/visits/queries/visit";
import { EnterpriseFrame } from "../frame";
import { setRhythmAction } from "./actions";

const asked = z.object({ after: z.string().max(80).optional().catch(undefined) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visits"))("title") };
}

export default async function EnterpriseVisitsPage({
  params,
  searchParams,
}: PageProps<"/desk/enterprises/[id]/visits">) {
  const { id } = await params;
  const { after } = asked.parse(await searchParams);
  const actor = await requireStaff(`/desk/enterprises/${id}/visits`);
  const now = currentTime();
  const [enterprise, visits] = await Promise.all([
    enterpriseHead(actor, id, now),
    visitsOfEnterprise(actor, id, after, now),
  ]);
  if (!enterprise || !visits) notFound();
  const t = await getTranslations("visits");
  const { can, carried, rhythm, rhythmVersion, rhythmSet, schedule, promises, rows, next } = visits;
  const here = `/desk/enterprises/${id}/visits`;
  const actions = (
    <>
      {can.includes("setRhythm") && (
        <RhythmForm enterpriseId={id} rhythm={rhythm} version={rhythmVersion} action={setRhythmAction} />
      )}
      {carried && (
        <a href={fieldAt(id)} className={buttonLook({ variant: "primary" })}>
          {t("record")}
        </a>
      )}
    </>
  );
  return (
    <EnterpriseFrame enterprise={enterprise} tab="visits" actions={actions}>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card flush title={t("list.records")}>
          <RecordTable rows={rows} ofOne />
          <Pagination previousHref={after && here} nextHref={next ? `${here}?after=${next}` : undefined} />
        </Card>
        <div className="grid min-w-0 gap-4">
          <OpenPromises promises={promises} today={dayOf(now)} />
          <RhythmCard rhythm={rhythm} set={rhythmSet} schedule={schedule} />
        </div>
      </div>
    </EnterpriseFrame>
  );
}
