import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";

const SUBMISSIONS = 200;
const KILL_AFTER = 30;

test("kill -9 during 200 submissions loses nothing that was acknowledged and leaves nothing half-made", async () => {
  const park = await makePark();
  const draftIds = Array.from({ length: SUBMISSIONS }, () => crypto.randomUUID());

  const acknowledged = await fileAll(park, draftIds, KILL_AFTER);
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILL_AFTER);
  expect(acknowledged.size).toBeLessThan(SUBMISSIONS);
  await expectWhole(draftIds);
  for (const [draftId, number] of acknowledged) {
    expect(await db.case.count({ where: { draftId, number } })).toBe(1);
  }

  const afterRestart = await fileAll(park, draftIds, Number.POSITIVE_INFINITY);
  expect(afterRestart.size).toBe(SUBMISSIONS);
  for (const [draftId, number] of acknowledged) expect(afterRestart.get(draftId)).toBe(number);
  expect(await db.case.count({ where: { draftId: { in: draftIds } } })).toBe(SUBMISSIONS);
  expect(new Set(afterRestart.values()).size).toBe(SUBMISSIONS);
  await expectWhole(draftIds);
}, 120_000);

/** Every case has its one filing event, its two clocks and its told materials, or does not exist. */
async function expectWhole(draftIds: string[]) {
  const rows = await db.case.findMany({
    where: { draftId: { in: draftIds } },
    select: {
      id: true,
      version: true,
      nextDueAt: true,
      clocks: { select: { id: true } },
      materials: { select: { id: true } },
    },
  });
  const events = await db.event.groupBy({
    by: ["stream"],
    where: { stream: { in: rows.map((row) => `case:${row.id}`) } },
    _count: true,
  });
  expect(events.filter((event) => event._count === 1)).toHaveLength(rows.length);
  const halves = rows.filter(
    (row) => row.version !== 1 || !row.nextDueAt || row.clocks.length !== 2 || row.materials.length !== 1,
  );
  expect(halves).toEqual([]);
}

/** Files the drafts in a process of its own; kills it with -9 once `killAfter` are acknowledged. Returns draft -> number. */
function fileAll(park: Park, draftIds: string[], killAfter: number): Promise<Map<string, string>> {
  const job = { contact: park.people.contact, typeCode: park.type.code, draftIds, now: "2026-11-02T01:00:00Z" };
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "lib/testing/file-many.ts"], {
    env: { ...process.env, FILE_MANY: JSON.stringify(job) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged = new Map<string, string>();
  let rest = "";
  child.stdout.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const [draftId, number] = line.split(" ");
      if (draftId && number) acknowledged.set(draftId, number);
    }
    if (acknowledged.size >= killAfter) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", () => resolve(acknowledged));
  });
}
