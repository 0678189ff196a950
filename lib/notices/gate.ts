import "server-only";
import type { Actor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import type { Robot } from "@/lib/generated/prisma/client";
import { changedMeanwhile } from "@/lib/people/gate";
import { Refusal } from "@/lib/refusal";
import { robotStream } from "./event";
import { canManageRobots, canReadDeliveries } from "./policy";

/**
 * Finds a robot and locks its row. Refuses `notFound` (also for who may not even look), `notAllowed`, and `changedMeanwhile`, which names
 * who did it, when it is newer than the version seen.
 */
export async function takeRobot(tx: Tx, actor: Actor, robotId: string, seenVersion?: number): Promise<Robot> {
  requireManager(actor);
  await tx.$queryRaw`SELECT id FROM robots WHERE id = ${robotId}::uuid FOR UPDATE`;
  const robot = await tx.robot.findUnique({ where: { id: robotId } });
  if (!robot) throw new Refusal("notFound");
  if (seenVersion !== undefined && seenVersion < robot.version)
    throw await changedMeanwhile(tx, robotStream(robotId), robot.version);
  return robot;
}

/** Refuses `notAllowed` for the auditor, who may look, and `notFound` for everybody else. */
export function requireManager(actor: Actor): void {
  if (!canManageRobots(actor)) throw new Refusal(canReadDeliveries(actor) ? "notAllowed" : "notFound");
}
