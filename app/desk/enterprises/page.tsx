import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RegisterFilter } from "@/components/enterprises/register-filter";
import { RegisterTable } from "@/components/enterprises/register-table";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { canRegister } from "@/lib/enterprises/access.policy";
import { listEnterprises, registerFacets } from "@/lib/enterprises/queries/register";
import { enterpriseFilter } from "@/lib/enterprises/schema";
import { currentTime } from "@/lib/now";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const PATH = "/desk/enterprises";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprises"))("title") };
}

export default async function EnterprisesPage({ searchParams }: Search) {
  const actor = await requireStaff(PATH);
  const filter = enterpriseFilter.parse(await searchParams);
  const [t, page, facets] = await Promise.all([
    getTranslations("enterprises"),
    listEnterprises(actor, filter, currentTime()),
    registerFacets(actor),
  ]);
  const { after, ...filters } = filter;
  const chosen = Object.entries(filters).filter(([, value]) => value !== "");
  const address = (more: [string, string][]) => {
    const query = new URLSearchParams([...chosen, ...more]);
    return query.size > 0 ? `${PATH}?${query}` : PATH;
  };
  const actions = inAnyCapacity(actor, canRegister) && (
    <ButtonLink href={`${PATH}/new`} variant="primary">
      {t("register")}
    </ButtonLink>
  );
  return (
    <DeskPage title={t("title")} lead={t("lead")} actions={actions}>
      <RegisterFilter filter={filter} facets={facets} />
      <Card flush>
        <RegisterTable rows={page.rows} searching={chosen.length > 0} />
        <Pagination
          summary={page.rows.length > 0 && t("more", { count: page.rows.length })}
          previousHref={after === "" ? undefined : address([])}
          nextHref={page.next ? address([["after", page.next]]) : undefined}
        />
      </Card>
    </DeskPage>
  );
}
