import { useTranslations } from "next-intl";
import { type Signed, useSigned } from "@/components/history/signed";
import { useEventSentence } from "@/components/requests/event-sentence";
import { Card } from "@/components/ui/card";
import { Timestamp } from "@/components/ui/timestamp";
import type { CaseEvent } from "@/lib/cases/event";

export type PublicEvent = {
  id: string;
  at: Date;
  event: CaseEvent;
  by: { side: "enterprise" | "specialist" | "staff"; name: Signed };
};

/** So many entries are read at a glance; older ones unfold. */
const RECENT = 6;

/** What happened, newest first: only what is meant for the enterprise. */
export function CaseHistory({ events }: { events: readonly PublicEvent[] }) {
  const t = useTranslations("my.case");
  const fold = events.length > RECENT + 2;
  const recent = fold ? events.slice(0, RECENT) : events;
  const older = fold ? events.slice(RECENT) : [];
  return (
    <Card title={t("history")}>
      <Entries events={recent} />
      {older.length > 0 && (
        <details className="mt-2">
          <summary className="inline-flex min-h-11 items-center text-brand">
            {t("older", { count: older.length })}
          </summary>
          <Entries events={older} />
        </details>
      )}
    </Card>
  );
}

function Entries({ events }: { events: readonly PublicEvent[] }) {
  const sentence = useEventSentence();
  return (
    <ol className="grid gap-4">
      {events.map(({ id, at, event, by }) => (
        <li key={id} className="grid gap-0.5 border-line border-l-2 pl-3">
          <p className="flex flex-wrap gap-x-2 text-ink-2 text-sm">
            <Timestamp at={at} />
            <Author {...by} />
          </p>
          <p className="measure whitespace-pre-line">{sentence(event)}</p>
        </li>
      ))}
    </ol>
  );
}

function Author({ side, name }: PublicEvent["by"]) {
  const t = useTranslations("my.case");
  const signed = useSigned();
  if (side === "enterprise") return <span>{signed(name)}</span>;
  return <span>{side === "specialist" ? t("specialistName", { name: signed(name) }) : t("staff")}</span>;
}
