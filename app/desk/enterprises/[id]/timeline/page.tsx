import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Timeline } from "@/components/dossier/timeline";
import { TimelineFilter } from "@/components/dossier/timeline-filter";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { requireStaff } from "@/lib/auth";
import { timelinePage } from "@/lib/dossier/queries/timeline";
import { timelineFilter } from "@/lib/dossier/schema";
import { enterpriseHead } from "@/lib/enterprises/queries/head";
import { currentTime } from "@/lib/now";
import { readsVisitsOf } from "@/lib/visits/queries/visit";
import { EnterpriseFrame } from "../frame";
import { leadToMerged } from "../merged";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dossier"))("timeline.title") };
}

export default async function TimelinePage({ params, searchParams }: PageProps<"/desk/enterprises/[id]/timeline">) {
  const { id } = await params;
  const here = `/desk/enterprises/${id}/timeline`;
  const actor = await requireStaff(here);
  await leadToMerged(actor, id, "/timeline");
  const filter = timelineFilter.parse(await searchParams);
  const [enterprise, page, opensVisits] = await Promise.all([
    enterpriseHead(actor, id, currentTime()),
    timelinePage(actor, id, filter),
    readsVisitsOf(actor, id),
  ]);
  if (!enterprise || !page) notFound();
  const address = (after?: string) => {
    const query = new URLSearchParams({ ...(filter.only && { only: filter.only }), ...(after && { after }) });
    return query.size > 0 ? `${here}?${query}` : here;
  };
  return (
    <EnterpriseFrame enterprise={enterprise} tab="timeline">
      <TimelineFilter href={here} only={filter.only} />
      <Card flush>
        <Timeline lines={page.rows} area="desk" opensVisits={opensVisits} />
        <Pagination previousHref={filter.after && address()} nextHref={page.next ? address(page.next) : undefined} />
      </Card>
    </EnterpriseFrame>
  );
}
