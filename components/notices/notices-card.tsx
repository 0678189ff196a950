import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { NoticeList, NoticeTabs } from "./notice-list";
import type { NoticeView } from "./notice-view";

type NoticesCardProps = {
  lines: readonly NoticeView[];
  next?: string;
  area: "desk" | "my";
  show: "unread" | "all";
  /** The newest notice there is: everything up to it can be marked as read. */
  newest: string;
  markRead: FormAction;
  markAllRead: FormAction;
};

/** The page of one's notices, in either area. */
export function NoticesCard({ lines, next, area, show, newest, markRead, markAllRead }: NoticesCardProps) {
  const t = useTranslations("notices");
  const more = new URLSearchParams({ ...(show === "all" ? { show } : {}), ...(next ? { before: next } : {}) });
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <NoticeTabs area={area} show={show} />
        <div className="flex flex-wrap items-center gap-2">
          {lines.some(({ readAt }) => !readAt) && (
            <ActionForm action={markAllRead}>
              <input type="hidden" name="newest" value={newest} />
              <SubmitButton variant="secondary" size="small">
                {t("readAll")}
              </SubmitButton>
            </ActionForm>
          )}
          <ButtonLink href={`/${area}/notices/settings`} size="small">
            {t("settings")}
          </ButtonLink>
        </div>
      </div>
      <Card flush>
        <NoticeList lines={lines} area={area} show={show} markRead={markRead} />
        <Pagination nextHref={next && `/${area}/notices?${more}`} />
      </Card>
    </>
  );
}
