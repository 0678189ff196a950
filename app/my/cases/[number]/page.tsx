import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import * as z from "zod";
import * as actions from "@/app/my/cases/[number]/actions";
import { MyAsk, MyReply } from "@/app/my/cases/[number]/ask";
import { helpersOf, historyOf, nowView, promiseViews, statutoryOf, talkOf } from "@/app/my/cases/[number]/tracking";
import { MyFrame } from "@/app/my/frame";
import { GreenTag } from "@/components/green-channel/green-tag";
import { CaseHistory } from "@/components/requests/case-history";
import { CaseSteps } from "@/components/requests/case-steps";
import { Checklist } from "@/components/requests/checklist";
import { HelpersCard } from "@/components/requests/helpers-card";
import { NowPanel } from "@/components/requests/now-panel";
import { PrintButton } from "@/components/requests/print-button";
import { Promises } from "@/components/requests/promises";
import { GivenRating } from "@/components/requests/reply-card";
import { RequestContent } from "@/components/requests/request-content";
import { TalkCard } from "@/components/requests/talk-card";
import { WhatIfCard } from "@/components/requests/what-if-card";
import { SlipsCard } from "@/components/slips/slip-links";
import { Card } from "@/components/ui/card";
import { requireEnterprise } from "@/lib/auth";
import { caseDetail } from "@/lib/cases/queries/detail";
import { whatIf } from "@/lib/cases/queries/what-if";
import { slipsOf } from "@/lib/cases/slips.policy";
import { currentTime } from "@/lib/now";

export async function generateMetadata({ params }: PageProps<"/my/cases/[number]">) {
  return { title: (await params).number };
}

const asked = z.object({ answeredOn: z.string().max(20).optional().catch(undefined) });

export default async function TrackingPage({ params, searchParams }: PageProps<"/my/cases/[number]">) {
  const actor = await requireEnterprise();
  const now = currentTime();
  const detail = await caseDetail(actor, (await params).number, now);
  if (!detail) notFound();
  const { number, version, state, rating, type } = detail;
  const { answeredOn } = asked.parse(await searchParams);
  const [t, locale, promises, supposed] = await Promise.all([
    getTranslations("my"),
    getLocale(),
    promiseViews(actor, detail, now),
    detail.pausedAt ? whatIf(actor, number, answeredOn, now) : null,
  ]);
  const reachedAt = {
    submitted: detail.submittedAt,
    accepted: detail.acceptedAt,
    inProgress: detail.signedAt,
    answered: detail.answeredAt,
    rated: rating?.ratedAt,
  };
  const talk = {
    message: actions.messageAction,
    remind: actions.remindAction,
    withdraw: actions.withdrawAction,
    reopen: actions.reopenAction,
  };
  return (
    <MyFrame
      title={detail.title}
      back={{ href: "/my", label: t("back") }}
      aside={<PrintButton label={t("case.print")} />}
    >
      <div className="grid gap-4">
        <p className="flex flex-wrap items-center gap-2 text-ink-2 text-sm">
          {t("case.number", { number })}
          <GreenTag since={detail.greenAt} />
        </p>
        <NowPanel {...nowView(detail)} />
        <MyReply detail={detail} />
        <MyAsk detail={detail} />
        {rating && <GivenRating level={rating.level} solved={rating.solved} comment={rating.comment} />}
        <Card>
          <CaseSteps state={state} rated={rating !== null} reachedAt={reachedAt} />
        </Card>
        <Checklist items={detail.items.map((item) => ({ ...item, departmentName: item.department.name }))} />
        <CaseHistory events={historyOf(detail)} />
        <TalkCard number={number} version={version} {...talkOf(detail, now)} actions={talk} />
        <Promises promises={promises} statutory={statutoryOf(detail)} />
        {supposed && <WhatIfCard whatIf={supposed} href={`/my/cases/${number}#what-if`} />}
        <SlipsCard number={number} slips={slipsOf(actor, detail)} />
        <HelpersCard helpers={helpersOf(detail)} />
        <RequestContent {...detail} typeName={locale === "en" ? type.nameEn : type.name} />
      </div>
    </MyFrame>
  );
}
