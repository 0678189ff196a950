import Link from "next/link";
import { useTranslations } from "next-intl";
import { LinkDialog, UnlinkDialog } from "@/components/topics/topic-acts";
import { DueLamp } from "@/components/topics/topic-state";
import type { LinkedCase, TopicView } from "@/components/topics/topic-view";
import { Card, RuledList } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/form-state";
import { formatMoment } from "@/lib/formats";

/** What the problem is, and who answers for it. */
export function ProblemCard({ topic }: { topic: TopicView }) {
  const t = useTranslations("topics");
  const { owner, leadDepartment, openedByName, openedAt } = topic;
  return (
    <Card title={t("field.problem")}>
      <p className="measure whitespace-pre-wrap">{topic.problem}</p>
      <DescriptionList
        className="mt-3"
        items={[
          { key: "owner", term: t("field.owner"), value: [owner.name, owner.title].filter(Boolean).join(" · ") },
          { key: "department", term: t("field.department"), value: leadDepartment.name },
        ]}
      />
      <p className="mt-2 text-ink-3 text-xs">
        {t("openedBy", { name: openedByName, at: formatMoment(openedAt, "minute") })}
      </p>
    </Card>
  );
}

/** What will be changed and by when, and what came of it. */
export function MeasureCards({ topic }: { topic: TopicView }) {
  const t = useTranslations("topics");
  const done = topic.events.findLast(({ event }) => event.kind === "topicDone")?.event;
  const told = done?.kind === "topicDone" ? done.enterprises : 0;
  return (
    <>
      <Card title={t("measureCard")} aside={<DueLamp lamp={topic.lamp} dueOn={topic.dueOn} />}>
        {topic.measure ? (
          <p className="measure whitespace-pre-wrap">{topic.measure}</p>
        ) : (
          <p className="text-ink-3">{t("noMeasure")}</p>
        )}
      </Card>
      {topic.state === "settled" && (
        <Card title={t("resultCard")} aside={told > 0 && t("resultTold", { count: told })}>
          <p className="measure whitespace-pre-wrap">{topic.result}</p>
        </Card>
      )}
      {topic.state === "givenUp" && (
        <Card title={t("gaveUpCard")}>
          <p className="measure whitespace-pre-wrap">{topic.gaveUpReason}</p>
        </Card>
      )}
    </>
  );
}

type CasesCardProps = { topic: TopicView; link: FormAction; unlink: FormAction };

/** The linked cases the reader sees, and how many more there are. */
export function TopicCasesCard({ topic, link, unlink }: CasesCardProps) {
  const t = useTranslations("topics");
  const may = topic.can.includes("link");
  return (
    <Card
      flush
      id="cases"
      title={t("casesCard")}
      aside={
        <span className="flex flex-wrap items-center gap-3">
          {t("casesCount", { count: topic.total })}
          {may && <LinkDialog topic={topic} action={link} />}
        </span>
      }
    >
      {topic.cases.length === 0 && <p className="px-4 py-3 text-ink-2">{t("none")}</p>}
      <RuledList>
        {topic.cases.map((row) => (
          <li key={row.case.number} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-2">
            <Linked row={row} />
            {may && <UnlinkDialog topicId={topic.id} number={row.case.number} action={unlink} />}
          </li>
        ))}
      </RuledList>
      {topic.hidden > 0 && (
        <p className="border-line border-t px-4 py-2 text-ink-2 text-sm">{t("hidden", { count: topic.hidden })}</p>
      )}
    </Card>
  );
}

function Linked({ row: { case: linked, toldAt, linkedByName, linkedAt } }: { row: LinkedCase }) {
  const t = useTranslations("topics");
  const cases = useTranslations("cases");
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-ink-2 text-xs">{linked.number}</span>
        <Tag tone="brand">{cases(`state.${linked.state}`)}</Tag>
        {toldAt && <Tag tone="green">{t("toldAt", { at: formatMoment(toldAt, "day") })}</Tag>}
      </p>
      <Link href={`/desk/cases/${linked.number}`} prefetch={false} className="link">
        {linked.title}
      </Link>
      <p className="text-ink-2 text-xs">
        {[
          linked.enterprise.name,
          linked.leadDepartment?.shortName,
          t("linkedBy", { name: linkedByName, at: formatMoment(linkedAt, "day") }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </div>
  );
}
