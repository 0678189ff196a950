import { expect, test } from "vitest";
import { type Actor, type ActorRole, mintActor, type Role, systemActor } from "@/lib/actor";
import { deskOf, deskQueueOf, queuesOf } from "./queues";

const BEGINS: [Role, string | null][] = [
  ["triageOfficer", "toTriage"],
  ["departmentLiaison", "toSign"],
  ["departmentReviewer", "toReview"],
  ["callBackOfficer", "toCallBack"],
  ["supervisor", "slipsToReview"],
  ["specialist", "open"],
  ["leader", null],
  ["manager", null],
  ["auditor", null],
  ["systemAdministrator", null],
];

test.each(BEGINS)("a %s begins the day at the queue that waits for them", (role, queue) => {
  const nowhere = { departmentId: null, departmentName: null, enterpriseId: null, enterpriseName: null };
  const actor = mintActor({ id: "somebody", name: "某人", title: null, roles: [role], ...nowhere });
  expect(deskQueueOf(actor)).toBe(queue);
  if (queue) expect(queuesOf(actor)).toContain(queue);
});

const actor = (roles: ActorRole[], departmentId: string | null = null) =>
  mintActor({ ...systemActor, id: roles.join(), roles, departmentId });
const HANDS = ["working", "dueSoon", "overdue", "open"];

// What a stand-in finds on an absent person's desk: [whole, narrowed to what lies in that person's hands].
const DESKS: [what: string, absent: Actor, own: Actor, whole: string[], narrowed: string[]][] = [
  [
    "a liaison's, for a liaison of the department",
    actor(["departmentLiaison"], "d"),
    actor(["departmentLiaison"], "d"),
    [],
    HANDS,
  ],
  [
    "a liaison's, for a reviewer of the department",
    actor(["departmentLiaison"], "d"),
    actor(["departmentReviewer"], "d"),
    ["toSign"],
    HANDS,
  ],
  [
    "a reviewer's, who may have links of their own",
    actor(["departmentReviewer"], "d"),
    actor(["departmentLiaison"], "d"),
    ["working", "instructed", "toReview", "slipsToAnswer", "dueSoon", "overdue", "open", "all"],
    [],
  ],
  [
    "a specialist's, whose enterprises are others",
    actor(["specialist"]),
    actor(["specialist"]),
    ["dueSoon", "overdue", "correction", "open", "all"],
    [],
  ],
  [
    "a triage officer's, for another",
    actor(["triageOfficer"]),
    actor(["triageOfficer"]),
    [],
    ["dueSoon", "overdue", "open"],
  ],
  ["a supervisor's, for another", actor(["supervisor"]), actor(["supervisor"]), [], ["dueSoon", "overdue", "open"]],
  [
    "a supervisor's, for a liaison",
    actor(["supervisor"]),
    actor(["departmentLiaison"], "d"),
    [
      ...["slipsUnsigned", "slipsUnanswered", "slipsLate", "slipsToReview", "toInterview"],
      ...["dueSoon", "overdue", "open", "all"],
    ],
    [],
  ],
  [
    "a manager's, for a liaison",
    actor(["manager"]),
    actor(["departmentLiaison"], "d"),
    [
      ...["disputed", "toExtend", "toInterview", "toGreen", "toReclassify", "toSuspend", "toLongTerm", "toMeet"],
      ...["dueSoon", "overdue", "correction", "open", "all"],
    ],
    [],
  ],
];

test.each(DESKS)("what stands on %s desk", (_, absent, own, whole, narrowed) => {
  const found = deskOf(absent, own);
  expect(found.filter((queue) => !queue.narrowed).map(({ key }) => key)).toEqual(whole);
  expect(found.filter((queue) => queue.narrowed).map(({ key }) => key)).toEqual(narrowed);
});
