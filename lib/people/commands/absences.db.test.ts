import { beforeAll, beforeEach, expect, test } from "vitest";
import { type Actor, inNameOf, mintActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { eventsOf } from "@/lib/history/queries";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { absenceNotices, absencesOf, absencesOn, awayOn } from "../queries/absences";
import { endAbsence, extendAbsence, nameStandIn } from "./absences";

const now = new Date("2026-11-25T02:00:00Z"); // Wednesday 10:00 in the park
let park: Park;
beforeAll(async () => {
  park = await makePark();
});
beforeEach(() => db.absence.deleteMany());

const idOf = (actor: Actor) => actor.id ?? "";

function name(by: Actor, absent: Actor, standIn: Actor, days: [string, string] = ["2026-11-25", "2026-11-30"]) {
  const [firstOn, lastOn] = days;
  return nameStandIn(by, { personId: idOf(absent), standInId: idOf(standIn), firstOn, lastOn, reason: "leave" }, now);
}

const rows = () => db.absence.findMany({ orderBy: { firstOn: "asc" } });

test("one names a stand-in oneself, and both are told at their desks", async () => {
  const { liaison, reviewer } = park.people;
  const { absenceId } = await name(liaison, liaison, reviewer);
  const until = { lastOn: "2026-11-30", personId: liaison.id };
  expect(await absenceNotices(liaison, now)).toEqual([{ role: "absent", name: reviewer.name, ...until }]);
  expect(await absenceNotices(reviewer, now)).toEqual([{ role: "standIn", name: liaison.name, ...until }]);
  expect((await absencesOf(liaison, idOf(liaison), now))?.list).toMatchObject([
    { id: absenceId, standInName: reviewer.name, state: "running", namedByName: liaison.name },
  ]);
  expect((await awayOn("2026-11-30")).get(idOf(liaison))).toEqual({ lastOn: "2026-11-30", standInName: reviewer.name });
  expect((await awayOn("2026-12-01")).get(idOf(liaison))).toBeUndefined();
  expect(await absencesOn([idOf(liaison)], "2026-11-26")).toMatchObject([{ standInId: reviewer.id }]);
  expect(await absencesOn([idOf(liaison)], "2026-12-01")).toEqual([]);
});

test("an administrator arranges it for others, never with themselves; an auditor reads; others see nothing", async () => {
  const { administrator, auditor, manager, triage, policyEditor } = park.people;
  const { absenceId } = await name(administrator, manager, triage);
  await expect(name(administrator, triage, administrator)).rejects.toMatchObject({ code: "standInOwnHand" });
  await expect(name(policyEditor, manager, policyEditor)).rejects.toMatchObject({ code: "notFound" });
  await expect(endAbsence(auditor, { absenceId }, now)).rejects.toMatchObject({ code: "notFound" });
  await expect(extendAbsence(triage, { absenceId, lastOn: "2026-12-02" }, now)).rejects.toMatchObject({
    code: "notFound",
  });
  // Not even in the name of whoever is away: a stand-in does not decide how long that lasts.
  const inTheirName = mintActor(inNameOf(manager, { id: idOf(triage), name: triage.name }));
  await expect(extendAbsence(inTheirName, { absenceId, lastOn: "2026-12-02" }, now)).rejects.toMatchObject({
    code: "notFound",
  });
  expect(await absencesOf(auditor, idOf(manager), now)).toMatchObject({ canArrange: false, choices: [] });
  expect(await absencesOf(triage, idOf(manager), now)).toBeNull();
  expect(await absencesOf(administrator, idOf(park.people.contact), now)).toBeNull();
});

test("whom the form offers is whom the command takes", async () => {
  const { liaison, reviewer, farLiaison, manager } = park.people;
  const offered = async (person: Actor) =>
    (await absencesOf(person, idOf(person), now))?.choices.map(({ id }) => id) ?? [];
  expect(await offered(liaison)).toEqual([reviewer.id]);
  const forManager = await offered(manager);
  expect(forManager).toContain(farLiaison.id);
  expect(forManager).not.toContain(manager.id);
  expect(forManager).not.toContain(park.people.contact.id);
});

test("what cannot be is refused at its field, and leaves nothing behind", async () => {
  const { liaison, farLiaison, reviewer, contact, triage, triageTwo, manager } = park.people;
  await db.person.update({ where: { id: idOf(park.people.leader) }, data: { disabledAt: now } });
  const refused = async (attempt: Promise<unknown>, code: string, field: string) =>
    expect(attempt).rejects.toMatchObject({ code, field });
  await refused(name(liaison, liaison, liaison), "standInOneself", "standInId");
  await refused(name(liaison, liaison, farLiaison), "standInElsewhere", "standInId");
  await refused(name(triage, triage, contact), "standInOfEnterprise", "standInId");
  await refused(name(triage, triage, park.people.leader), "standInClosed", "standInId");
  await refused(name(liaison, liaison, reviewer, ["2026-11-24", "2026-11-30"]), "absenceInThePast", "firstOn");
  await refused(name(liaison, liaison, reviewer, ["2026-11-26", "2026-11-25"]), "absenceEndsBefore", "lastOn");
  await refused(name(liaison, liaison, reviewer, ["2026-11-25", "2027-05-24"]), "absenceTooLong", "lastOn");
  expect(await rows()).toEqual([]);

  await name(triage, triage, triageTwo);
  await refused(name(triage, triage, manager, ["2026-11-30", "2026-12-01"]), "absentAlready", "firstOn");
  await refused(name(triageTwo, triageTwo, manager, ["2026-11-30", "2026-12-01"]), "absentWhileStandingIn", "firstOn");
  await refused(name(manager, manager, triage, ["2026-11-30", "2026-12-01"]), "standInAbsent", "standInId");
  expect(await rows()).toHaveLength(1);
});

test("two colleagues who name each other in the same moment leave one absence", async () => {
  const { triage, triageTwo } = park.people;
  const both = await Promise.allSettled([name(triage, triage, triageTwo), name(triageTwo, triageTwo, triage)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await rows()).toHaveLength(1);
});

test("an absence is made longer, ended early, and what was ended makes room", async () => {
  const { triage, triageTwo, manager, administrator } = park.people;
  const { absenceId } = await name(triage, triage, triageTwo);
  const longer = (lastOn: string) => extendAbsence(triage, { absenceId, lastOn }, now);
  await expect(longer("2026-11-30")).rejects.toMatchObject({ code: "absenceNotLonger", field: "lastOn" });
  await expect(longer("2027-05-24")).rejects.toMatchObject({ code: "absenceTooLong", field: "lastOn" });
  await name(triageTwo, triageTwo, manager, ["2026-12-05", "2026-12-06"]);
  await expect(longer("2026-12-05")).rejects.toMatchObject({ code: "standInAbsent", field: "lastOn" });
  await longer("2026-12-04");
  await endAbsence(administrator, { absenceId }, now);
  await expect(endAbsence(triage, { absenceId }, now)).rejects.toMatchObject({ code: "absenceOver" });
  await expect(longer("2026-12-10")).rejects.toMatchObject({ code: "absenceOver" });
  expect(await absenceNotices(triageTwo, now)).toEqual([]);
  await name(triage, triage, manager);

  const told = (await eventsOf(db, `person:${triage.id}`)).map(({ kind }) => kind).slice(-4);
  expect(told).toEqual(["standInNamed", "absenceExtended", "absenceEnded", "standInNamed"]);
});

test("verify tells an absence that is not what its events say", async () => {
  const { manager, triage } = park.people;
  const { absenceId } = await name(manager, manager, triage);
  await extendAbsence(manager, { absenceId, lastOn: "2026-12-04" }, now);
  await endAbsence(manager, { absenceId }, now);
  const told = async () =>
    (await verify(now, `person:${manager.id}`)).mismatches.filter(({ place }) => place.endsWith(absenceId));
  expect(await told()).toEqual([]);
  await db.absence.update({ where: { id: absenceId }, data: { lastOn: "2026-12-24", endedAt: null } });
  expect((await told()).map(({ field }) => field)).toEqual(["lastOn", "endedAt"]);
  await db.absence.deleteMany();
  expect((await told()).map(({ field, found }) => [field, found])).toEqual([["row", "nothing"]]);
});

test("an absence is over the midnight after its last day", async () => {
  const { triage, triageTwo } = park.people;
  const { absenceId } = await name(triage, triage, triageTwo);
  const lastSecond = new Date("2026-11-30T15:59:59Z");
  const midnight = new Date("2026-11-30T16:00:00Z");
  expect((await absencesOf(triage, idOf(triage), lastSecond))?.list[0]?.state).toBe("running");
  expect((await absencesOf(triage, idOf(triage), midnight))?.list[0]?.state).toBe("over");
  await expect(endAbsence(triage, { absenceId }, midnight)).rejects.toMatchObject({ code: "absenceOver" });
});
