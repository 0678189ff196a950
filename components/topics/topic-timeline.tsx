import { useTranslations } from "next-intl";
import { useSigned } from "@/components/history/signed";
import type { TopicEntry } from "@/components/topics/topic-view";
import { Card } from "@/components/ui/card";
import { Timestamp } from "@/components/ui/timestamp";

/** Everything that happened to a common problem, newest first. */
export function TopicTimeline({ events }: { events: readonly TopicEntry[] }) {
  const t = useTranslations("topics");
  const signed = useSigned();
  const sentence = useTopicSentence();
  return (
    <Card title={t("timeline")} aside={t("timelineCount", { count: events.length })}>
      <ol className="grid gap-3">
        {events.toReversed().map((entry) => (
          <li key={entry.id} className="border-line border-l-2 pl-3">
            <p className="flex flex-wrap gap-x-2 text-ink-2 text-xs">
              <span className="font-semibold text-ink text-sm">{signed(entry)}</span>
              <Timestamp at={entry.at} shape="short" />
            </p>
            <p className="measure whitespace-pre-wrap">{sentence(entry)}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function useTopicSentence(): (entry: TopicEntry) => string {
  const t = useTranslations("topics");
  return ({ event, count }) => {
    const numbers = "numbers" in event && event.numbers.length > 0 ? event.numbers.join(t("comma")) : null;
    const fields = "changed" in event ? event.changed.map((field) => t(`changedField.${field}`)).join(t("comma")) : "";
    return t(`event.${event.kind}`, {
      ...plain(event),
      count,
      fields,
      again: "again" in event && event.again ? "yes" : "no",
      numbers: numbers ? t("eventNumbers", { numbers }) : "",
    });
  };
}

/** Particulars that can stand in a sentence as they are. */
function plain(event: TopicEntry["event"]): Record<string, string | number> {
  const pairs = Object.entries(event).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return Object.fromEntries(pairs) as Record<string, string | number>;
}
