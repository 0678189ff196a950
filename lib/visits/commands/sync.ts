import "server-only";
import { createHash } from "node:crypto";
import { type Actor, capacitiesOf, doerIdOf } from "@/lib/actor";
import { inCapacity } from "@/lib/capacity";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { shapeFaults } from "../rules";
import { type Operation, type OperationResult, operation, type SyncAnswer } from "../schema";
import { handIn } from "./hand-in";

/**
 * Does what a device asks for, one operation after the other, each in a transaction of its own, and answers them in their order.
 * An operation is known by its id: what was done or refused is not tried again but answered as it was the first time, also when
 * two requests bring it at once. Refuses `notAllowed` for whoever is no person; what is refused of a single operation is its result.
 */
export async function sync(
  actor: Actor,
  { deviceId, operations }: { deviceId: string; operations: readonly unknown[] },
  now: Date,
): Promise<SyncAnswer> {
  const personId = doerIdOf(actor);
  if (!personId) throw new Refusal("notAllowed");
  const results: OperationResult[] = [];
  for (const sent of operations) {
    const parsed = operation.safeParse(sent);
    results.push(
      parsed.success
        ? await db.$transaction((tx) => answer(tx, actor, { personId, deviceId }, parsed.data, now))
        : {
            id: idOf(sent),
            status: "refused",
            code: "malformed",
            particulars: {},
            fields: shapeFaults(parsed.error.issues),
          },
    );
  }
  return { results };
}

type Sender = { personId: string; deviceId: string };

async function answer(tx: Tx, actor: Actor, from: Sender, asked: Operation, now: Date): Promise<OperationResult> {
  const { id } = asked;
  // The same operation from two requests, and two operations about one visit, wait here for each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 2))`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${asked.visit.id}, 2))`;
  const digest = createHash("sha256").update(JSON.stringify(asked)).digest("hex");
  const before = await tx.visitOperation.findUnique({ where: { id } });
  if (before) {
    const same = before.personId === from.personId && before.digest === digest;
    return same ? (before.answer as OperationResult) : refused(id, new Refusal("operationTaken"));
  }
  const result = await tried(tx, actor, asked, now);
  // What may turn out otherwise when it is sent again is not final.
  if (result.status === "done" || result.status === "refused")
    await tx.visitOperation.create({
      data: {
        id,
        ...from,
        digest,
        answer: JSON.parse(JSON.stringify(result)),
        at: now,
        visitedOn: asked.visit.visitedOn,
      },
    });
  return result;
}

/** In the first capacity in which it is the actor's to do. A refusal leaves nothing behind but its answer. */
async function tried(tx: Tx, actor: Actor, asked: Operation, now: Date): Promise<OperationResult> {
  await tx.$executeRaw`SAVEPOINT tried`;
  try {
    return await inCapacity(capacitiesOf(actor), async (capacity) => {
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT tried`;
      return { id: asked.id, ...(await handIn(tx, capacity, asked, now)) };
    });
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT tried`;
    return refused(asked.id, refusal);
  }
}

function refused(id: string, { code, particulars, field }: Refusal): OperationResult {
  return { id, status: "refused", code, particulars, fields: field ? [{ path: field, code }] : [] };
}

/** What is so malformed that it has no id can only be told apart by its place in the list. */
function idOf(sent: unknown): string {
  const id = typeof sent === "object" && sent !== null && "id" in sent ? sent.id : null;
  return typeof id === "string" ? id.slice(0, 36) : "";
}
