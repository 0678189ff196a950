import { useTranslations } from "next-intl";
import type { CaseView } from "@/components/cases/case-view";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { formatMoment } from "@/lib/formats";

/** What the joint meeting of a third reopening concluded; nothing while there was none. */
export function MeetingsCard({ meetings }: Pick<CaseView, "meetings">) {
  const t = useTranslations("desk");
  return meetings.map((meeting) => (
    <Card key={meeting.id} headingLevel={3} title={t("meeting.card")}>
      <p className="measure whitespace-pre-wrap">{meeting.conclusion}</p>
      <div className="mt-3">
        <DescriptionList
          items={[
            { key: "heldOn", term: t("meeting.heldOn"), value: meeting.heldOn },
            { key: "chair", term: t("meeting.chairName"), value: meeting.chairName },
            { key: "departments", term: t("meeting.departments"), value: meeting.departmentNames.join(t("comma")) },
          ]}
        />
      </div>
      <p className="mt-2 text-ink-3 text-xs">
        {t("meeting.recordedBy", { name: meeting.recordedByName, at: formatMoment(meeting.recordedAt, "short") })}
      </p>
    </Card>
  ));
}
