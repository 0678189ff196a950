import { useTranslations } from "next-intl";
import { MadeLink } from "@/components/people/made-link";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { Timestamp } from "@/components/ui/timestamp";
import type { FormAction } from "@/lib/form-state";

type CalendarCardProps = {
  side: "park" | "enterprise";
  /** The open link, without its token; null when there is none. */
  link: { madeAt: Date; lastReadOn: string | null } | null;
  change: FormAction;
};

/** One's own calendar feed: what it holds, the private link (shown once), and how to end it. */
export function CalendarCard({ side, link, change }: CalendarCardProps) {
  const t = useTranslations("calendarFeed");
  const facts = link && [
    { key: "made", term: t("madeAt"), value: <Timestamp at={link.madeAt} /> },
    { key: "read", term: t("lastRead"), value: link.lastReadOn ?? t("neverRead") },
  ];
  return (
    <Card title={t("title")} id="calendar">
      <div className="grid gap-3">
        <p>{t("lead")}</p>
        <div className="grid gap-1 text-ink-2 text-sm">
          <p>{t(side === "park" ? "containsPark" : "containsEnterprise")}</p>
          <p>{t("secret")}</p>
        </div>
        {facts ? <DescriptionList items={facts} stacked /> : <p className="text-ink-2">{t("none")}</p>}
        {/* One form: what is done last is what is shown. */}
        <ActionForm action={change} className="gap-3!">
          <MadeLink label={t("linkLabel")} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton name="act" value="make" variant="secondary">
              {t(link ? "renew" : "make")}
            </SubmitButton>
            {link && (
              <SubmitButton name="act" value="revoke" variant="danger">
                {t("revoke")}
              </SubmitButton>
            )}
          </div>
        </ActionForm>
      </div>
    </Card>
  );
}
