import { expect, test } from "vitest";
import { mintActor, type Role } from "@/lib/actor";
import { deskQueueOf, queuesOf } from "./queues";

const BEGINS: [Role, string | null][] = [
  ["triageOfficer", "toTriage"],
  ["departmentLiaison", "toSign"],
  ["departmentReviewer", "toReview"],
  ["callBackOfficer", "toCallBack"],
  ["supervisor", "slipsToReview"],
  ["specialist", "open"],
  ["leader", "open"],
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
