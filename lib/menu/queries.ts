import "server-only";
import { recordKindOf } from "@/lib/cases/rules";
import { currentCategories, currentTypeByCode } from "@/lib/catalog/queries";
import type { CategoryWithTypes, RequestTypeDetail } from "@/lib/catalog/schema";
import { db, type Tx } from "@/lib/db";
import type { MenuTile } from "@/lib/generated/prisma/client";
import type { Tile } from "./schema";

export type OfferedTile = Tile & { type: RequestTypeDetail };

/** What an enterprise can order now, in the order of the menu, and the request types behind it. A tile whose request type was retired is left out. */
export async function menuNow(tx: Tx = db): Promise<{ tiles: OfferedTile[]; categories: CategoryWithTypes[] }> {
  const [rows, categories] = await Promise.all([currentTiles(tx), currentCategories(tx)]);
  const types = new Map(categories.flatMap((category) => category.types.map((type) => [type.code, type])));
  const tiles = rows.flatMap((tile) => {
    const type = types.get(tile.typeCode);
    return tile.inUse && type ? [{ ...tile, type }] : [];
  });
  return { tiles, categories };
}

/** A tile that is offered now, or null. */
export async function tileInUse(code: string): Promise<Tile | null> {
  const row = await db.menuTile.findFirst({ where: { code, isCurrent: true, inUse: true } });
  return row && (await currentTypeByCode(db, row.typeCode)) ? tileOf(row) : null;
}

/** Whether there is or was such a tile: one that was taken off the menu meanwhile was still ordered from. */
export async function isTile(code: string): Promise<boolean> {
  return code !== "" && (await db.menuTile.count({ where: { code } })) > 0;
}

/** The newest version of every tile, in use or not, in the order of the menu. */
export async function currentTiles(tx: Tx = db): Promise<Tile[]> {
  const rows = await tx.menuTile.findMany({
    where: { isCurrent: true },
    orderBy: [{ order: "asc" }, { code: "asc" }],
  });
  return rows.map(tileOf);
}

/** All versions of a tile, newest first; empty for an unknown code. */
export async function tileVersions(code: string, tx: Tx = db): Promise<Tile[]> {
  const rows = await tx.menuTile.findMany({ where: { code }, orderBy: { version: "desc" } });
  return rows.map(tileOf);
}

function tileOf(row: MenuTile): Tile {
  return { ...row, recordKind: recordKindOf(row.recordKind) };
}
