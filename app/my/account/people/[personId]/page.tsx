import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as actions from "@/app/desk/admin/people/actions";
import { PersonSheet } from "@/components/people/person-sheet";
import { Notice } from "@/components/ui/notice";
import { requireEnterprise } from "@/lib/auth";
import { currentTime } from "@/lib/now";
import { personDetail } from "@/lib/people/queries/register";
import { isId } from "@/lib/people/schema";
import { AccountFrame } from "../../account-frame";

type Address = {
  params: Promise<{ personId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("ownTitle") };
}

export default async function OwnPersonPage({ params, searchParams }: Address) {
  const { personId } = await params;
  const actor = await requireEnterprise(`/my/account/people/${personId}`);
  const person = isId(personId) ? await personDetail(actor, personId, currentTime()) : null;
  if (!person) notFound();
  const [t, { created }] = await Promise.all([getTranslations("people"), searchParams]);
  const { change, grantRole, endRole, disable, enable, makeLink } = actions;
  return (
    <AccountFrame title={person.name} back={{ href: "/my/account/people", label: t("ownTitle") }}>
      <div className="grid gap-4">
        {created !== undefined && <Notice kind="success">{t("created")}</Notice>}
        <PersonSheet
          person={person}
          departments={[]}
          isSelf={person.id === actor.id}
          actions={{ change, grantRole, endRole, disable, enable, makeLink }}
        />
      </div>
    </AccountFrame>
  );
}
