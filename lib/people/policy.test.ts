import { expect, test } from "vitest";
import { type Actor, mintActor, type Role } from "@/lib/actor";
import { allowedVerbs, canManageDepartments, grantableRoles, refusalOf } from "./policy";

const facts = { title: null, departmentId: null, departmentName: null, enterpriseName: null };

function actor(role: Role, enterpriseId: string | null = null): Actor {
  return mintActor({ ...facts, id: "me", name: role, roles: [role], enterpriseId });
}

const colleague = { id: "other", enterpriseId: null, disabled: false };
const ownContact = { id: "other", enterpriseId: "ours", disabled: false };
const theirContact = { id: "other", enterpriseId: "theirs", disabled: false };
const everything = ["see", "change", "grantRole", "endRole", "disable", "makePasswordLink"];

// Who may do what to whose account. What is not in this table is forbidden.
test.each([
  ["systemAdministrator", null, everything, everything, everything],
  ["auditor", null, ["see"], ["see"], ["see"]],
  ["enterpriseAdministrator", "ours", [], everything, []],
  ["enterpriseContact", "ours", [], [], []],
  ["manager", null, [], [], []],
  ["leader", null, [], [], []],
  ["triageOfficer", null, [], [], []],
  ["departmentReviewer", null, [], [], []],
  ["supervisor", null, [], [], []],
  ["policyEditor", null, [], [], []],
] as const)("%s: staff, own contacts, other enterprises' contacts", (role, enterpriseId, staff, own, theirs) => {
  const who = actor(role, enterpriseId);
  expect(allowedVerbs(who, colleague)).toEqual(staff);
  expect(allowedVerbs(who, ownContact)).toEqual(own);
  expect(allowedVerbs(who, theirContact)).toEqual(theirs);
});

test("nobody changes their own rights, ends their own account or makes a password link for themselves", () => {
  const me = { id: "me", enterpriseId: null, disabled: false };
  expect(allowedVerbs(actor("systemAdministrator"), me)).toEqual(["see", "change"]);
  expect(refusalOf(actor("systemAdministrator"), "grantRole", me)).toBe("ownAccount");
});

test("a disabled account can be enabled and nothing is disabled twice", () => {
  const disabled = { ...colleague, disabled: true };
  expect(refusalOf(actor("systemAdministrator"), "disable", disabled)).toBe("alreadyDisabled");
  expect(refusalOf(actor("systemAdministrator"), "enable", disabled)).toBeNull();
  expect(refusalOf(actor("systemAdministrator"), "enable", colleague)).toBe("alreadyEnabled");
});

test("an enterprise's administrator hands out the two enterprise roles, in the own enterprise only", () => {
  const who = actor("enterpriseAdministrator", "ours");
  expect(grantableRoles(who, "ours")).toEqual(["enterpriseContact", "enterpriseAdministrator"]);
  expect(grantableRoles(who, "theirs")).toEqual([]);
  expect(grantableRoles(who, null)).toEqual([]);
});

test("the system administrator hands out staff roles to staff and enterprise roles to enterprises", () => {
  const who = actor("systemAdministrator");
  expect(grantableRoles(who, null)).toContain("auditor");
  expect(grantableRoles(who, null)).not.toContain("enterpriseContact");
  expect(grantableRoles(who, "ours")).toEqual(["enterpriseContact", "enterpriseAdministrator"]);
});

test("only the system administrator manages departments", () => {
  expect(canManageDepartments(actor("systemAdministrator"))).toBe(true);
  expect(canManageDepartments(actor("manager"))).toBe(false);
  expect(canManageDepartments(actor("auditor"))).toBe(false);
});
