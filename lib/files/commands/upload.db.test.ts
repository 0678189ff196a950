import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { fileCase } from "@/lib/cases/commands/filing";
import * as cases from "@/lib/cases/schema";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { getFile } from "@/lib/outside/storage";
import { makePark, type Park } from "@/lib/testing/park";
import { draftFiles, fileFor } from "../queries";
import { removeDraftFile } from "./remove";
import { docx, PDF } from "./sample-files";
import { storeUpload } from "./upload";

const now = new Date("2026-11-02T01:00:00Z");
let park: Park;
let contact: Actor;
beforeAll(async () => {
  park = await makePark();
  contact = park.people.contact;
});

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const facts = (name: string, bytes: Uint8Array) => ({ name, sha256: digest(bytes), length: bytes.byteLength });
const toDraft = () => ({ draft: crypto.randomUUID() });
const send = (actor: Actor, name: string, bytes: Uint8Array, target: Parameters<typeof storeUpload>[1] = toDraft()) =>
  storeUpload(actor, target, facts(name, bytes), bytes, now);
const picture = (kind: "jpeg" | "png" | "webp" = "jpeg") =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: "#0b4ea2" } })[kind]();
const text = (words: string) => new TextEncoder().encode(words);
const refusal = (code: string) => expect.objectContaining({ code });

async function filed(draftId: string = crypto.randomUUID()): Promise<string> {
  const input = {
    draftId,
    typeCode: park.type.code,
    title: "厂区变压器增容",
    contactName: "王女士",
    contactPhone: "13800138000",
  };
  return (await fileCase(contact, cases.fileCase.parse(input), now)).number;
}
async function storedFiles(): Promise<number> {
  const names = await readdir(path.resolve(env.FILES_DIR), { recursive: true }).catch(() => []);
  return names.filter((name) => name.length > 30).length;
}

describe("what a file is decides its content, not its name", () => {
  test.each([
    ["执照.pdf", () => PDF, "application/pdf"],
    ["方案.docx", () => docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["照片.png", () => picture("png").toBuffer(), "image/png"],
    ["照片.webp", () => picture("webp").toBuffer(), "image/webp"],
  ])("%s is taken", async (name, bytes, mime) => {
    expect(await send(contact, name, await bytes())).toMatchObject({ name, mime });
  });

  test.each([
    ["网页.jpg", () => text("<!doctype html><script>alert(1)</script>"), "fileKind"],
    ["图标.svg", () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), "fileKind"],
    ["图标.png", () => text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), "fileKind"],
    ["程序.pdf", () => Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]), "fileKind"],
    ["说明.txt", () => text("只是文字"), "fileKind"],
    ["压缩包.docx", () => docx({ without: "word/" }), "fileKind"],
    ["宏.docx", () => docx({ extra: "word/vbaProject.bin" }), "fileMacros"],
    ["爬出去.docx", () => docx({ extra: "../../evil" }), "fileDamaged"],
    ["旧版.doc", () => Buffer.concat([Buffer.from("D0CF11E0A1B11AE1", "hex"), Buffer.alloc(600)]), "fileOldOffice"],
    [
      "苹果.jpg",
      () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(40)]),
      "fileHeic",
    ],
    ["半张.jpg", async () => (await picture().toBuffer()).subarray(0, 200), "fileDamaged"],
    ["空.pdf", () => new Uint8Array(), "fileEmpty"],
  ])("%s is refused, and leaves neither a row nor a file", async (name, bytes, code) => {
    const before = [await db.file.count(), await storedFiles()];
    await expect(send(contact, name, await bytes())).rejects.toEqual(refusal(code));
    expect([await db.file.count(), await storedFiles()]).toEqual(before);
  });

  test("a picture's stated size is believed before it is unfolded", async () => {
    const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    await expect(send(contact, "大图.png", huge)).rejects.toEqual(refusal("pictureTooLarge"));
  }, 30_000);
});

