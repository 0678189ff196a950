import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskPage } from "@/components/shell/desk-page";
import { TopicActs } from "@/components/topics/topic-acts";
import { MeasureCards, ProblemCard, TopicCasesCard } from "@/components/topics/topic-cards";
import { TopicStateTag } from "@/components/topics/topic-state";
import { TopicTimeline } from "@/components/topics/topic-timeline";
import { requireStaff } from "@/lib/auth";
import { currentTime } from "@/lib/now";
import { departmentsForSelect } from "@/lib/people/queries";
import { ownerChoices, topicDetail } from "@/lib/topics/queries/detail";
import * as actions from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("topics"))("title") };
}

export default async function TopicPage({ params }: PageProps<"/desk/topics/[id]">) {
  const actor = await requireStaff();
  const now = currentTime();
  const topic = await topicDetail(actor, (await params).id, now);
  if (!topic) notFound();
  const changes = topic.can.includes("change");
  const [t, owners, departments] = await Promise.all([
    getTranslations("topics"),
    changes ? ownerChoices(now) : [],
    changes ? departmentsForSelect() : [],
  ]);
  return (
    <DeskPage
      title={topic.title}
      above={<TopicStateTag state={topic.state} />}
      back={{ href: "/desk/topics", label: t("back") }}
      actions={<TopicActs topic={topic} actions={actions} parties={{ owners, departments }} />}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-4">
          <ProblemCard topic={topic} />
          <MeasureCards topic={topic} />
          <TopicCasesCard topic={topic} link={actions.link} unlink={actions.unlink} />
        </div>
        <TopicTimeline events={topic.events} />
      </div>
    </DeskPage>
  );
}
