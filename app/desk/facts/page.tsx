import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProposalTable } from "@/components/dossier/proposal-table";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireStaff } from "@/lib/auth";
import { proposalPage } from "@/lib/enterprises/queries/proposals";
import { proposalFilter } from "@/lib/enterprises/schema";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const HERE = "/desk/facts";
const STATES = ["waiting", "closed"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dossier"))("facts.title") };
}

export default async function FactsPage({ searchParams }: Search) {
  const actor = await requireStaff(HERE);
  const filter = proposalFilter.parse(await searchParams);
  const [t, page] = await Promise.all([getTranslations("dossier"), proposalPage(actor, filter)]);
  if (!page) notFound();
  const hrefOf = (state: (typeof STATES)[number]) => (state === "waiting" ? HERE : `${HERE}?state=${state}`);
  const tabs = STATES.map((state) => ({
    href: hrefOf(state),
    label: t(`facts.state.${state}`),
    current: state === filter.state,
  }));
  const next = page.next && `${HERE}?${new URLSearchParams({ state: filter.state, after: page.next })}`;
  return (
    <DeskPage title={t("facts.title")} lead={t("facts.lead")}>
      <TabsNav label={t("facts.states")} tabs={tabs} />
      <Card flush>
        <ProposalTable rows={page.rows} state={filter.state} />
        <Pagination previousHref={filter.after && hrefOf(filter.state)} nextHref={next ?? undefined} />
      </Card>
    </DeskPage>
  );
}
