import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PeopleRegister } from "@/components/people/people-register";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { requireStaff } from "@/lib/auth";
import { listPeople, maySeePeople } from "@/lib/people/queries/register";
import { peopleSearch } from "@/lib/people/schema";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeoplePage({ searchParams }: Search) {
  const actor = await requireStaff("/desk/admin/people");
  if (!maySeePeople(actor)) notFound();
  const search = peopleSearch.parse(await searchParams);
  const [t, page] = await Promise.all([getTranslations("people"), listPeople(actor, search)]);
  const actions = page.canCreate && (
    <ButtonLink href="/desk/admin/people/new" variant="primary">
      {t("add")}
    </ButtonLink>
  );
  return (
    <DeskPage
      title={t("title")}
      lead={t("lead")}
      back={{ href: "/desk/admin", label: t("administration") }}
      actions={actions}
    >
      <PeopleRegister base="/desk/admin/people" search={search} page={page} allPlaces />
    </DeskPage>
  );
}
