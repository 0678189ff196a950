import "server-only";
import * as z from "zod";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { visitsVisibleTo } from "../gate";

/** A photo of a visit the actor reads, or null. One that was sent but not handed in with a visit is nobody's to see. */
export async function photoFor(actor: Actor, id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  const file = await db.file.findFirst({
    where: { id, visitId: { not: null }, removedAt: null },
    select: { visitId: true, name: true, mime: true, storageKey: true },
  });
  const visit =
    file?.visitId &&
    (await db.visit.findFirst({
      where: { AND: [{ id: file.visitId, photoIds: { has: id } }, visitsVisibleTo(actor)] },
      select: { id: true },
    }));
  return visit ? file : null;
}
