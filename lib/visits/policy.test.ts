import { expect, test } from "vitest";
import { type Actor, mintActor, ROLES, type Role } from "@/lib/actor";
import { allowedVerbs, makesVisits, refusalOf, VISIT_VERBS, type VisitVerb, worksWithVisits } from "./policy";

const facts = { id: "own", closed: false, linkedPersonIds: ["linked"] };

function actor(role: Role, id = "somebody", enterpriseId: string | null = null): Actor {
  const nowhere = { title: null, departmentId: null, departmentName: null, enterpriseName: null };
  return mintActor({ id, name: role, roles: [role], enterpriseId, ...nowhere });
}

// Written by hand: this is the law.
const TABLE: [string, Actor, VisitVerb[]][] = [
  ["a contact of the enterprise itself", actor("enterpriseContact", "somebody", "own"), []],
  ["its administrator", actor("enterpriseAdministrator", "somebody", "own"), []],
  ["its specialist", actor("specialist", "linked"), ["read", "record"]],
  ["another specialist", actor("specialist"), []],
  ["its leader", actor("leader", "linked"), ["read", "record"]],
  ["another leader", actor("leader"), []],
  ["its department head", actor("departmentReviewer", "linked"), ["read", "record"]],
  ["another reviewer", actor("departmentReviewer"), []],
  ["a liaison, though linked once", actor("departmentLiaison", "linked"), []],
  ["a triage officer", actor("triageOfficer"), ["read", "record", "setRhythm"]],
  ["a manager", actor("manager"), ["read", "record", "setRhythm"]],
  ["the auditor", actor("auditor"), ["read"]],
  ["the supervisor", actor("supervisor"), []],
  ["a call-back officer", actor("callBackOfficer"), []],
  ["the policy editor", actor("policyEditor"), []],
  ["the system administrator", actor("systemAdministrator"), []],
];

test.each(TABLE)("%s may do exactly this", (_, who, verbs) => {
  expect(allowedVerbs(who, facts)).toEqual(verbs);
});

test("the table names everybody", () => {
  expect(new Set(TABLE.flatMap(([, who]) => who.roles))).toEqual(new Set(ROLES));
});

test("a closed enterprise is visited no more, and its visits are still read", () => {
  const manager = actor("manager");
  expect(VISIT_VERBS.map((verb) => refusalOf(manager, verb, { ...facts, closed: true }))).toEqual([
    null,
    "enterpriseClosed",
    "enterpriseClosed",
  ]);
});

test("a stand-in may what the absent person may", () => {
  const absent = actor("specialist", "linked");
  const standIn = { ...actor("policyEditor"), standsInFor: [absent] };
  expect(allowedVerbs(standIn, facts)).toEqual(["read", "record"]);
  expect([worksWithVisits(standIn), makesVisits(standIn)]).toEqual([true, true]);
  expect([worksWithVisits(actor("auditor")), makesVisits(actor("auditor"))]).toEqual([true, false]);
});
