import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";
import { changeQualification } from "./commands/qualifications";
import { enterpriseStream } from "./event";
import { remindOfRenewals } from "./jobs";
import { listEnterprises } from "./queries/register";
import * as schema from "./schema";

const NOW = new Date("2026-11-03T02:00:00Z");
const NEXT_DAY = new Date("2026-11-04T02:00:00Z");
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

const certificate = (expiresOn: string | null, kind = "highTech") =>
  db.qualification.create({ data: { enterpriseId: park.enterprises.own.id, kind, issuedOn: "2024-01-01", expiresOn } });
const told = async () => {
  const stream = enterpriseStream(park.enterprises.own.id);
  const events = await db.event.findMany({
    where: { stream, kind: "qualificationExpiring" },
    orderBy: { sequence: "asc" },
  });
  return events.map(({ particulars }) => (particulars as { expiresOn: string }).expiresOn);
};

test("each certificate and day of expiry is reminded of once, also by two workers, and again after a renewal", async () => {
  await certificate("2027-02-02");
  await certificate("2026-11-02");
  await certificate(null);
  const { id: qualificationId } = await certificate("2027-02-01");
  const both = await Promise.all([remindOfRenewals(NOW), remindOfRenewals(NOW)]);
  expect(both.toSorted()).toEqual([0, 1]);
  expect(await told()).toEqual(["2027-02-01"]);

  expect(await remindOfRenewals(NEXT_DAY)).toBe(1);
  expect(await told()).toEqual(["2027-02-01", "2027-02-02"]);
  const renewed = { kind: "highTech", issuedOn: "2024-01-01", expiresOn: "2027-01-15", certificateNo: "" };
  const input = { enterpriseId: park.enterprises.own.id, qualificationId, ...renewed };
  await changeQualification(park.people.specialist, schema.changeQualification.parse(input), NEXT_DAY);
  expect(await remindOfRenewals(NEXT_DAY)).toBe(1);
  expect(await remindOfRenewals(NEXT_DAY)).toBe(0);
  expect(await told()).toEqual(["2027-02-01", "2027-02-02", "2027-01-15"]);
});

test("the register shows what runs out within ninety days, first the one that runs out first", async () => {
  const expiring = schema.enterpriseFilter.parse({ expiring: "yes" });
  const page = await listEnterprises(park.people.manager, expiring, NOW);
  expect(page.rows.map(({ id, expiring: rows }) => [id, rows.map(({ expiresOn }) => expiresOn)])).toEqual([
    [park.enterprises.own.id, ["2027-01-15"]],
  ]);
  expect((await listEnterprises(park.people.otherSpecialist, expiring, NOW)).rows).toEqual([]);
});

test("a closed enterprise is reminded of nothing", async () => {
  await db.qualification.create({
    data: {
      enterpriseId: park.enterprises.other.id,
      kind: "innovative",
      issuedOn: "2024-01-01",
      expiresOn: "2026-12-01",
    },
  });
  await db.enterprise.update({ where: { id: park.enterprises.other.id }, data: { closedAt: NOW } });
  expect(await remindOfRenewals(NEXT_DAY)).toBe(0);
});
