import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { removeFile } from "@/lib/outside/storage";
import { Refusal } from "@/lib/refusal";
import { OF_DRAFTS } from "../rules";
import type { removeDraftFile as removeSchema } from "../schema";

/** Takes a file off the actor's own draft, from the disk too. Refuses `notFound`; files of a case stay, they are part of its history. */
export async function removeDraftFile(
  actor: Actor,
  { fileId }: z.output<typeof removeSchema>,
  now: Date,
): Promise<void> {
  const file = await db.$transaction(async (tx) => {
    const own = { id: fileId, ...OF_DRAFTS, uploadedById: actor.id ?? "", removedAt: null };
    const found = actor.id && (await tx.file.findFirst({ where: own, select: { storageKey: true } }));
    if (!found) throw new Refusal("notFound");
    const changed = await tx.file.updateMany({ where: own, data: { removedAt: now } });
    if (changed.count === 0) throw new Refusal("notFound");
    return found;
  });
  await removeFile(file.storageKey);
}
