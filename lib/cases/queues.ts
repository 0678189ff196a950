import type { Actor, ActorRole } from "@/lib/actor";
import { hasRole } from "@/lib/actor";

/** The queues of the desk, in the order of the navigation; each is an address. */
export const QUEUES = [
  "toTriage",
  "disputed",
  "toSign",
  "working",
  "toReview",
  "toExtend",
  "slipsToAnswer",
  "slipsUnsigned",
  "slipsUnanswered",
  "slipsLate",
  "slipsToReview",
  "toInterview",
  "toCallBack",
  "dueSoon",
  "overdue",
  "correction",
  "open",
  "all",
] as const;
export type QueueKey = (typeof QUEUES)[number];

const EVERY_STAFF: readonly ActorRole[] = [
  "specialist",
  "triageOfficer",
  "departmentLiaison",
  "departmentReviewer",
  "callBackOfficer",
  "supervisor",
  "leader",
  "manager",
  "auditor",
];

const READERS: Record<QueueKey, readonly ActorRole[]> = {
  toTriage: ["triageOfficer"],
  disputed: ["triageOfficer", "manager"],
  toSign: ["departmentLiaison"],
  working: ["departmentLiaison", "departmentReviewer"],
  toReview: ["departmentReviewer"],
  toExtend: ["manager"],
  slipsToAnswer: ["departmentLiaison", "departmentReviewer"],
  slipsUnsigned: ["supervisor"],
  slipsUnanswered: ["supervisor"],
  slipsLate: ["supervisor"],
  slipsToReview: ["supervisor"],
  toInterview: ["supervisor", "manager"],
  toCallBack: ["callBackOfficer"],
  dueSoon: EVERY_STAFF,
  overdue: EVERY_STAFF,
  correction: ["triageOfficer", "specialist", "manager"],
  open: EVERY_STAFF,
  all: EVERY_STAFF,
};

/** The queues a person works from; the first is where they land. Empty for people who see no cases. */
export function queuesOf(actor: Actor): QueueKey[] {
  return QUEUES.filter((key) => hasRole(actor, ...READERS[key]));
}

export function isQueue(text: string): text is QueueKey {
  return (QUEUES as readonly string[]).includes(text);
}

const SLIP_QUEUES = ["slipsUnsigned", "slipsUnanswered", "slipsLate", "slipsToReview"];

/** Whether cases of several states stand in a queue, so that each has to say its own. */
export function isMixed(key: QueueKey): boolean {
  return [
    "disputed",
    "toSign",
    "working",
    "slipsToAnswer",
    ...SLIP_QUEUES,
    "toInterview",
    "dueSoon",
    "overdue",
    "open",
    "all",
  ].includes(key);
}

/** Queues that wait for one desk alone, in the order in which a person with several begins the day. */
const OWN_WORK: readonly QueueKey[] = ["toTriage", "toSign", "toReview", "slipsToReview", "toCallBack"];

/** The queue a person begins with: their desk's own, the open cases of linked enterprises, or none (a manager begins with figures). */
export function deskQueueOf(actor: Actor): QueueKey | null {
  const own = OWN_WORK.find((key) => hasRole(actor, ...READERS[key]));
  return own ?? (hasRole(actor, "specialist", "leader") ? "open" : null);
}
