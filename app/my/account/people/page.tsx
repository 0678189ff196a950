import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PeopleRegister } from "@/components/people/people-register";
import { ButtonLink } from "@/components/ui/button";
import { requireEnterprise } from "@/lib/auth";
import { listPeople, maySeePeople } from "@/lib/people/queries/register";
import { peopleSearch } from "@/lib/people/schema";
import { AccountFrame } from "../account-frame";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("ownTitle") };
}

export default async function OwnPeoplePage({ searchParams }: Search) {
  const actor = await requireEnterprise("/my/account/people");
  if (!maySeePeople(actor)) notFound();
  const search = peopleSearch.parse(await searchParams);
  const [t, page] = await Promise.all([getTranslations("people"), listPeople(actor, search)]);
  return (
    <AccountFrame title={t("ownTitle")} back={{ href: "/my/account", label: t("account") }}>
      <div className="grid gap-4">
        <p className="text-ink-2">{t("ownLead")}</p>
        {page.canCreate && (
          <div>
            <ButtonLink href="/my/account/people/new" variant="primary">
              {t("add")}
            </ButtonLink>
          </div>
        )}
        <PeopleRegister base="/my/account/people" search={search} page={page} allPlaces={false} />
      </div>
    </AccountFrame>
  );
}
