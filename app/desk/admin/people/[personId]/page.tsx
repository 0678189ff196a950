import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AbsenceForm } from "@/components/absences/absence-form";
import { AbsenceList } from "@/components/absences/absence-list";
import { HeldNotice } from "@/components/links/held-notice";
import { PersonSheet } from "@/components/people/person-sheet";
import { RoleTags } from "@/components/people/role-names";
import { DeskPage } from "@/components/shell/desk-page";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth";
import { dayOf } from "@/lib/day";
import { heldSlots } from "@/lib/links/queries/holdings";
import { currentTime } from "@/lib/now";
import { departmentsForSelect } from "@/lib/people/queries";
import { absencesOf } from "@/lib/people/queries/absences";
import { personDetail } from "@/lib/people/queries/register";
import { isId } from "@/lib/people/schema";
import { endAbsence, extendAbsence, nameStandIn } from "../../../account/absences/actions";
import * as actions from "../actions";

type Address = {
  params: Promise<{ personId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PersonPage({ params, searchParams }: Address) {
  const { personId } = await params;
  const actor = await requireStaff(`/desk/admin/people/${personId}`);
  const person = isId(personId) ? await personDetail(actor, personId, currentTime()) : null;
  if (!person) notFound();
  const now = currentTime();
  const [t, departments, absences, held, { created }] = await Promise.all([
    getTranslations("people"),
    departmentsForSelect(),
    absencesOf(actor, personId, now),
    heldSlots(actor, personId),
    searchParams,
  ]);
  const { change, grantRole, endRole, disable, enable, makeLink } = actions;
  return (
    <DeskPage
      title={person.name}
      above={<RoleTags roles={person.roles} />}
      back={{ href: "/desk/admin/people", label: t("title") }}
    >
      {created !== undefined && <Notice kind="success">{t("created")}</Notice>}
      <HeldNotice personId={personId} held={held} disabled={person.disabledAt !== null} />
      <PersonSheet
        person={person}
        departments={departments}
        isSelf={person.id === actor.id}
        actions={{ change, grantRole, endRole, disable, enable, makeLink }}
        absences={
          absences && (
            <>
              <AbsenceList
                list={absences.list}
                actions={absences.canArrange ? { extend: extendAbsence, end: endAbsence } : null}
              />
              {absences.canArrange && (
                <AbsenceForm personId={person.id} today={dayOf(now)} choices={absences.choices} action={nameStandIn} />
              )}
            </>
          )
        }
      />
    </DeskPage>
  );
}
