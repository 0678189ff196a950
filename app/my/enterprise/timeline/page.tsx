import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MyFrame } from "@/app/my/frame";
import { Timeline } from "@/components/dossier/timeline";
import { TimelineFilter } from "@/components/dossier/timeline-filter";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { requireEnterprise } from "@/lib/auth";
import { timelinePage } from "@/lib/dossier/queries/timeline";
import { timelineFilter } from "@/lib/dossier/schema";

const HERE = "/my/enterprise/timeline";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dossier"))("timeline.title") };
}

export default async function OwnTimelinePage({ searchParams }: PageProps<"/my/enterprise/timeline">) {
  const actor = await requireEnterprise(HERE);
  const filter = timelineFilter.parse(await searchParams);
  const [dossier, checkups, page] = await Promise.all([
    getTranslations("dossier"),
    getTranslations("checkups"),
    timelinePage(actor, actor.enterpriseId, filter),
  ]);
  if (!page) notFound();
  const address = (after?: string) => {
    const query = new URLSearchParams({ ...(filter.only && { only: filter.only }), ...(after && { after }) });
    return query.size > 0 ? `${HERE}?${query}` : HERE;
  };
  const back = { href: "/my/enterprise", label: checkups("backOwn") };
  return (
    <MyFrame title={dossier("timeline.title")} back={back}>
      <p className="text-ink-2">{dossier("timeline.lead")}</p>
      <TimelineFilter href={HERE} only={filter.only} />
      <Card flush>
        <Timeline lines={page.rows} area="my" />
        <Pagination previousHref={filter.after && address()} nextHref={page.next ? address(page.next) : undefined} />
      </Card>
    </MyFrame>
  );
}
