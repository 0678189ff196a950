import type { TopicEvent } from "./event";
import type { TopicState } from "./policy";

/** What the events alone say of a common problem; `verify` compares it with the row. Moments are ISO strings. */
export type ReplayedTopic = {
  title: string;
  problem: string;
  ownerId: string;
  leadDepartmentId: string;
  typeCode: string | null;
  state: TopicState;
  measure: string;
  dueOn: string | null;
  result: string;
  gaveUpReason: string;
  openedAt: string;
  decidedAt: string | null;
  endedAt: string | null;
  remindedBefore: string | null;
  remindedDue: string | null;
  version: number;
  /** The numbers of the linked cases, and when their enterprises were last told. */
  cases: Record<string, string | null>;
};

export type Happened = { event: TopicEvent; at: Date };

/** Replays a common problem from its events, oldest first. Throws when the first event does not open it. */
export function replayTopic(history: readonly Happened[]): ReplayedTopic {
  const first = history[0];
  if (first?.event.kind !== "topicOpened") throw new Error("a common problem begins with topicOpened");
  const { title, problem, ownerId, departmentId, typeCode, numbers } = first.event;
  const start: ReplayedTopic = {
    title,
    problem,
    ownerId,
    leadDepartmentId: departmentId,
    typeCode,
    state: "open",
    measure: "",
    dueOn: null,
    result: "",
    gaveUpReason: "",
    openedAt: first.at.toISOString(),
    decidedAt: null,
    endedAt: null,
    remindedBefore: null,
    remindedDue: null,
    version: history.length,
    cases: untold(numbers),
  };
  let known = start;
  for (const { event, at } of history.slice(1)) known = { ...known, ...changeOf(known, event, at.toISOString()) };
  return known;
}

function changeOf(known: ReplayedTopic, event: TopicEvent, at: string): Partial<ReplayedTopic> {
  switch (event.kind) {
    case "topicOpened":
      return {};
    case "topicChanged": {
      const { title, problem, ownerId, departmentId } = event;
      return { title, problem, ownerId, leadDepartmentId: departmentId };
    }
    case "topicCasesLinked":
      return { cases: { ...known.cases, ...untold(event.numbers) } };
    case "topicCasesUnlinked": {
      const rest = Object.entries(known.cases).filter(([number]) => !event.numbers.includes(number));
      return { cases: Object.fromEntries(rest) };
    }
    case "topicMeasureDecided":
      return {
        state: "decided",
        measure: event.measure,
        dueOn: event.dueOn,
        decidedAt: known.decidedAt ?? at,
      };
    case "topicMeasureReminded":
      return event.reminder === "due" ? { remindedDue: event.dueOn } : { remindedBefore: event.dueOn };
    case "topicDone":
      return {
        state: "settled",
        result: event.result,
        endedAt: at,
        cases: Object.fromEntries(Object.keys(known.cases).map((number) => [number, at])),
      };
    case "topicGivenUp":
      return { state: "givenUp", gaveUpReason: event.reason, endedAt: at };
    case "topicReopened":
      return { state: known.dueOn === null ? "open" : "decided", result: "", gaveUpReason: "", endedAt: null };
  }
}

function untold(numbers: readonly string[]): Record<string, null> {
  return Object.fromEntries(numbers.map((number) => [number, null]));
}
