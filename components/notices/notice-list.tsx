import clsx from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { RuledList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag, type TagTone } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";
import type { FormAction } from "@/lib/form-state";
import { hrefOf } from "@/lib/notices/rules";
import type { NoticeView } from "./notice-view";
import { ReadLink } from "./read-link";

type NoticeListProps = {
  lines: readonly NoticeView[];
  area: "desk" | "my";
  show: "unread" | "all";
  markRead: FormAction;
};

/** One's own notices, newest first: what happened, to which case, when, and the way there. */
export function NoticeList({ lines, area, show, markRead }: NoticeListProps) {
  const t = useTranslations("notices");
  if (lines.length === 0) {
    const isAll = show === "all";
    return (
      <EmptyState kind={isAll ? "first" : "done"} title={t(isAll ? "emptyAll" : "emptyUnread")}>
        {t(isAll ? "emptyAllText" : "emptyUnreadText")}
      </EmptyState>
    );
  }
  return (
    <RuledList>
      {lines.map((line) => (
        <li key={line.id} className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 py-3">
          <div className="min-w-0 flex-1 basis-64">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Tag tone={toneOf(line.topic)}>{t(`topic.${line.topic}`)}</Tag>
              {line.urgent && <Tag tone="red">{t("urgent")}</Tag>}
              <span
                className={clsx("inline-block first-letter:uppercase", line.readAt ? "text-ink-2" : "font-semibold")}
              >
                {t(toldKey(area, line.kind), line.holder)}
              </span>
            </p>
            <p className="mt-1 break-words text-sm">
              <ReadLink
                href={hrefOf(area, line.kind, line)}
                noticeId={line.readAt ? null : line.id}
                markRead={markRead}
                className="link"
              >
                {line.number === null ? titleOf(t, line) : t("caseOf", { number: line.number, title: line.title })}
              </ReadLink>
            </p>
          </div>
          <div className="flex items-center gap-3 text-ink-2 text-sm">
            <Timestamp at={line.at} />
            {line.readAt ? <span>{t("readMark")}</span> : <ReadOne line={line} action={markRead} />}
          </div>
        </li>
      ))}
    </RuledList>
  );
}

function ReadOne({ line, action }: { line: NoticeView; action: FormAction }) {
  const t = useTranslations("notices");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="noticeId" value={line.id} />
      <SubmitButton variant="secondary" size="small" aria-label={`${t("readOne")} ${line.number ?? titleOf(t, line)}`}>
        {t("readOne")}
      </SubmitButton>
    </ActionForm>
  );
}

/** The key of the sentence that tells what happened, for this side. */
export function toldKey(area: "desk" | "my", kind: string): string {
  return `${area === "my" ? "toldEnterprise" : "told"}.${kind}`;
}

type Words = (key: string, values?: Record<string, string | number>) => string;

/** What a notice without a case's number is about. */
export function titleOf(t: Words, { title, subject }: Pick<NoticeView, "title" | "subject">): string {
  return subject ? t(`subject.${subject.key}`, subject.values) : title;
}

function toneOf(topic: string): TagTone {
  if (topic === "turn") return "brand";
  return topic === "deadline" ? "yellow" : "gray";
}

/** The two lists and what can be done with the whole of one. */
export function NoticeTabs({ area, show }: { area: "desk" | "my"; show: "unread" | "all" }) {
  const t = useTranslations("notices");
  return (
    <nav aria-label={t("show")} className="flex gap-4">
      {(["unread", "all"] as const).map((which) => (
        <Link
          key={which}
          href={`/${area}/notices${which === "all" ? "?show=all" : ""}`}
          aria-current={which === show ? "page" : undefined}
          className="flex min-h-(--control) items-center border-transparent border-b-2 text-ink-2 aria-[current=page]:border-brand aria-[current=page]:font-semibold aria-[current=page]:text-brand"
        >
          {t(which)}
        </Link>
      ))}
    </nav>
  );
}
