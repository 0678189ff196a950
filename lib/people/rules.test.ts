import { expect, test } from "vitest";
import { normalLogin, passwordFault, roleFault, tokenHash } from "./rules";

test("a password of ten characters with three kinds of signs may be used", () => {
  expect(passwordFault("Lan9-Tiao3x", "zhang.xm")).toBeNull();
  expect(passwordFault("山城雾都Chongq1ng-路", "zhang.xm")).toBeNull();
});

test.each([
  ["Ab1-defgh", "tooShort"],
  ["abcdefghijk1", "tooFewKinds"],
  ["ABCDEFGH-XYZ", "tooFewKinds"],
  ["Zhang.xm-2026", "isLogin"],
  ["Password2026", "common"],
  ["P@ssw0rd2026!", "common"],
  ["Admin@12345678", "common"],
  ["Qwerty123456!", "common"],
  ["Aa1Aa1Aa1Aa1", "common"],
  [`Aa1-${"x7Yq".repeat(40)}`, "tooLong"],
])("the password %s is refused because it is %s", (password, fault) => {
  expect(passwordFault(password, "zhang.xm")).toBe(fault);
});

test("nobody administers the accounts and audits them as well", () => {
  const staff = { enterpriseId: null, departmentId: null };
  expect(roleFault(["systemAdministrator", "auditor"], staff)).toBe("rolesApart");
  expect(roleFault(["systemAdministrator"], staff)).toBeNull();
  expect(roleFault(["auditor", "manager"], staff)).toBeNull();
});

test("enterprise roles belong to people of an enterprise, all others to the park", () => {
  const staff = { enterpriseId: null, departmentId: null };
  const enterprise = { enterpriseId: "one", departmentId: null };
  expect(roleFault(["enterpriseContact"], staff)).toBe("roleOfOtherSide");
  expect(roleFault(["enterpriseContact", "manager"], enterprise)).toBe("roleOfOtherSide");
  expect(roleFault(["enterpriseContact", "enterpriseAdministrator"], enterprise)).toBeNull();
});

test("a liaison or a reviewer needs a department, a triage officer does not", () => {
  const nowhere = { enterpriseId: null, departmentId: null };
  expect(roleFault(["departmentLiaison"], nowhere)).toBe("roleNeedsDepartment");
  expect(roleFault(["departmentReviewer"], { ...nowhere, departmentId: "one" })).toBeNull();
  expect(roleFault(["triageOfficer"], nowhere)).toBeNull();
  expect(roleFault([], nowhere)).toBe("rolesMissing");
});

test("a login typed on a Chinese keyboard is the same login", () => {
  expect(normalLogin(" Ｚhang．XM ")).toBe("zhang.xm");
});

test("the database keeps a token's hash, never the token", () => {
  expect(tokenHash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
