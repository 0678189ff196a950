import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AbsenceForm } from "@/components/absences/absence-form";
import { AbsenceList, StandingInCard } from "@/components/absences/absence-list";
import { DeedsCard } from "@/components/absences/deeds-card";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { deedsFor } from "@/lib/cases/queries/deeds";
import { dayOf } from "@/lib/day";
import { currentTime } from "@/lib/now";
import { absencesOf, standingInOf } from "@/lib/people/queries/absences";
import { deedsAddress } from "@/lib/people/schema";
import * as actions from "./actions";

const PATH = "/desk/account/absences";
type Address = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("absences"))("title") };
}

/** One's own absences: name a stand-in, see who stood in when, and what was done meanwhile. */
export default async function AbsencesPage({ searchParams }: Address) {
  const actor = await requireStaff(PATH);
  const now = currentTime();
  const { after } = deedsAddress.parse(await searchParams);
  const [t, people, absences, deeds, standingIn] = await Promise.all([
    getTranslations("absences"),
    getTranslations("people"),
    absencesOf(actor, actor.id, now),
    deedsFor(actor, after),
    standingInOf(actor, now),
  ]);
  if (!absences) notFound();
  const { list, choices } = absences;
  return (
    <DeskPage title={t("title")} lead={t("lead")} back={{ href: "/desk/account", label: people("account") }}>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <AbsenceForm personId={actor.id} today={dayOf(now)} choices={choices} action={actions.nameStandIn} />
        <div className="grid gap-4">
          {standingIn.length > 0 && <StandingInCard list={standingIn} />}
          <AbsenceList list={list} actions={{ extend: actions.extendAbsence, end: actions.endAbsence }} />
          <DeedsCard
            rows={deeds.rows}
            firstHref={after ? PATH : undefined}
            nextHref={deeds.next ? `${PATH}?${new URLSearchParams({ after: deeds.next })}` : undefined}
          />
        </div>
      </div>
    </DeskPage>
  );
}
