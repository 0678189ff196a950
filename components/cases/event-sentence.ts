import type { Words } from "@/components/cases/words";
import { answerAfter, type CaseEvent } from "@/lib/cases/event";
import { asksForMeeting } from "@/lib/cases/rules";
import { formatMoment } from "@/lib/formats";

type Values = Record<string, string | number>;
/** The texts of the area "cases", and how the reader's language strings names together. */
export type Speech = { cases: Words; list: (names: readonly string[]) => string; english: boolean };

/** The sentence of an event for staff, in the reader's language. */
export function eventSentence(speech: Speech, event: CaseEvent): string {
  return speech.cases(`event.${event.kind}`, { ...plainOf(event), ...wordsOf(speech, event) });
}

/** Particulars that can stand in a sentence as they are. */
function plainOf(event: CaseEvent): Values {
  const pairs = Object.entries(event).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return Object.fromEntries(pairs) as Values;
}

/** Particulars that are codes or lists and must be put into words first. */
function wordsOf({ cases, list, english }: Speech, event: CaseEvent): Values {
  switch (event.kind) {
    case "caseFiled":
      return { channel: cases(`channel.${event.channel}`), materials: list(event.materials) };
    case "contacted":
      return { how: cases(`how.${event.how}`) };
    case "correctionAsked":
      return { materials: list(event.materials), hasNote: yesNo(event.note) };
    case "correctionSupplied":
      return { supplied: list(event.supplied) };
    case "declined":
      return { reason: cases(`decline.${event.reason}`) };
    case "extensionAsked":
    case "extensionGranted":
    case "extensionRefused":
      return { reason: cases(`extensionReason.${event.reason}`), hasNote: yesNo(event.note) };
    case "supervisionReminded":
    case "supervisionUrged":
    case "supervisionCirculated":
    case "supervisionInterviewDue":
      return climbWords({ cases, list }, event);
    case "supervisionIssued":
      return {
        ...climbWords({ cases, list }, event),
        colour: cases(`colour.${event.colour}`),
        hasNote: yesNo(event.words),
      };
    case "supervisionClosed":
      return { hasNote: yesNo(event.note) };
    case "greenChannelAsked":
      return { ground: cases(`greenGround.${event.ground}`) };
    case "greenChannelGranted":
      return { ...answerAfter(event.limits), hasNote: yesNo(event.note) };
    case "reclassificationAsked":
    case "reclassified":
      return reclassificationWords(cases, english, event);
    case "suspensionAsked":
      return { step: cases(`specialStep.${event.step}`), hasFile: yesNo(event.fileName) };
    case "suspensionGranted":
    case "suspensionRefused":
    case "suspensionEnded":
      return { step: cases(`specialStep.${event.step}`), hasNote: yesNo(event.note), early: earlyOf(event) };
    case "reopened":
      return { meeting: asksForMeeting(event.count) ? "yes" : "no" };
    case "meetingRecorded":
      return { departments: list(event.departmentNames) };
    case "longTermBegun":
      return { hasNote: yesNo(event.note) };
    case "accepted":
      return { items: event.items.length };
    case "resolvedOnTheSpot":
    case "answerProposed":
    case "answered":
      return { outcome: cases(`outcome.${event.outcome || "solved"}`) };
    case "itemAdded":
    case "instructed":
      return { title: event.item.title, departmentName: event.item.departmentName };
    case "itemDisputed":
      return { hasNote: yesNo(event.suggestion) };
    case "itemCompleted":
    case "reminded":
      return { hasNote: yesNo(event.note) };
    case "confirmed":
      return { solved: cases(`solved.${event.solved}`) };
    case "rated":
      return {
        level: cases(`level.${event.level}`),
        solved: cases(`solved.${event.solved}`),
        hasNote: yesNo(event.comment),
      };
    case "calledBack":
      return {
        reached: event.reached ? "yes" : "no",
        solved: event.solved ? cases(`solved.${event.solved}`) : "",
        satisfied: event.satisfied ? cases(`satisfied.${event.satisfied}`) : "",
        hasNote: yesNo(event.note),
      };
    case "clockRecounted":
      return { clock: cases(`clock.${event.clock}`), hasNote: yesNo(event.title), ...momentsOf(event) };
    case "filesAttached":
      return { names: list(event.names) };
    default:
      return {};
  }
}

type Climbed = Extract<CaseEvent, { passedOver: string[] }>;

function climbWords(
  { cases, list }: Pick<Speech, "cases" | "list">,
  { clock, itemTitle, passedOver }: Climbed,
): Values {
  return {
    promise: itemTitle ? cases("promise.named", { title: itemTitle }) : cases(`promise.${clock}`),
    missed: list(passedOver.map((rung) => cases(`rung.${rung}`))),
    hasMissed: passedOver.length > 0 ? "yes" : "no",
  };
}

function momentsOf({ before, after }: { before: string; after: string }): Values {
  return { before: formatMoment(new Date(before)), after: formatMoment(new Date(after)) };
}

/** The words of both sides for a change of type or tier: names in the reader's language, dates as days in the park. */
export function reclassificationWords(
  cases: Words,
  english: boolean,
  event: Extract<CaseEvent, { kind: "reclassified" | "reclassificationAsked" }>,
): Values {
  const words = {
    type: english ? event.typeNameEn : event.typeName,
    tierName: cases(`tier.${event.tier}`),
    reason: cases(`reclassificationReason.${event.reason}`),
    hasNote: yesNo(event.note),
  };
  if (event.kind === "reclassificationAsked") return words;
  const { fromDays, limitDays, dueBefore, dueAfter } = event;
  const way = limitDays > fromDays ? "longer" : limitDays < fromDays ? "shorter" : "same";
  return {
    ...words,
    fromType: english ? event.fromTypeNameEn : event.fromTypeName,
    fromTierName: cases(`tier.${event.fromTier}`),
    way,
    dates: dueBefore && dueAfter ? "yes" : "no",
    dueBefore: dueBefore ? formatMoment(new Date(dueBefore), "day") : "",
    dueAfter: dueAfter ? formatMoment(new Date(dueAfter), "day") : "",
  };
}

function earlyOf(event: CaseEvent): string {
  return "early" in event && event.early ? "yes" : "no";
}

function yesNo(text: string): "yes" | "no" {
  return text === "" ? "no" : "yes";
}
