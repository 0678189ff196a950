import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { play, type Server, seeded } from "@/lib/testing/devices";
import { makePark, type Park } from "@/lib/testing/park";
import { storePhoto } from "./commands/photos";
import { sync } from "./commands/sync";
import { changedFields } from "./rules";
import { visitContent } from "./schema";

/** Each costs some twenty transactions; five hundred of them run against the same rules in verdict.policy.test.ts. */
const SCHEDULES = 20;
const now = new Date("2026-11-05T01:00:00Z");
let picture: Uint8Array;
let park: Park;
beforeAll(async () => {
  park = await makePark();
  await db.person.update({ where: { id: park.people.contact.id ?? "" }, data: { phone: "13800138000" } });
  picture = await sharp({ create: { width: 2, height: 2, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
});

test(`${SCHEDULES} random schedules against the real command end with exactly what the devices wrote`, async () => {
  const actors = [park.people.specialist, park.people.leader];
  const actorOf = (person: number) => actors[person] ?? park.people.specialist;
  const server: Server = {
    sync: async (person, deviceId, operations) => (await sync(actorOf(person), { deviceId, operations }, now)).results,
    upload: async (person, photoId, visitId) => {
      await storePhoto(actorOf(person), { photoId, visitId }, picture, now);
    },
  };
  for (let seed = 1; seed <= SCHEDULES; seed++) {
    const enterpriseId = await linkedEnterprise(seed);
    const { devices, lines, promises, photos } = await play(server, enterpriseId, park.type.code, seeded(seed * 7919));
    const where = { enterpriseId };
    const cases = await db.case.findMany({ where, select: { draftId: true, channel: true } });
    expect({ seed, cases: cases.map(({ draftId }) => draftId).sort() }).toEqual({ seed, cases: lines.toSorted() });
    expect(cases.every(({ channel }) => channel === "visit")).toBe(true);

    const visits = await db.visit.findMany({ where, include: { lines: true, promises: true, versions: true } });
    expect(visits.flatMap((visit) => visit.lines.map(({ id }) => id)).sort()).toEqual(lines.toSorted());
    expect(visits.flatMap((visit) => visit.promises.map(({ id }) => id)).sort()).toEqual(promises.toSorted());
    expect(visits.flatMap(({ photoIds }) => photoIds).sort()).toEqual(photos.toSorted());
    const done = devices.flatMap((device) => [...device.done.values()]);
    for (const { version, versions } of visits) {
      expect(versions.map((one) => one.version).sort()).toEqual(
        Array.from({ length: version }, (_, index) => index + 1),
      );
      for (const content of versions.map((one) => visitContent.parse(one.content)))
        expect(
          done.filter(({ visit }) => visit.id === content.id && changedFields(visit, content).length === 0),
        ).toHaveLength(1);
    }
    const deviceIds = devices.map(({ id }) => id);
    const kept = await db.visitOperation.findMany({
      where: { deviceId: { in: deviceIds } },
      select: { id: true, answer: true },
    });
    const finished = kept.filter(({ answer }) => (answer as { status?: string }).status === "done");
    expect(finished.map(({ id }) => id).sort()).toEqual(done.map(({ id }) => id).sort());
  }
}, 120_000);

/** An enterprise of its own for each schedule, linked to both who visit it. */
async function linkedEnterprise(seed: number): Promise<string> {
  const creditCode = `91500114SYNC${String(seed).padStart(6, "0")}`;
  const links = (["specialist", "leader"] as const).map((slot) => ({
    slot,
    personId: park.people[slot].id ?? "",
    fromAt: now,
  }));
  const facts = { creditCode, name: `同步测试企业${seed}`, park: "正阳工业园区", createdAt: now, grams: [] };
  const people = { login: `contact-${seed}`, name: "王女士", phone: "13800138000", createdAt: now };
  const row = await db.enterprise.create({ data: { ...facts, links: { create: links }, people: { create: people } } });
  return row.id;
}
