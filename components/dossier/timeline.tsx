import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { eventSentence } from "@/components/cases/event-sentence";
import type { Words } from "@/components/cases/words";
import { type EnterpriseSpeech, enterpriseSentence, eventName } from "@/components/dossier/enterprise-sentence";
import { useSigned } from "@/components/history/signed";
import { useEventSentence } from "@/components/requests/event-sentence";
import { RuledList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag, type TagTone } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";
import type { CaseEvent } from "@/lib/cases/event";
import type { TimelineGroup } from "@/lib/dossier/rules";
import type { EnterpriseEvent } from "@/lib/enterprises/event";

export type TimelineLine = {
  id: string;
  at: Date;
  actorName: string;
  onBehalfOfName: string | null;
  group: TimelineGroup | null;
  kind: string;
  case: { number: string; title: string; event: CaseEvent } | null;
  enterprise: EnterpriseEvent | null;
};

type TimelineProps = {
  lines: readonly TimelineLine[];
  /** Whose pages the requests lead to. Staff read who did it; the enterprise reads what is meant for it. */
  area: "desk" | "my";
  /** Whether the reader may open visits. */
  opensVisits?: boolean;
};

/** What happened around an enterprise, one line each, newest first. */
export function Timeline({ lines, area, opensVisits = false }: TimelineProps) {
  const t = useTranslations("dossier");
  if (lines.length === 0)
    return (
      <EmptyState kind="none" title={t("timeline.none")}>
        <p>{t("timeline.noneText")}</p>
      </EmptyState>
    );
  return (
    <RuledList>
      {lines.map((line) => (
        <Line key={line.id} line={line} area={area} opensVisits={opensVisits} />
      ))}
    </RuledList>
  );
}

function Line({ line, area, opensVisits }: { line: TimelineLine; area: "desk" | "my"; opensVisits: boolean }) {
  const t = useTranslations("dossier");
  const signed = useSigned();
  const sentence = useSentence(area);
  return (
    <li className="grid gap-0.5 px-4 py-2.5">
      <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-xs">
        <Timestamp at={line.at} shape="minute" />
        {line.group && <Tag tone={tones[line.group]}>{t(`timeline.only.${line.group}`)}</Tag>}
        {area === "desk" && <span>{signed(line)}</span>}
      </p>
      {line.case && (
        <p className="text-sm">
          <Link href={`/${area}/cases/${line.case.number}`} prefetch={false} className="link">
            {t("timeline.case", { number: line.case.number, title: line.case.title })}
          </Link>
        </p>
      )}
      <p className="measure whitespace-pre-line break-words">
        {opensVisits && line.enterprise?.kind === "visitHandedIn" ? (
          <Link href={`/desk/visits/${line.enterprise.visitId}`} prefetch={false} className="link">
            {sentence(line)}
          </Link>
        ) : (
          sentence(line)
        )}
      </p>
    </li>
  );
}

/** The sentence of a line: an event of a request by its own rules, for staff or for the enterprise; else one of the enterprise. */
function useSentence(area: TimelineProps["area"]) {
  const speech = useSpeech();
  const cases = useTranslations("cases") as Words;
  const english = useLocale() === "en";
  const outside = useEventSentence();
  return (line: TimelineLine): string => {
    if (line.case)
      return area === "my"
        ? outside(line.case.event)
        : eventSentence({ cases, list: speech.list, english }, line.case.event);
    return line.enterprise ? enterpriseSentence(speech, line.enterprise) : eventName(speech, line.kind);
  };
}

function useSpeech(): EnterpriseSpeech {
  const format = useFormatter();
  return {
    dossier: useTranslations("dossier") as EnterpriseSpeech["dossier"],
    enterprises: useTranslations("enterprises") as EnterpriseSpeech["enterprises"],
    checkups: useTranslations("checkups") as EnterpriseSpeech["checkups"],
    history: useTranslations("history") as EnterpriseSpeech["history"],
    list: (names) => format.list(names, { type: "conjunction", style: "narrow" }),
  };
}

const tones: Record<TimelineGroup, TagTone> = {
  cases: "brand",
  people: "purple",
  facts: "gray",
  checkups: "yellow",
  visits: "green",
  plan: "green",
};
