import "server-only";
import type { PublicEvent } from "@/components/requests/case-history";
import type { Helper } from "@/components/requests/helpers-card";
import type { NowView } from "@/components/requests/now-panel";
import type { PromiseKind, PromiseView, StatutoryView } from "@/components/requests/promises";
import type { TalkVerb } from "@/components/requests/talk-card";
import type { Actor } from "@/lib/actor";
import { type CaseDetail, clockLedger } from "@/lib/cases/queries/detail";
import { asksForMeeting, type CaseState, OPEN } from "@/lib/cases/rules";
import { dayOf } from "@/lib/day";
import { limitOf, ownLimitOf } from "@/lib/deadlines/standing.policy";

const TOLD: Record<string, PromiseKind> = {
  firstContact: "firstContact",
  acceptance: "acceptance",
  answer: "answer",
  correction: "correction",
  confirmation: "confirmation",
  progress: "progress",
};
/** Which clock the first sentence of the page speaks of. */
const SPOKEN: Partial<Record<CaseState, NonNullable<NowView["due"]>["kind"]>> = {
  submitted: "acceptance",
  correction: "correction",
  assigned: "answer",
  inProgress: "answer",
  inReview: "answer",
  answered: "confirmation",
};

export function nowView(detail: CaseDetail): NowView {
  const spoken = SPOKEN[detail.state];
  const running = (wanted: string) => detail.clocks.findLast((one) => one.kind === wanted && one.stoppedAt === null);
  const clock = running("progress") ?? (spoken && running(spoken));
  const kind = clock?.kind === "progress" ? "progress" : spoken;
  const due =
    kind && clock?.dueAt
      ? {
          kind,
          at: clock.dueAt,
          provisional: clock.provisional,
          remainingMinutes: clock.remainingMinutes,
          late: clock.lamp === "red",
        }
      : null;
  return {
    state: detail.state,
    settledSilently: detail.settledSilently,
    departmentName: detail.leadDepartment?.name ?? "",
    due,
    inGreenChannel: detail.greenAt !== null && OPEN.includes(detail.state),
    suspended: suspendedOf(detail),
    meeting: meetingOf(detail),
    answeredLate: detail.answeredInTime === false,
    canReopen: detail.verbs.includes("reopen"),
    minutesPerWorkday: detail.minutesPerWorkday,
  };
}

/** While it is worked on after a third reopening. */
function meetingOf({ state, reopenCount, meetings }: CaseDetail): NowView["meeting"] {
  if (!asksForMeeting(reopenCount) || !OPEN.includes(state)) return null;
  return { heldOn: meetings.find(({ round }) => round === reopenCount)?.heldOn ?? null };
}

function suspendedOf({ standstill }: CaseDetail): NowView["suspended"] {
  return standstill?.toAt ? { step: standstill.reason, toOn: dayOf(new Date(standstill.toAt.getTime() - 1)) } : null;
}

/** The promises the enterprise is told of, each with its day-by-day account. */
export async function promiseViews(actor: Actor, detail: CaseDetail, now: Date): Promise<PromiseView[]> {
  const told = detail.clocks.flatMap((clock) => {
    const kind = TOLD[clock.kind];
    return kind ? [{ ...clock, kind }] : [];
  });
  return Promise.all(
    told.map(async ({ id, kind, dueAt, stoppedAt, lamp, provisional, replaced, ...clock }) => {
      const found = await clockLedger(actor, detail.number, id, now);
      const limit = limitOf(clock);
      const ledger = found && { ...found, limit, halvedFrom: found.green && ownLimitOf(clock) };
      return { id, kind, dueAt, stoppedAt, kept: lamp !== "doneLate", replaced, provisional, ledger };
    }),
  );
}

/** The statutory limit of the request type beside the promised one, where there is one. */
export function statutoryOf({ type, promisedDays }: CaseDetail): StatutoryView | null {
  const { statutoryDays: statutory, statutoryBasis: basis } = type;
  return statutory === null ? null : { promised: promisedDays, statutory, basis };
}

export function historyOf(detail: CaseDetail): PublicEvent[] {
  return detail.events.toReversed().map(({ id, at, event, actorName, actorRole, onBehalfOfName }) => {
    const side = actorRole.startsWith("enterprise")
      ? "enterprise"
      : actorRole === "specialist"
        ? "specialist"
        : "staff";
    return { id, at, event, by: { side, name: { actorName, onBehalfOfName } } };
  });
}

export function helpersOf(detail: CaseDetail): Helper[] {
  const specialist = detail.enterprise.links.find(({ slot }) => slot === "specialist")?.person;
  const name = specialist ? [specialist.name, specialist.title].filter(Boolean).join(" ") : null;
  const department = detail.leadDepartment;
  return [
    { role: "specialist", name, phone: specialist?.phone ?? null },
    ...(department ? [{ role: "department" as const, name: department.name, phone: department.phone }] : []),
  ];
}

export function talkOf(detail: CaseDetail, now: Date): { verbs: TalkVerb[]; remindedToday: boolean } {
  const verbs = (["message", "remind", "reopen", "withdraw"] as const).filter((verb) => detail.verbs.includes(verb));
  const last = detail.events.findLast(({ event }) => event.kind === "reminded");
  return { verbs, remindedToday: last !== undefined && dayOf(last.at) === dayOf(now) };
}

/** What was asked in the last correction and is still missing, with the note that came with it. */
export function correctionOf(detail: CaseDetail) {
  const last = detail.events.findLast(({ event }) => event.kind === "correctionAsked")?.event;
  return {
    asked: detail.materials.filter(({ status }) => status === "asked").map(({ id, name }) => ({ id, name })),
    note: last?.kind === "correctionAsked" ? last.note : "",
  };
}
