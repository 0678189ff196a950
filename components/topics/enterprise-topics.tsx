import Link from "next/link";
import { useTranslations } from "next-intl";
import { TopicStateTag } from "@/components/topics/topic-state";
import { Card, RuledList } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { formatMoment } from "@/lib/formats";
import type { TopicState } from "@/lib/topics/policy";

type TopicLine = {
  id: string;
  title: string;
  state: TopicState;
  cases: readonly { toldAt: Date | null; case: { number: string } }[];
};

/** The common problems that an enterprise's requests are part of, and whether it was told the result. */
export function EnterpriseTopics({ topics }: { topics: readonly TopicLine[] }) {
  const t = useTranslations("topics");
  if (topics.length === 0) return null;
  return (
    <Card flush title={t("title")}>
      <RuledList>
        {topics.map(({ id, title, state, cases }) => {
          const told = cases.find(({ toldAt }) => toldAt)?.toldAt;
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
              <Link href={`/desk/topics/${id}`} prefetch={false} className="link">
                {title}
              </Link>
              <TopicStateTag state={state} />
              {told && <Tag tone="green">{t("toldAt", { at: formatMoment(told, "day") })}</Tag>}
              <span className="text-ink-2 text-sm">
                {cases.map(({ case: { number } }) => (
                  <Link key={number} href={`/desk/cases/${number}`} prefetch={false} className="link mr-2">
                    {number}
                  </Link>
                ))}
              </span>
            </li>
          );
        })}
      </RuledList>
    </Card>
  );
}
