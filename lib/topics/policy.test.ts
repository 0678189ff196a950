import { describe, expect, test } from "vitest";
import { type Actor, inNameOf, mintActor, ROLES, type Role } from "@/lib/actor";
import {
  allowedVerbs,
  canOpenTopics,
  canSetNumbers,
  readsProposals,
  refusalOf,
  TOPIC_STATES,
  TOPIC_VERBS,
  type TopicVerb,
} from "./policy";

const OWNER = "owner";

function actor(role: Role, id = "somebody"): Actor {
  return mintActor({
    id,
    name: role,
    title: null,
    roles: [role],
    departmentId: "lead",
    departmentName: null,
    enterpriseId: null,
    enterpriseName: null,
  });
}

// Written by hand, because it is the law: who may do what, and in which states.
const TABLE: Record<TopicVerb, [who: string, when: string]> = {
  change: ["triage manager", "open decided"],
  link: ["triage manager", "open decided"],
  decideMeasure: ["owner manager", "open decided"],
  settle: ["owner manager", "decided"],
  giveUp: ["manager", "open decided"],
  reopen: ["triage manager", "settled givenUp"],
  remind: ["system", "decided"],
};

const STANDING: [string, Actor, string][] = [
  ["its owner", actor("departmentLiaison", OWNER), "owner"],
  ["a colleague of the lead department", actor("departmentLiaison"), ""],
  ["a reviewer of the lead department", actor("departmentReviewer"), ""],
  ["a triage officer", actor("triageOfficer"), "triage"],
  ["a manager", actor("manager"), "manager"],
  ["a manager who owns it", actor("manager", OWNER), "manager owner"],
  ["a leader", actor("leader"), ""],
  ["a supervisor", actor("supervisor"), ""],
  ["an auditor", actor("auditor"), ""],
  ["a specialist", actor("specialist"), ""],
  ["a system administrator", actor("systemAdministrator"), ""],
  ["a contact of an enterprise", actor("enterpriseContact"), ""],
];

describe("what may be done to a common problem by", () => {
  test.each(STANDING)("%s, in every state", (_, who, relations) => {
    for (const state of TOPIC_STATES) {
      const expected = TOPIC_VERBS.filter((verb) => {
        const [by, when] = TABLE[verb];
        return by.split(" ").some((one) => relations.split(" ").includes(one)) && when.split(" ").includes(state);
      });
      expect(allowedVerbs(who, { state, ownerId: OWNER }), state).toEqual(expected);
    }
  });
});

test("an owner's stand-in acts for them, and whoever is not meant is told so before the state is looked at", () => {
  const lent = mintActor(inNameOf(actor("departmentLiaison", OWNER), { id: "b", name: "乙" }));
  const standIn = mintActor({ ...actor("departmentLiaison", "b"), standsInFor: [lent] });
  expect(allowedVerbs(standIn, { state: "decided", ownerId: OWNER })).toEqual(["decideMeasure", "settle"]);
  expect(refusalOf(actor("leader"), "settle", { state: "settled", ownerId: OWNER })).toBe("notAllowed");
  expect(refusalOf(actor("manager"), "settle", { state: "open", ownerId: OWNER })).toBe("topicNotNow");
});

test("the desk and managers open, auditors also read what is proposed, managers set the numbers", () => {
  const those = (may: (who: Actor) => boolean) => ROLES.filter((role) => may(actor(role)));
  expect(those(canOpenTopics)).toEqual(["triageOfficer", "manager"]);
  expect(those(readsProposals)).toEqual(["triageOfficer", "manager", "auditor"]);
  expect(those(canSetNumbers)).toEqual(["manager"]);
});
