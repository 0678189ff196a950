import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { isOfEnterprise } from "@/lib/actor";
import { db } from "@/lib/db";
import { enterprisesVisibleTo } from "@/lib/enterprises/gate";
import { Refusal } from "@/lib/refusal";
import type { discardDraft as discardSchema, saveDraft as saveSchema } from "../schema";

/** Keeps what is being typed, under an id made by the browser. Somebody else's draft id is answered like a free one that is taken. */
export async function saveDraft(
  actor: Actor,
  input: z.output<typeof saveSchema>,
  now: Date,
): Promise<{ savedAt: Date }> {
  const personId = signedIn(actor);
  const filed = await db.case.findUnique({ where: { draftId: input.draftId }, select: { id: true } });
  if (filed) throw new Refusal("alreadyFiled");
  const enterpriseId = await enterpriseOfDraft(actor, input.enterpriseId);
  const data = { content: input.content, savedAt: now, enterpriseId };
  const changed = await db.draft.updateMany({ where: { id: input.draftId, personId }, data });
  if (changed.count === 0) {
    // A draft id is a random UUID: a clash means it belongs to somebody else, and creating it again would fail.
    const taken = await db.draft.findUnique({ where: { id: input.draftId }, select: { id: true } });
    if (taken) throw new Refusal("notFound");
    await db.draft.createMany({ data: { id: input.draftId, personId, ...data }, skipDuplicates: true });
  }
  return { savedAt: now };
}

/** Throws a draft and its files' rows away; a draft that is not the actor's is left alone without a word. */
export async function discardDraft(actor: Actor, input: z.output<typeof discardSchema>, now: Date): Promise<void> {
  const personId = signedIn(actor);
  await db.$transaction(async (tx) => {
    const gone = await tx.draft.deleteMany({ where: { id: input.draftId, personId } });
    if (gone.count === 0) return;
    await tx.file.updateMany({
      where: { draftId: input.draftId, uploadedById: personId, caseId: null },
      data: { removedAt: now },
    });
  });
}

/** People of an enterprise write for their own, whatever they send; staff for one they can see. */
async function enterpriseOfDraft(actor: Actor, wanted: string | undefined): Promise<string | null> {
  if (isOfEnterprise(actor)) return actor.enterpriseId;
  if (!wanted) return null;
  const seen = await db.enterprise.findFirst({
    where: { AND: [{ id: wanted }, enterprisesVisibleTo(actor)] },
    select: { id: true },
  });
  if (!seen) throw new Refusal("notFound");
  return seen.id;
}

function signedIn(actor: Actor): string {
  if (!actor.id) throw new Refusal("notAllowed");
  return actor.id;
}
