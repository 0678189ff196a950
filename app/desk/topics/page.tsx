import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskPage } from "@/components/shell/desk-page";
import { NumbersDialog } from "@/components/topics/numbers-dialog";
import { ProposalList } from "@/components/topics/proposal-list";
import { TopicFigureCards } from "@/components/topics/topic-figures";
import { TopicTable } from "@/components/topics/topic-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireStaff } from "@/lib/auth";
import { currentTime } from "@/lib/now";
import { loadNumbers, proposals } from "@/lib/topics/queries/proposals";
import { topicFigures, topicPage } from "@/lib/topics/queries/register";
import { PARTS, topicFilter } from "@/lib/topics/schema";
import * as actions from "./actions";

const HERE = "/desk/topics";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("topics"))("title") };
}

export default async function TopicsPage({ searchParams }: PageProps<"/desk/topics">) {
  const actor = await requireStaff(HERE);
  const now = currentTime();
  const filter = topicFilter.parse(await searchParams);
  const part = filter.show ?? "live";
  const [t, page, figures, proposed, { numbers, version }] = await Promise.all([
    getTranslations("topics"),
    topicPage(actor, filter, now),
    topicFigures(actor, now),
    proposals(actor, now),
    loadNumbers(),
  ]);
  if (!page || (part === "proposed" && !proposed)) notFound();
  const { can } = figures;
  const tabs = PARTS.filter((one) => one !== "proposed" || proposed).map((one) => ({
    href: `${HERE}?show=${one}`,
    label: t(`part.${one}`),
    count: one === "proposed" ? proposed?.length : undefined,
    current: one === part,
  }));
  return (
    <DeskPage
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          {can.setNumbers && <NumbersDialog numbers={numbers} version={version} action={actions.setNumbers} />}
          {can.open && (
            <ButtonLink href={`${HERE}/new`} variant="primary">
              {t("open")}
            </ButtonLink>
          )}
        </>
      }
    >
      <TopicFigureCards figures={figures} />
      <TabsNav label={t("part.label")} tabs={tabs} />
      {part === "proposed" ? (
        <Card flush title={t("proposal.title")} aside={t("numbers.now", { ...numbers })}>
          <ProposalList rows={proposed ?? []} more={numbers.more} dismiss={can.open ? actions.dismiss : undefined} />
        </Card>
      ) : (
        <Card flush>
          <TopicTable rows={page.rows} part={part} />
          <Pagination
            previousHref={filter.after && `${HERE}?show=${part}`}
            nextHref={page.next ? `${HERE}?${new URLSearchParams({ show: part, after: page.next })}` : undefined}
          />
        </Card>
      )}
    </DeskPage>
  );
}
