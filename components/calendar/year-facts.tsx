import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";

type Published = { status: string; source: string; version: number; publishedAt: Date };
type YearFactsProps = { year: number; published: Published | null; workdays: number };

/** Whether a year is published, by what, and how many days are worked. */
export function YearFacts({ year, published, workdays }: YearFactsProps) {
  const t = useTranslations("calendar");
  const days = { term: t("workdays"), value: t("daysCount", { count: workdays }) };
  if (!published) {
    return (
      <Notice kind="warning" title={`${t("year", { year: String(year) })} · ${t("status.missing")}`}>
        <p>{t("missingText")}</p>
      </Notice>
    );
  }
  const official = published.status === "official";
  return (
    <Card title={t("year", { year: String(year) })}>
      <DescriptionList
        items={[
          {
            term: t("statusLabel"),
            value: (
              <Tag tone={official ? "green" : "yellow"}>{t(`status.${official ? "official" : "provisional"}`)}</Tag>
            ),
          },
          days,
          { term: t("source"), value: <Source text={published.source} /> },
          { term: t("yearVersion"), value: published.version },
          { term: t("publishedAt"), value: <Timestamp at={published.publishedAt} /> },
        ]}
      />
    </Card>
  );
}

function Source({ text }: { text: string }) {
  if (!/^https?:\/\//.test(text)) return text;
  return (
    <a href={text} rel="noreferrer" target="_blank" className="link break-all">
      {text}
    </a>
  );
}
