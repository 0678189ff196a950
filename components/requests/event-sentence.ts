import { useFormatter, useLocale, useTranslations } from "next-intl";
import { reclassificationWords } from "@/components/cases/event-sentence";
import { answerAfter, type CaseEvent, isVisible } from "@/lib/cases/event";
import { asksForMeeting } from "@/lib/cases/rules";
import { formatMoment } from "@/lib/formats";

/** Writes what happened as a sentence for the enterprise, in the reader's language. */
export function useEventSentence() {
  const t = useTranslations("cases");
  const format = useFormatter();
  const english = useLocale() === "en";
  const list = (words: readonly string[]) => format.list(words, { type: "conjunction", style: "narrow" });

  return (event: CaseEvent): string => {
    if (!isVisible(event)) throw new Error(`not for the enterprise: ${event.kind}`);
    const note = "note" in event ? event.note : "comment" in event ? event.comment : "";
    const words: Record<string, string | number> = { ...plain(event), hasNote: note ? "yes" : "no" };
    if ("outcome" in event) words.outcome = t(`outcome.${event.outcome}`);
    if ("solved" in event && event.solved) words.solved = t(`solved.${event.solved}`);
    if ("level" in event) words.level = t(`level.${event.level}`);
    if (event.kind === "declined") words.reason = t(`decline.${event.reason}`);
    if (event.kind === "extensionGranted") words.reason = t(`extensionReason.${event.reason}`);
    if (event.kind === "greenChannelGranted") Object.assign(words, answerAfter(event.limits));
    if (event.kind === "reclassified") Object.assign(words, reclassificationWords(t, english, event));
    if ("step" in event) words.step = t(`specialStep.${event.step}`);
    if (event.kind === "suspensionEnded") words.early = event.early ? "yes" : "no";
    if (event.kind === "reopened") words.meeting = asksForMeeting(event.count) ? "yes" : "no";
    if (event.kind === "meetingRecorded") words.departments = list(event.departmentNames);
    if (event.kind === "correctionAsked") words.materials = list(event.materials);
    if (event.kind === "clockRecounted") {
      words.clock = t(`clock.${event.clock}`);
      words.before = formatMoment(new Date(event.before));
      words.after = formatMoment(new Date(event.after));
    }
    if (event.kind === "filesAttached") words.names = list(event.names);
    return t(`eventForEnterprise.${event.kind}`, words);
  };
}

/** The particulars that are words and numbers already; lists and codes are put into words above. */
function plain(event: CaseEvent): Record<string, string | number> {
  const entries: [string, unknown][] = Object.entries(event);
  return Object.fromEntries(
    entries.filter(
      (pair): pair is [string, string | number] => typeof pair[1] === "string" || typeof pair[1] === "number",
    ),
  );
}
