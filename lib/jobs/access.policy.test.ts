import { expect, test } from "vitest";
import { mintActor, ROLES, systemActor } from "@/lib/actor";
import { canReadJobs, canRetryJobs } from "./access.policy";

const withRole = (role: (typeof ROLES)[number]) => mintActor({ ...systemActor, id: "1", roles: [role] });

test("administrators and auditors look at jobs, and only administrators have one tried again", () => {
  expect(ROLES.filter((role) => canReadJobs(withRole(role)))).toEqual(["systemAdministrator", "auditor"]);
  expect(ROLES.filter((role) => canRetryJobs(withRole(role)))).toEqual(["systemAdministrator"]);
});
