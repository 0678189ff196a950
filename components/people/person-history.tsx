import { useTranslations } from "next-intl";
import { roleKey } from "@/components/people/role-names";
import { Card, RuledList } from "@/components/ui/card";
import { Timestamp } from "@/components/ui/timestamp";
import { type PersonEvent, personEvent } from "@/lib/people/event";

export type Recorded = { sequence: number; kind: string; particulars: unknown; actorName: string; at: Date };

/** What has happened to an account, newest first, in the reader's language. */
export function PersonHistory({ events }: { events: readonly Recorded[] }) {
  const t = useTranslations("people");
  const sentence = useSentence();
  return (
    <Card title={t("history")} flush>
      {events.length === 0 && <p className="px-4 py-3 text-ink-2">{t("historyEmpty")}</p>}
      <RuledList>
        {events.map((recorded) => (
          <li key={recorded.sequence} className="px-4 py-2">
            <p>{sentence(recorded)}</p>
            <p className="text-ink-2 text-xs">
              <Timestamp at={recorded.at} /> · {recorded.actorName}
            </p>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function useSentence(): (recorded: Recorded) => string {
  const t = useTranslations("people");
  const listed = (words: readonly string[]) => words.join(t("comma"));
  return ({ kind, particulars }) => {
    const parsed = personEvent.safeParse({ kind, ...(particulars as object) });
    if (!parsed.success) return kind;
    const event: PersonEvent = parsed.data;
    switch (event.kind) {
      case "personCreated":
        return t("eventPersonCreated", { roles: listed(event.roles.map((role) => t(roleKey(role)))) });
      case "personChanged":
        return t("eventPersonChanged", { fields: listed(event.changes.map(({ field }) => t(fieldKey(field)))) });
      case "roleGranted":
      case "roleEnded":
        return t(eventKey(event.kind), { role: t(roleKey(event.role)) });
      case "passwordSet":
        return t(event.by === "link" ? "eventPasswordSetByLink" : "eventPasswordSetByOwner");
      case "signedIn":
        return t("eventSignedIn", { address: event.address });
      case "standInNamed":
        return t("eventStandInNamed", { name: event.standInName, from: event.firstOn, to: event.lastOn });
      case "absenceExtended":
        return t("eventAbsenceExtended", { name: event.standInName, day: event.lastOn });
      case "absenceEnded":
        return t("eventAbsenceEnded", { name: event.standInName });
      case "locked":
        return t("eventLocked", { minutes: event.minutes });
      case "disabled":
      case "enabled":
        return t(eventKey(event.kind), { reason: event.reason });
      default:
        return t(eventKey(event.kind));
    }
  };
}

function eventKey(kind: string): string {
  return `event${kind[0]?.toUpperCase()}${kind.slice(1)}`;
}

function fieldKey(field: string): string {
  return `field${field[0]?.toUpperCase()}${field.slice(1)}`;
}
