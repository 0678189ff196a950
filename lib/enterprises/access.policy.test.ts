import { describe, expect, test } from "vitest";
import { type Actor, mintActor, ROLES, type Role } from "@/lib/actor";
import {
  allowedVerbs,
  canRegister,
  type EnterpriseVerb,
  readsProposals,
  refusalOf,
  seesEnterprises,
  seesEveryEnterprise,
} from "./access.policy";
import { expiryStateOf } from "./qualifications.policy";

const OWN = "own";
const LINKED = "linked";

function actor(role: Role, more: { id?: string; enterpriseId?: string } = {}): Actor {
  const id = more.id ?? "somebody";
  const enterpriseId = more.enterpriseId ?? null;
  return mintActor({
    id,
    name: role,
    title: null,
    roles: [role],
    departmentId: null,
    departmentName: null,
    enterpriseId,
    enterpriseName: null,
  });
}

const facts = { id: OWN, closed: false, linkedPersonIds: [LINKED] };

// Written by hand: this is the law.
const TABLE: [string, Actor, EnterpriseVerb[]][] = [
  ["a contact of the enterprise", actor("enterpriseContact", { enterpriseId: OWN }), []],
  ["its administrator", actor("enterpriseAdministrator", { enterpriseId: OWN }), ["proposeFacts"]],
  ["another enterprise's administrator", actor("enterpriseAdministrator", { enterpriseId: "other" }), []],
  ["its linked specialist", actor("specialist", { id: LINKED }), ["change", "reviewFacts", "qualify"]],
  ["another specialist", actor("specialist"), []],
  ["its linked leader", actor("leader", { id: LINKED }), []],
  ["its linked department head", actor("departmentReviewer", { id: LINKED }), []],
  ["a triage officer", actor("triageOfficer"), ["change", "reviewFacts", "qualify"]],
  ["a department's liaison", actor("departmentLiaison"), []],
  ["a call-back officer", actor("callBackOfficer"), []],
  ["a supervisor", actor("supervisor"), []],
  ["a manager", actor("manager"), ["change", "reviewFacts", "close", "qualify", "link", "merge"]],
  ["a system administrator", actor("systemAdministrator"), ["change", "close", "qualify", "link", "merge"]],
  ["an auditor", actor("auditor"), []],
  ["a policy editor", actor("policyEditor"), []],
];

describe("what may be done to an enterprise by", () => {
  test.each(TABLE)("%s", (_, who, verbs) => {
    expect(allowedVerbs(who, facts)).toEqual(verbs);
  });
});

test("the register of enterprises is whole for those who serve the park, and in part for those linked or at work with their department", () => {
  const whole: Role[] = ["triageOfficer", "callBackOfficer", "supervisor", "manager", "systemAdministrator", "auditor"];
  const inPart: Role[] = ["specialist", "departmentLiaison", "departmentReviewer", "leader"];
  expect(ROLES.filter((role) => seesEveryEnterprise(actor(role))).sort()).toEqual(whole.sort());
  expect(ROLES.filter((role) => seesEnterprises(actor(role))).sort()).toEqual([...whole, ...inPart].sort());
});

test("a closed enterprise is changed by nobody, and whoever might have is told why", () => {
  const closed = { ...facts, closed: true };
  expect(TABLE.flatMap(([, who]) => allowedVerbs(who, closed))).toEqual([]);
  expect(refusalOf(actor("manager"), "change", closed)).toBe("enterpriseClosed");
  expect(refusalOf(actor("auditor"), "change", closed)).toBe("notAllowed");
});

test("the triage desk, managers and system administrators register enterprises", () => {
  expect(ROLES.filter((role) => canRegister(actor(role)))).toEqual(["triageOfficer", "manager", "systemAdministrator"]);
});

test("specialists, the triage desk and managers read what enterprises propose", () => {
  expect(ROLES.filter((role) => readsProposals(actor(role)))).toEqual(["specialist", "triageOfficer", "manager"]);
});

test.each([
  [null, "unlimited"],
  ["2026-11-02", "expired"],
  ["2026-11-03", "expiresSoon"],
  ["2027-02-01", "expiresSoon"],
  ["2027-02-02", "valid"],
])("on 3 November 2026 a certificate until %s is shown as %s", (expiresOn, state) => {
  expect(expiryStateOf(expiresOn, "2026-11-03")).toBe(state);
});
