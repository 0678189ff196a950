import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { discardDraft, saveDraft } from "@/lib/cases/commands/drafts";
import { draftContent } from "@/lib/cases/schema";
import { db } from "@/lib/db";
import { getFile } from "@/lib/outside/storage";
import { makePark, type Park } from "@/lib/testing/park";
import { PDF } from "./commands/sample-files";
import { storeUpload } from "./commands/upload";
import { sweepDraftFiles } from "./jobs";

const now = new Date("2026-11-02T01:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

async function send(draft: string) {
  const facts = { name: "执照.pdf", sha256: createHash("sha256").update(PDF).digest("hex"), length: PDF.byteLength };
  const { id } = await storeUpload(park.people.contact, { draft }, facts, PDF, now);
  return db.file.findUniqueOrThrow({ where: { id } });
}
const keep = (draftId: string) => saveDraft(park.people.contact, { draftId, content: draftContent.parse({}) }, now);

test("the files of a draft that was thrown away leave the disk; those of a living draft stay, however old", async () => {
  const [thrownAway, living, forgotten] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const files = [await send(thrownAway), await send(living), await send(forgotten)];
  await keep(thrownAway);
  await keep(living);
  await discardDraft(park.people.contact, { draftId: thrownAway }, now);

  expect(await sweepDraftFiles(later(1))).toBe(1);
  expect(await sweepDraftFiles(later(31))).toBe(1);
  expect(await sweepDraftFiles(later(31))).toBe(0);

  const left = await db.file.findMany({ select: { draftId: true } });
  expect(left).toEqual([{ draftId: living }]);
  await expect(getFile(files[1]?.storageKey ?? "")).resolves.toMatchObject({ bytes: PDF.byteLength });
  await expect(getFile(files[0]?.storageKey ?? "")).rejects.toThrow("ENOENT");
  await expect(getFile(files[2]?.storageKey ?? "")).rejects.toThrow("ENOENT");
});
