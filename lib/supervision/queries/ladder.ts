import "server-only";
import { type Actor, inAnyCapacity } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { LADDER_STREAM, type LadderEvent, ladderEvent } from "../event";
import { canManageLadder, canReadLadder, type Ladder, STANDARD_LADDER } from "../policy";
import { ladderSetting } from "../schema";

const MOST_VERSIONS = 20;

/** The ladder in force; the standard one (version 0) until somebody sets another. */
export async function loadLadder(tx: Tx = db): Promise<Ladder> {
  const setting = await tx.setting.findUnique({ where: { key: "ladder" } });
  return setting ? { ...ladderSetting.parse(setting.value), version: setting.version } : STANDARD_LADDER;
}

/** The ladder in force, the newest versions before it, and whether the actor may set it; null for people who may not read it. */
export async function ladderPage(actor: Actor) {
  if (!inAnyCapacity(actor, canReadLadder)) return null;
  const [ladder, rows] = await Promise.all([
    loadLadder(),
    db.event.findMany({ where: { stream: LADDER_STREAM }, orderBy: { sequence: "desc" }, take: MOST_VERSIONS }),
  ]);
  const versions = rows.map(({ id, at, actorName, kind, particulars }) => ({
    id,
    at,
    actorName,
    ladder: ladderEvent.parse({ kind, ...(particulars as object) }) satisfies LadderEvent,
  }));
  return { ladder, versions, canManage: canManageLadder(actor) };
}
