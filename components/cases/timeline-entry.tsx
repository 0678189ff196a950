import clsx from "clsx";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { EventView } from "@/components/cases/case-view";
import { eventSentence } from "@/components/cases/event-sentence";
import { useSigned } from "@/components/history/signed";
import { Tag } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";

/** One thing that happened. What the enterprise can read has another ground and says so. */
export function TimelineEntry({ entry }: { entry: EventView }) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const format = useFormatter();
  const signed = useSigned();
  const list = (names: readonly string[]) => format.list(names, { type: "conjunction", style: "narrow" });
  const { event } = entry;
  const spoken = event.kind === "noteAdded" || event.kind === "messageSent";
  return (
    <li
      data-visible={entry.visible}
      className={clsx(
        "mt-2 rounded-control px-3 py-2",
        entry.visible ? "bg-brand-soft" : "border border-line bg-surface",
      )}
    >
      <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-xs">
        <span className="font-semibold text-ink text-sm">{signed(entry)}</span>
        <Timestamp at={entry.at} shape="short" />
        {spoken && <span>{t(event.kind === "noteAdded" ? "timeline.note" : `timeline.from.${event.from}`)}</span>}
        {entry.visible && (
          <Tag tone="brand" className="ml-auto bg-surface!">
            {t("timeline.visibleTag")}
          </Tag>
        )}
      </p>
      <p className="measure whitespace-pre-wrap">
        {eventSentence({ cases, list, english: useLocale() === "en" }, event)}
      </p>
    </li>
  );
}
