import { mayCall } from "@/components/cases/standing";
import type { DueView, Named, RequestView } from "@/components/slips/slip-view";
import { signature } from "@/lib/actor";
import type { CaseEvent, CaseEventKind } from "@/lib/cases/event";
import type { CaseDetail } from "@/lib/cases/queries/detail";
import { maskPhone } from "@/lib/enterprises/rules";

/** Who reads: the language, and whether the paper is their own enterprise's, which knows its own telephone. */
export type SlipReader = { locale: string; ofEnterprise: boolean };

/** What every paper says of the request, in the reader's language. */
export function requestOf(detail: CaseDetail, reader: SlipReader): RequestView {
  const { title, type, submittedAt, contactName, contactPhone, verbs } = detail;
  const phone = reader.ofEnterprise || mayCall(verbs) ? contactPhone : maskPhone(contactPhone);
  return { title, typeName: typeNameOf(type, reader), submittedAt, contact: `${contactName} ${phone}` };
}

export function typeNameOf(type: { name: string; nameEn: string }, { locale }: SlipReader): string {
  return locale === "en" ? type.nameEn : type.name;
}

type Clock = CaseDetail["clocks"][number];

/** The moment a clock promises; one that was never started promises none. */
export function dueOf(clock: Clock | undefined): DueView {
  return { at: clock?.dueAt ?? null, provisional: clock?.provisional ?? false };
}

/** Working days that special steps took from a clock, to one decimal. */
export function suspendedDaysOf(detail: CaseDetail, clock: Clock | undefined): number {
  return Math.round(((clock?.suspendedMinutes ?? 0) / detail.minutesPerWorkday) * 10) / 10;
}

/** The first clock of a kind carries the promise as it was made; later ones belong to a reopening. */
export function firstClock(detail: CaseDetail, kind: string): Clock | undefined {
  return detail.clocks.find((clock) => clock.kind === kind);
}

/** The clock that counts now, or counted last. */
export function lastClock(detail: CaseDetail, kind: string, itemIds?: readonly string[]): Clock | undefined {
  return detail.clocks.findLast(
    (clock) => clock.kind === kind && (itemIds === undefined || itemIds.includes(clock.itemId ?? "")),
  );
}

export function specialistOf(detail: CaseDetail): Named | null {
  const person = detail.enterprise.links.find(({ slot }) => slot === "specialist")?.person;
  return person ? { name: person.name, phone: person.phone } : null;
}

type Told<Kind extends CaseEventKind> = {
  event: Extract<CaseEvent, { kind: Kind }>;
  at: Date;
  actorName: string;
};

/** What happened of one kind, oldest first, as far as the reader may know of it. */
export function eventsOfKind<Kind extends CaseEventKind>(detail: CaseDetail, kind: Kind): Told<Kind>[] {
  return detail.events.flatMap(({ event, at, actorName, onBehalfOfName }) =>
    event.kind === kind
      ? [{ event: event as Told<Kind>["event"], at, actorName: signature(actorName, onBehalfOfName) }]
      : [],
  );
}
