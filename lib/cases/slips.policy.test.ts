import { expect, test } from "vitest";
import { mintActor, type Role } from "@/lib/actor";
import { CASE_STATES, type CaseState } from "./rules";
import { isSlip, type Slip, sheetsOf, slipsOf } from "./slips.policy";

type Papers = Record<CaseState, Slip[]>;

function reader(role: Role, enterpriseId: string | null) {
  const nobody = { id: null, name: "", title: null, departmentId: null, departmentName: null, enterpriseName: null };
  return mintActor({ ...nobody, roles: [role], enterpriseId });
}
const enterprise = reader("enterpriseContact", "own");
const staff = reader("triageOfficer", null);

const UNEVENTFUL = { clocks: [{ extension: null }], supervisionSlips: [] };

const FOR_ENTERPRISE: Papers = {
  submitted: ["disclosure"],
  correction: ["disclosure"],
  declined: ["disclosure"],
  assigned: ["disclosure", "acceptance"],
  inProgress: ["disclosure", "acceptance"],
  inReview: ["disclosure", "acceptance"],
  answered: ["disclosure", "acceptance"],
  settled: ["disclosure", "acceptance"],
  writtenOff: ["disclosure", "acceptance"],
  withdrawn: ["disclosure"],
};

const FOR_STAFF: Papers = {
  submitted: ["disclosure"],
  correction: ["disclosure"],
  declined: ["disclosure"],
  assigned: ["disclosure", "acceptance", "assignment"],
  inProgress: ["disclosure", "acceptance", "assignment"],
  inReview: ["disclosure", "acceptance", "assignment"],
  answered: ["disclosure", "acceptance", "assignment"],
  settled: ["disclosure", "acceptance", "assignment", "closing"],
  writtenOff: ["disclosure", "acceptance", "assignment", "closing"],
  withdrawn: ["disclosure"],
};

test.each([
  ["an enterprise", enterprise, FOR_ENTERPRISE],
  ["the park", staff, FOR_STAFF],
] as const)("%s has the papers the table gives it, state by state", (_, actor, table) => {
  const given = CASE_STATES.map((state) => [state, slipsOf(actor, { ...UNEVENTFUL, state, leadDepartmentId: "lead" })]);
  expect(Object.fromEntries(given)).toEqual(table);
});

test("a request answered on the spot was assigned to nobody: it has no notice of acceptance and no assignment slip", () => {
  const onTheSpot = { ...UNEVENTFUL, state: "settled", leadDepartmentId: null } as const;
  expect(slipsOf(staff, onTheSpot)).toEqual(["disclosure", "closing"]);
  expect(slipsOf(enterprise, onTheSpot)).toEqual(["disclosure"]);
});

test("a form of more time and a supervision slip are there once there was one, for the park alone", () => {
  const asked = { ...UNEVENTFUL, state: "inProgress", leadDepartmentId: "lead", clocks: [{ extension: {} }] } as const;
  const supervised = { ...asked, supervisionSlips: [{}] };
  expect(slipsOf(staff, asked)).toEqual(["disclosure", "acceptance", "assignment", "extension"]);
  expect(slipsOf(staff, supervised)).toEqual(["disclosure", "acceptance", "assignment", "extension", "supervision"]);
  expect(slipsOf(enterprise, supervised)).toEqual(["disclosure", "acceptance"]);
});

test("only the names of the papers are names of papers", () => {
  expect(["disclosure", "closing", "Closing", "toString", ""].map(isSlip)).toEqual([true, true, false, false, false]);
});

test.each([
  ["departmentLiaison", "support", ["support"]],
  ["departmentReviewer", "lead", ["lead"]],
  ["departmentReviewer", "elsewhere", ["lead", "support"]], // sees the case as the enterprise's department head
  ["triageOfficer", "lead", ["lead", "support"]],
  ["manager", null, ["lead", "support"]],
  ["specialist", null, ["lead", "support"]],
] as const)("a %s of the department %s prints the assignment sheets of %j", (role, departmentId, sheets) => {
  const actor = mintActor({ ...reader(role, null), departmentId });
  expect(sheetsOf(actor, ["lead", "support"])).toEqual(sheets);
});
