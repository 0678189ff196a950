import type { Actor, ActorRole } from "@/lib/actor";
import { hasRole } from "@/lib/actor";

/** The queues of the desk, in the order of the navigation; each is an address. */
export const QUEUES = [
  "toTriage",
  "disputed",
  "toSign",
  "working",
  "instructed",
  "toReview",
  "toExtend",
  "slipsToAnswer",
  "slipsUnsigned",
  "slipsUnanswered",
  "slipsLate",
  "slipsToReview",
  "toInterview",
  "toGreen",
  "toReclassify",
  "toSuspend",
  "toLongTerm",
  "toMeet",
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

/** Roles that see every case (lib/cases/gate.ts). */
export const SEES_ALL = [
  "triageOfficer",
  "manager",
  "callBackOfficer",
  "auditor",
  "system",
] as const satisfies readonly ActorRole[];

const READERS: Record<QueueKey, readonly ActorRole[]> = {
  toTriage: ["triageOfficer"],
  disputed: ["triageOfficer", "manager"],
  toSign: ["departmentLiaison"],
  working: ["departmentLiaison", "departmentReviewer"],
  instructed: ["departmentLiaison", "departmentReviewer", "leader"],
  toReview: ["departmentReviewer"],
  toExtend: ["manager"],
  slipsToAnswer: ["departmentLiaison", "departmentReviewer"],
  slipsUnsigned: ["supervisor"],
  slipsUnanswered: ["supervisor"],
  slipsLate: ["supervisor"],
  slipsToReview: ["supervisor"],
  toInterview: ["supervisor", "manager"],
  toGreen: ["manager"],
  toReclassify: ["manager"],
  toSuspend: ["manager"],
  toLongTerm: ["manager"],
  toMeet: ["triageOfficer", "manager"],
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

/** A queue of somebody's desk; `narrowed` leaves of it what lies in that person's own hands. */
export type DeskQueue = { key: QueueKey; narrowed: boolean };

/** Queues in which each case has somebody's hands it may lie in; the others wait for whoever comes first. */
const HAS_HANDS: readonly QueueKey[] = ["working", "dueSoon", "overdue", "open"];

/**
 * The queues a stand-in finds on an absent person's desk: whole where their own desk has no such queue or another part of it. What
 * their own desk has anyway is narrowed to what lies in the absent person's hands, or left out where it lies in nobody's.
 */
export function deskOf(absent: Actor, own: Actor): DeskQueue[] {
  return queuesOf(absent).flatMap((key) => {
    const narrowed = covers(own, absent) && queuesOf(own).includes(key);
    return narrowed && !HAS_HANDS.includes(key) ? [] : [{ key, narrowed }];
  });
}

/** Whether one person sees by their own right whatever another does in the queues they share. */
function covers(own: Actor, absent: Actor): boolean {
  if (hasRole(own, ...SEES_ALL)) return true;
  if (hasRole(own, "supervisor") && absent.roles.every((role) => role === "supervisor")) return true;
  const inDepartment = absent.roles.every((role) => role === "departmentLiaison");
  return (
    inDepartment && own.departmentId === absent.departmentId && hasRole(own, "departmentLiaison", "departmentReviewer")
  );
}

/** Ways through the park that stand apart: settled on the working day it was filed, or ever granted the green channel. */
export const LANES = ["sameDay", "green"] as const;
export type Lane = (typeof LANES)[number];

export function isQueue(text: string): text is QueueKey {
  return (QUEUES as readonly string[]).includes(text);
}

const SLIP_QUEUES = ["slipsUnsigned", "slipsUnanswered", "slipsLate", "slipsToReview"];

/** Whether cases of several states stand in a queue, so that each has to say its own. */
export function isMixed(key: QueueKey): boolean {
  return [
    "disputed",
    "toMeet",
    "toSign",
    "working",
    "instructed",
    "slipsToAnswer",
    ...SLIP_QUEUES,
    "toInterview",
    "toGreen",
    "toReclassify",
    "dueSoon",
    "overdue",
    "open",
    "all",
  ].includes(key);
}

/** Queues that wait for one desk alone, in the order in which a person with several begins the day. */
const OWN_WORK: readonly QueueKey[] = ["toTriage", "toSign", "toReview", "slipsToReview", "toCallBack"];

/**
 * The queue a person begins with: their desk's own, the open cases of linked enterprises, or none (a manager begins with figures, a
 * leader with their enterprises).
 */
export function deskQueueOf(actor: Actor): QueueKey | null {
  const own = OWN_WORK.find((key) => hasRole(actor, ...READERS[key]));
  return own ?? (hasRole(actor, "specialist") ? "open" : null);
}