test("a photograph loses the place it was taken at, and stands upright", async () => {
  const withPlace = await picture()
    .withExif({ IFD0: { Orientation: "6", Artist: "王女士" }, IFD3: { GPSLatitude: "29/1 33/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect((await sharp(withPlace).metadata()).exif).toBeDefined();
  const { id } = await send(contact, "现场.jpg", withPlace);
  const file = await fileFor(contact, id);
  const { stream } = await getFile(file?.storageKey ?? "");
  const kept = Buffer.from(await new Response(stream).arrayBuffer());
  const { exif, width, height } = await sharp(kept).metadata();
  expect({ exif, width, height }).toEqual({ exif: undefined, width: 20, height: 40 });
  expect(digest(kept)).toBe((await db.file.findUniqueOrThrow({ where: { id } })).sha256);
});

describe("what arrives must be what was announced", () => {
  test("a file that is cut on its way is refused", async () => {
    const cut = PDF.subarray(0, PDF.byteLength - 5);
    await expect(storeUpload(contact, toDraft(), facts("合同.pdf", PDF), cut, now)).rejects.toEqual(
      refusal("fileIncomplete"),
    );
  });
  test("a file that is changed on its way is refused", async () => {
    const changed = Uint8Array.from(PDF);
    changed[20] = (changed[20] ?? 0) ^ 1;
    await expect(storeUpload(contact, toDraft(), facts("合同.pdf", PDF), changed, now)).rejects.toEqual(
      refusal("fileIncomplete"),
    );
  });
  test("a file larger than the limit is refused before it is looked at", async () => {
    const announced = { ...facts("大.pdf", PDF), length: (env.UPLOAD_MAX_MB + 1) * 1024 * 1024 };
    await expect(storeUpload(contact, toDraft(), announced, PDF, now)).rejects.toEqual(refusal("fileTooLarge"));
  });
});

describe("the files of a draft", () => {
  test("are seen and removed by whoever sent them, and by nobody else, also not of the same enterprise's side in the park", async () => {
    const target = toDraft();
    const { id } = await send(contact, "执照.pdf", PDF, target);
    for (const other of [park.people.stranger, park.people.specialist, park.people.triage, park.people.manager]) {
      expect(await fileFor(other, id)).toBeNull();
      expect(await draftFiles(other, target.draft)).toEqual([]);
      await expect(removeDraftFile(other, { fileId: id }, now)).rejects.toEqual(refusal("notFound"));
    }
    expect(await draftFiles(contact, target.draft)).toHaveLength(1);
    await removeDraftFile(contact, { fileId: id }, now);
    expect(await fileFor(contact, id)).toBeNull();
    await expect(removeDraftFile(contact, { fileId: id }, now)).rejects.toEqual(refusal("notFound"));
  });

  test("cannot be put onto somebody else's draft", async () => {
    const target = toDraft();
    await send(contact, "执照.pdf", PDF, target);
    await expect(send(park.people.stranger, "别的.pdf", PDF, target)).rejects.toEqual(refusal("notFound"));
  });

  test("are twenty at most, also when many are sent at once", async () => {
    const target = toDraft();
    const all = await Promise.allSettled(Array.from({ length: 24 }, () => send(contact, "一页.pdf", PDF, target)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
    expect(await draftFiles(contact, target.draft)).toHaveLength(20);
  });

  test("become the case's when it is filed, and then stay", async () => {
    const target = toDraft();
    const { id } = await send(contact, "执照.pdf", PDF, target);
    await filed(target.draft);
    expect(await fileFor(park.people.triage, id)).not.toBeNull();
    await expect(removeDraftFile(contact, { fileId: id }, now)).rejects.toEqual(refusal("notFound"));
    await expect(send(contact, "迟到.pdf", PDF, target)).rejects.toEqual(refusal("alreadyFiled"));
  });
});

describe("the files of a case", () => {
  test("do not exist for people who do not see the case", async () => {
    const number = await filed();
    const { id } = await send(contact, "补充.pdf", PDF, { case: number, visible: "0" });
    expect(await fileFor(contact, id)).not.toBeNull();
    for (const other of [
      park.people.stranger,
      park.people.otherSpecialist,
      park.people.farLiaison,
      park.people.policyEditor,
    ]) {
      expect(await fileFor(other, id)).toBeNull();
      await expect(send(other, "混入.pdf", PDF, { case: number, visible: "0" })).rejects.toEqual(refusal("notFound"));
    }
  });

  test("are internal when staff add them, unless staff say otherwise", async () => {
    const number = await filed();
    const inside = await send(park.people.triage, "内部.pdf", PDF, { case: number, visible: "0" });
    const outside = await send(park.people.triage, "给企业.pdf", PDF, { case: number, visible: "1" });
    expect(await fileFor(contact, inside.id)).toBeNull();
    expect(await fileFor(contact, outside.id)).not.toBeNull();
    const events = await db.event.findMany({
      where: { kind: "filesAttached", actorId: park.people.triage.id },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ visible }) => visible)).toEqual([false, true]);
  });

  test("hang on a line of that case's own checklist only", async () => {
    const number = await filed();
    const target = { case: number, item: crypto.randomUUID(), visible: "0" as const };
    await expect(send(park.people.triage, "佐证.pdf", PDF, target)).rejects.toEqual(refusal("notFound"));
    expect(await db.file.count({ where: { case: { number } } })).toBe(0);
  });
});
