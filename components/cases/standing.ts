import type { CaseView, ClockView, ItemView, Reader } from "@/components/cases/case-view";
import type { CaseVerb } from "@/lib/cases/policy";
import { itemStateOf } from "@/lib/checklist/rules";

/** The clock everybody looks at: the nearest running one of the park's own, or the enterprise's while the park's are paused. */
export function nearestClock(clocks: readonly ClockView[]): ClockView | null {
  const running = clocks.filter((clock) => clock.stoppedAt === null);
  const due = (clock: ClockView) => clock.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const order = running.toSorted(
    (one, other) => Number(other.pausable) - Number(one.pausable) || due(one) - due(other),
  );
  return order[0] ?? null;
}

/** The running clock of a kind, or its last one when none runs. */
export function clockOf(clocks: readonly ClockView[], kind: string, itemId?: string): ClockView | null {
  const found = clocks.filter((clock) => clock.kind === kind && (itemId === undefined || clock.itemId === itemId));
  return found.find((clock) => clock.stoppedAt === null) ?? found.at(-1) ?? null;
}

/** Whether the promised day of the answer has passed while it is still owed. */
export function answerIsLate({ clocks }: CaseView): boolean {
  return clocks.some((clock) => clock.kind === "answer" && clock.stoppedAt === null && clock.remainingMinutes < 0);
}

/** Lines the reader's department has not signed for yet. */
export function unsignedItems(view: CaseView, reader: Reader): ItemView[] {
  return view.items.filter((item) => item.departmentId === reader.departmentId && itemStateOf(item) === "waiting");
}

export function disputedItems(view: CaseView): ItemView[] {
  return view.items.filter((item) => itemStateOf(item) === "disputed");
}

/** Mandatory lines that keep an answer from being proposed. */
export function openItems(view: CaseView): ItemView[] {
  return view.items.filter((item) => item.mandatory && !item.completedAt && !item.exemptedAt);
}

const CALLERS: readonly CaseVerb[] = [
  "accept",
  "askCorrection",
  "supplyCorrection",
  "logContact",
  "signItem",
  "workItem",
  "message",
  "callBack",
];

/** Whether somebody with these verbs talks to the enterprise in this case; everybody else sees a masked number. */
export function mayCall(verbs: readonly CaseVerb[]): boolean {
  return verbs.some((verb) => CALLERS.includes(verb));
}
