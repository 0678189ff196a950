import "server-only";
import { createHash } from "node:crypto";
import { type Actor, doerIdOf } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { kindOf } from "@/lib/files/commands/content";
import { redraw } from "@/lib/files/commands/pictures";
import { MOST_BYTES } from "@/lib/files/commands/upload";
import { cleanName, FILE_KINDS, isPicture } from "@/lib/files/rules";
import { newStorageKey, putFile, removeFile } from "@/lib/outside/storage";
import { Refusal } from "@/lib/refusal";
import { makesVisits } from "../policy";
import { LIMITS } from "../schema";

/** What was taken out of a visit again before it was handed in has been sent all the same. */
const MOST_SENT = 3 * LIMITS.photos;

/**
 * Keeps a photo of a visit that may not have been handed in yet; `again` when the very same bytes are here already. The picture is
 * drawn anew, which takes off where it was taken. A photo sent for somebody
 * else's visit never becomes part of it, and is not told that there is one. Refuses `notAllowed`, `notFound` (somebody else's photo), `photoTaken`
 * (other bytes under this id), `fileTooLarge`, `fileEmpty`, `fileKind`, `tooManyFiles`, and like lib/files/commands/content.ts.
 */
export async function storePhoto(
  actor: Actor,
  { photoId, visitId }: { photoId: string; visitId: string },
  sent: Uint8Array,
  now: Date,
): Promise<{ again: boolean }> {
  const uploadedById = doerIdOf(actor);
  if (!uploadedById || !makesVisits(actor)) throw new Refusal("notAllowed");
  if (sent.byteLength > MOST_BYTES) throw new Refusal("fileTooLarge", { most: env.UPLOAD_MAX_MB });
  if (sent.byteLength === 0) throw new Refusal("fileEmpty");
  const photo = { id: photoId, visitId, uploadedById, sentSha256: sha256(sent) };
  if (await db.$transaction((tx) => isHere(tx, photo))) return { again: true };

  const kind = await kindOf(sent);
  if (!isPicture(kind)) throw new Refusal("fileKind");
  const bytes = await redraw(sent, kind);
  const stored = { sha256: sha256(bytes), bytes: bytes.byteLength, storageKey: newStorageKey(), uploadedAt: now };
  const file = { ...photo, ...stored, name: cleanName(photoId, kind), mime: FILE_KINDS[kind] };
  await putFile(file.storageKey, bytes);
  try {
    const again = await db.$transaction((tx) => keep(tx, file));
    if (again) await removeFile(file.storageKey);
    return { again };
  } catch (error) {
    await removeFile(file.storageKey);
    throw error;
  }
}

type Photo = { id: string; visitId: string; uploadedById: string; sentSha256: string };
type NewFile = Photo & {
  name: string;
  mime: string;
  bytes: number;
  sha256: string;
  storageKey: string;
  uploadedAt: Date;
};

/** Writes the row, unless the same photo came in meanwhile; then says so. */
async function keep(tx: Tx, file: NewFile): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${file.visitId}, 3))`;
  if (await isHere(tx, file)) return true;
  const { visitId, uploadedById } = file;
  const count = await tx.file.count({ where: { visitId, uploadedById, removedAt: null } });
  if (count >= MOST_SENT) throw new Refusal("tooManyFiles", { most: MOST_SENT });
  await tx.file.create({ data: file });
  return false;
}

/**
 * Whether this very photo is here. One that no visit has yet goes over to another visit of the same author: two devices wrote one
 * visit, and the one that came second takes on the id of the first.
 */
async function isHere(tx: Tx, { id, visitId, uploadedById, sentSha256 }: Photo): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM files WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.file.findUnique({
    where: { id },
    select: { visitId: true, uploadedById: true, sentSha256: true },
  });
  if (!found) return false;
  if (found.uploadedById !== uploadedById) throw new Refusal("notFound");
  if (found.sentSha256 !== sentSha256 || found.visitId === null) throw new Refusal("photoTaken");
  if (found.visitId === visitId) return true;
  const visit = await tx.visit.findFirst({ where: { id: found.visitId, photoIds: { has: id } }, select: { id: true } });
  if (visit) throw new Refusal("photoTaken");
  await tx.file.update({ where: { id }, data: { visitId } });
  return true;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
