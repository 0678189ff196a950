import type { CaseView, ClockView, Reader, SlipCardView } from "@/components/cases/case-view";
import type { Words } from "@/components/cases/words";
import type { TagTone } from "@/components/ui/tag";
import { CLIMBING_CLOCKS } from "@/lib/supervision/policy";

export type SlipState = "signing" | "answer" | "review" | "closed";

/** What a slip waits for. */
export function slipStateOf({ signedAt, answeredAt, closedAt }: SlipCardView): SlipState {
  if (closedAt) return "closed";
  if (answeredAt) return "review";
  return signedAt ? "answer" : "signing";
}

/** Slips of the reader's own department that wait for its signature or its answer. */
export function ownOpenSlips(view: CaseView, { departmentId }: Reader): SlipCardView[] {
  return view.supervisionSlips.filter(
    (slip) => slip.departmentId === departmentId && ["signing", "answer"].includes(slipStateOf(slip)),
  );
}

export function slipsIn(view: CaseView, ...states: SlipState[]): SlipCardView[] {
  return view.supervisionSlips.filter((slip) => states.includes(slipStateOf(slip)));
}

/** Running promises of departments: what a slip may be about. */
export function runningPromises(view: CaseView): ClockView[] {
  const kinds: readonly string[] = CLIMBING_CLOCKS;
  return view.clocks.filter((clock) => kinds.includes(clock.kind) && clock.stoppedAt === null);
}

/** The department a clock binds: that of its line, or the one that owes the answer. */
export function departmentOfClock(view: CaseView, clock: ClockView): string {
  const item = view.items.find(({ id }) => id === clock.itemId);
  return item?.department.shortName ?? view.leadDepartment?.shortName ?? "";
}

/** A promise in words; `cases` are the texts of that area. */
export function promiseWords(cases: Words, { kind, itemTitle }: { kind: string; itemTitle: string | null }): string {
  return itemTitle ? cases("promise.named", { title: itemTitle }) : cases(`promise.${kind}`);
}

export const colourTones: Record<string, TagTone> = { blue: "brand", yellow: "yellow", red: "red" };
