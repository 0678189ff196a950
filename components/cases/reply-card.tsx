import { useTranslations } from "next-intl";
import type { CaseView } from "@/components/cases/case-view";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { formatMoment } from "@/lib/formats";

/** The answer the enterprise has been given. A draft under review is shown to its reviewer in the panel on top. */
export function ReplyCard({ view }: { view: CaseView }) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  if (!view.replyText || !view.answeredAt) return null;
  return (
    <Card id="reply" title={t("reply.title")} aside={formatMoment(view.answeredAt)}>
      <p className="mb-2 flex flex-wrap gap-1.5">
        {view.outcome && (
          <Tag tone={view.outcome === "solved" ? "green" : "gray"}>{cases(`outcome.${view.outcome}`)}</Tag>
        )}
        {view.disposalMode && <Tag>{cases(`disposal.${view.disposalMode}`)}</Tag>}
        {view.answeredInTime !== null && (
          <Tag tone={view.answeredInTime ? "green" : "red"}>
            {t(view.answeredInTime ? "reply.inTime" : "reply.late")}
          </Tag>
        )}
      </p>
      <p className="measure whitespace-pre-wrap">{view.replyText}</p>
    </Card>
  );
}
