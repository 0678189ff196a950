import "server-only";
import { createHash } from "node:crypto";
import { type Actor, doerIdOf, isOfEnterprise } from "@/lib/actor";
import { recordCase, takeCase } from "@/lib/cases/gate";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newStorageKey, putFile, removeFile } from "@/lib/outside/storage";
import { Refusal } from "@/lib/refusal";
import { cleanName, FILE_KINDS, isPicture, MOST_FILES } from "../rules";
import type { UploadFacts, UploadTarget } from "../schema";
import { kindOf } from "./content";
import { redraw } from "./pictures";

/** `version` is the case's new one, for the forms on the page that sent the file. */
export type StoredFile = { id: string; name: string; mime: string; bytes: number; version?: number };

/** The most bytes one file may have. */
export const MOST_BYTES = env.UPLOAD_MAX_MB * 1024 * 1024;

/**
 * Keeps one file of a draft or a case. Refuses like `keepFile`, `tooManyFiles`, `alreadyFiled`, and what the case's gate refuses.
 */
export function storeUpload(
  actor: Actor,
  target: UploadTarget,
  facts: UploadFacts,
  sent: Uint8Array,
  now: Date,
): Promise<StoredFile> {
  return keepFile(actor, facts, sent, now, (tx, file) =>
    "draft" in target ? addToDraft(tx, target.draft, file) : addToCase(tx, actor, target, file, now),
  );
}

/**
 * Puts a file away and lets `add` write its row; a refusal leaves neither. What arrived must be what the browser announced, in
 * length and SHA-256; the kind is read from the content, pictures are drawn anew. Refuses `fileTooLarge`, `fileEmpty`,
 * `fileIncomplete`, and what lib/files/commands/content.ts refuses.
 */
export async function keepFile<Kept>(
  actor: Actor,
  facts: UploadFacts,
  sent: Uint8Array,
  now: Date,
  add: (tx: Tx, file: NewFile) => Promise<Kept>,
): Promise<Kept> {
  checkArrival(facts, sent);
  const kind = await kindOf(sent);
  const bytes = isPicture(kind) ? await redraw(sent, kind) : sent;
  const file = {
    name: cleanName(facts.name, kind),
    mime: FILE_KINDS[kind],
    bytes: bytes.byteLength,
    sha256: sha256(bytes),
    storageKey: newStorageKey(),
    uploadedById: ownId(actor),
    uploadedAt: now,
  };
  await putFile(file.storageKey, bytes);
  try {
    return await db.$transaction((tx) => add(tx, file));
  } catch (error) {
    await removeFile(file.storageKey);
    throw error;
  }
}

/** The row of a file that has been put away. */
export type NewFile = Omit<StoredFile, "id" | "version"> & {
  sha256: string;
  storageKey: string;
  uploadedById: string;
  uploadedAt: Date;
};
/** What whoever sent a file is told of it. */
export const shown = { id: true, name: true, mime: true, bytes: true } as const;

async function addToDraft(tx: Tx, draftId: string, file: NewFile): Promise<StoredFile> {
  // The same lock as filing takes: a file comes either before its request is filed, or is refused.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${draftId}, 1))`;
  const filed = await tx.case.findUnique({ where: { draftId }, select: { filedById: true } });
  if (filed) throw new Refusal(filed.filedById === file.uploadedById ? "alreadyFiled" : "notFound");
  const draft = await tx.draft.findUnique({ where: { id: draftId }, select: { personId: true } });
  const strange = await tx.file.findFirst({
    where: { draftId, NOT: { uploadedById: file.uploadedById } },
    select: { id: true },
  });
  if (strange || (draft && draft.personId !== file.uploadedById)) throw new Refusal("notFound");
  await requireRoom(tx, { draftId });
  return tx.file.create({ data: { ...file, draftId }, select: shown });
}

async function addToCase(
  tx: Tx,
  actor: Actor,
  target: Extract<UploadTarget, { case: string }>,
  file: NewFile,
  now: Date,
): Promise<StoredFile> {
  const facts = await takeCase(tx, actor, "attach", target.case);
  const itemId = target.item ?? null;
  const item =
    itemId &&
    (await tx.item.findFirst({ where: { id: itemId, caseId: facts.id, removedAt: null }, select: { id: true } }));
  if (itemId && !item) throw new Refusal("notFound");
  await requireRoom(tx, { caseId: facts.id });
  const visible = isOfEnterprise(actor) || target.visible === "1";
  const event = { kind: "filesAttached" as const, names: [file.name], visible };
  const version = await recordCase(tx, facts, actor, event, {}, now);
  const created = await tx.file.create({ data: { ...file, caseId: facts.id, itemId, visible }, select: shown });
  return { ...created, version };
}

/** Refuses `tooManyFiles` where there are as many as may be. */
export async function requireRoom(tx: Tx, where: Prisma.FileWhereInput): Promise<void> {
  const count = await tx.file.count({ where: { ...where, removedAt: null } });
  if (count >= MOST_FILES) throw new Refusal("tooManyFiles", { most: MOST_FILES });
}

function checkArrival({ length, sha256: announced }: UploadFacts, sent: Uint8Array): void {
  if (length > MOST_BYTES || sent.byteLength > MOST_BYTES)
    throw new Refusal("fileTooLarge", { most: env.UPLOAD_MAX_MB });
  if (length === 0) throw new Refusal("fileEmpty");
  if (sent.byteLength !== length || sha256(sent) !== announced) throw new Refusal("fileIncomplete");
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function ownId(actor: Actor): string {
  const id = doerIdOf(actor);
  if (!id) throw new Refusal("notAllowed");
  return id;
}
