import "server-only";
import type { Actor } from "@/lib/actor";
import { currentTypeByCode } from "@/lib/catalog/queries";
import { db, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { changedMeanwhile } from "@/lib/people/gate";
import { Refusal } from "@/lib/refusal";
import { menuEvent, menuStream } from "./event";
import { canManageMenu } from "./policy";
import { tileVersions } from "./queries";
import type { SaveTile, Tile } from "./schema";

/**
 * Publishes a new version of a tile of the service menu and returns its number; version 0 begins a new tile. Refuses `notAllowed`,
 * `changedMeanwhile`, `tileTaken`, `typeRetired` and `nothingChanged`.
 */
export async function saveTile(actor: Actor, input: SaveTile, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const newest = await takeTile(tx, actor, input);
    if (!(await currentTypeByCode(tx, input.typeCode))) throw new Refusal("typeRetired", {}, "typeCode");
    const changed = changedFields(newest, input);
    if (changed.length === 0) throw new Refusal("nothingChanged");

    const { code, title, typeCode, recordKind, inUse } = input;
    const version = (newest?.version ?? 0) + 1;
    await tx.menuTile.updateMany({ where: { code, isCurrent: true }, data: { isCurrent: false } });
    const made = { isCurrent: true, createdByName: actor.name, createdAt: now };
    await tx.menuTile.create({ data: { ...input, ...made, version } });
    const event = { kind: "menuTilePublished", version, title, typeCode, recordKind, inUse, changed };
    await recordEvent(tx, menuStream(code), actor, menuEvent.parse(event), now);
    return version;
  });
}

/** Permission, one writer of a tile at a time, and the version seen. Everybody may see the menu, so there is no sight to ask. */
async function takeTile(tx: Tx, actor: Actor, { code, version }: SaveTile): Promise<Tile | undefined> {
  if (!canManageMenu(actor)) throw new Refusal("notAllowed");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${menuStream(code)}, 1))`;
  const [newest] = await tileVersions(code, tx);
  if (newest && version === 0) throw new Refusal("tileTaken", {}, "code");
  if (newest && version < newest.version) throw await changedMeanwhile(tx, menuStream(code), newest.version);
  return newest;
}

/** Names of the fields in which the new version differs from the newest one; all of them when there is none. */
function changedFields(newest: Tile | undefined, input: SaveTile): string[] {
  const { code: _code, version: _version, ...facts } = input;
  return (Object.keys(facts) as (keyof typeof facts)[]).filter((field) => newest?.[field] !== facts[field]);
}
