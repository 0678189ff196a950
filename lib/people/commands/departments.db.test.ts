import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";
import { departmentsForSelect } from "../queries";
import { listDepartments } from "../queries/departments";
import { changeDepartment, closeDepartment, createDepartment } from "./departments";

const now = new Date("2026-11-23T02:00:00Z");
let park: Park;

beforeAll(async () => {
  park = await makePark();
});

function wanted(code = `D-${crypto.randomUUID().slice(0, 8)}`) {
  return { code, name: "区经济信息委", shortName: "经信委", phone: null, validFrom: "2026-01-01" };
}

test("a new department is offered at once and its code is given once", async () => {
  const input = wanted();
  const { departmentId } = await createDepartment(park.people.administrator, input, now);
  expect((await departmentsForSelect()).map(({ id }) => id)).toContain(departmentId);
  await expect(createDepartment(park.people.administrator, input, now)).rejects.toMatchObject({
    code: "departmentCodeTaken",
  });
});

test("only the system administrator changes departments; the auditor reads them", async () => {
  await expect(createDepartment(park.people.manager, wanted(), now)).rejects.toMatchObject({ code: "notAllowed" });
  await expect(createDepartment(park.people.auditor, wanted(), now)).rejects.toMatchObject({ code: "notAllowed" });
  expect((await listDepartments(park.people.auditor))?.canManage).toBe(false);
  expect(await listDepartments(park.people.triage)).toBeNull();
});

test("a renamed department remembers its old name in its history", async () => {
  const { departmentId } = await createDepartment(park.people.administrator, wanted(), now);
  const input = { departmentId, version: 1, name: "区经济和信息化委员会", shortName: "经信委", phone: "023-63000000" };
  await changeDepartment(park.people.administrator, input, now);
  await expect(changeDepartment(park.people.administrator, input, now)).rejects.toMatchObject({
    code: "changedMeanwhile",
  });
  const last = await db.event.findFirst({
    where: { stream: `department:${departmentId}` },
    orderBy: { sequence: "desc" },
  });
  expect(last?.particulars).toMatchObject({
    changes: [
      { field: "name", from: "区经济信息委", to: "区经济和信息化委员会" },
      { field: "phone", from: null, to: "023-63000000" },
    ],
  });
});

test("a department with people, or one that leads request types, is not closed", async () => {
  const { far, lead } = park.departments;
  const close = (departmentId: string) =>
    closeDepartment(park.people.administrator, { departmentId, version: 1, validTo: "2026-12-31" }, now);
  await expect(close(far.id)).rejects.toMatchObject({ code: "departmentHasPeople", particulars: { count: 2 } });
  await db.person.updateMany({ where: { departmentId: lead.id }, data: { departmentId: null } });
  await expect(close(lead.id)).rejects.toMatchObject({ code: "departmentLeadsTypes", particulars: { count: 1 } });
});

test("a closed department is offered no longer, and stays closed", async () => {
  const { departmentId } = await createDepartment(park.people.administrator, wanted(), now);
  const input = { departmentId, version: 1, validTo: "2026-12-31" };
  await expect(
    closeDepartment(park.people.administrator, { ...input, validTo: "2025-12-31" }, now),
  ).rejects.toMatchObject({ code: "dayBeforeStart" });
  await closeDepartment(park.people.administrator, input, now);
  expect((await departmentsForSelect()).map(({ id }) => id)).not.toContain(departmentId);
  const again = closeDepartment(park.people.administrator, { ...input, version: 2 }, now);
  await expect(again).rejects.toMatchObject({ code: "departmentEnded" });
});
