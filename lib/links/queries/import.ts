import "server-only";
import { createHash } from "node:crypto";
import { type Actor, inAnyCapacity } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { LINK_SLOTS, ROLE_OF_SLOT } from "@/lib/enterprises/access.policy";
import { enterprisesVisibleTo } from "@/lib/enterprises/gate";
import { normaliseCreditCode } from "@/lib/enterprises/rules";
import { unpackedBytesOf } from "@/lib/files/commands/zip";
import { readSheetFile, readSheetText, type SheetTable, writeSheetText } from "@/lib/outside/sheet";
import { Refusal } from "@/lib/refusal";
import { managesLinks } from "../policy";
import { type ImportForm, SHEET_LIMITS } from "../schema";
import { decisionsIn, type ImportPlan, type Known, nameIn, planOf, rowsOf, type SheetRow } from "../sheet.policy";

/** A sheet as it would be carried out now, what that comes to (`previewed`), and the table itself, to be sent back with a yes. */
export type SheetPreview = ImportPlan & { sheet: string; previewed: string };

const MOST_UNPACKED = 30_000_000;

/** The table somebody handed in: a file if there is one, else what was pasted. Refuses `notAllowed`, `sheetUnreadable`, `sheetMissing`. */
export async function tableIn(
  actor: Actor,
  { file, pasted }: Pick<ImportForm, "file" | "pasted">,
): Promise<SheetTable> {
  if (!inAnyCapacity(actor, managesLinks)) throw new Refusal("notAllowed");
  if (!file) {
    if (pasted.trim() === "") throw new Refusal("sheetMissing", {}, "pasted");
    return readSheetText(pasted);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  // A zip of nothing but zeros would fill the memory of the server.
  if ((unpackedBytesOf(bytes) ?? 0) > MOST_UNPACKED) throw new Refusal("sheetUnreadable", {}, "file");
  return readSheetFile(bytes);
}

/** What a table would do. Refuses `notAllowed`, `sheetEmpty`, `sheetWithoutHeads`, `sheetTooLong`. */
export async function previewSheet(actor: Actor, table: SheetTable, tx: Tx = db): Promise<SheetPreview> {
  if (!inAnyCapacity(actor, managesLinks)) throw new Refusal("notAllowed");
  const rows = rowsOf(table, SHEET_LIMITS.rows);
  if (rows === "sheetEmpty") throw new Refusal("sheetEmpty", {}, "pasted");
  if (rows === "sheetWithoutHeads") throw new Refusal("sheetWithoutHeads", {}, "pasted");
  if (rows === "sheetTooLong") throw new Refusal("sheetTooLong", { most: SHEET_LIMITS.rows }, "pasted");
  const plan = planOf(rows, { enterprises: await enterprisesIn(tx, actor, rows), people: await peopleIn(tx, rows) });
  const previewed = createHash("sha256").update(decisionsIn(plan)).digest("hex");
  return { ...plan, sheet: writeSheetText(table), previewed };
}

/** Every open enterprise with whoever holds its slots: a sheet to begin from. Null for people who may not import. */
export async function linkSheet(actor: Actor): Promise<SheetTable | null> {
  if (!inAnyCapacity(actor, managesLinks)) return null;
  const rows = await db.enterprise.findMany({
    where: { AND: [enterprisesVisibleTo(actor), { closedAt: null }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: SHEET_LIMITS.rows,
    select: {
      name: true,
      creditCode: true,
      links: {
        where: { endedAt: null },
        select: { slot: true, person: { select: { name: true, department: { select: { shortName: true } } } } },
      },
    },
  });
  return rows.map(({ name, creditCode, links }) => [
    name,
    creditCode,
    ...LINK_SLOTS.map((slot) => {
      const person = links.find((link) => link.slot === slot)?.person;
      if (!person) return "";
      return person.department ? `${person.name}（${person.department.shortName}）` : person.name;
    }),
  ]);
}

async function enterprisesIn(tx: Tx, actor: Actor, rows: readonly SheetRow[]): Promise<Known["enterprises"]> {
  const names = rows.flatMap(({ enterprise }) => spellingsOf(enterprise));
  const codes = rows.map(({ creditCode }) => normaliseCreditCode(creditCode)).filter((code) => code !== "");
  const found = await tx.enterprise.findMany({
    where: { AND: [enterprisesVisibleTo(actor), { OR: [{ name: { in: names } }, { creditCode: { in: codes } }] }] },
    select: {
      id: true,
      name: true,
      creditCode: true,
      closedAt: true,
      links: {
        where: { endedAt: null },
        select: { id: true, slot: true, personId: true, person: { select: { name: true } } },
      },
    },
  });
  return found.map(({ closedAt, links, ...row }) => ({
    ...row,
    closed: closedAt !== null,
    holders: links.map(({ id, slot, personId, person }) => ({ linkId: id, slot, personId, name: person.name })),
  }));
}

/** The ways a name may stand in the register: brackets of either width. */
function spellingsOf(name: string): string[] {
  const plain = name.normalize("NFKC").replace(/\s/g, "");
  return [name, plain, plain.replaceAll("(", "（").replaceAll(")", "）")].filter((one) => one !== "");
}

async function peopleIn(tx: Tx, rows: readonly SheetRow[]): Promise<Known["people"]> {
  const names = new Set(rows.flatMap((row) => LINK_SLOTS.map((slot) => nameIn(row[slot]).name)));
  const found = await tx.person.findMany({
    where: { name: { in: [...names] }, enterpriseId: null },
    select: {
      id: true,
      name: true,
      disabledAt: true,
      department: { select: { name: true, shortName: true } },
      grants: { where: { endedAt: null }, select: { role: true } },
    },
  });
  return found.map(({ id, name, disabledAt, department, grants }) => ({
    id,
    name,
    departmentNames: department ? [department.name, department.shortName].map((one) => one.normalize("NFKC")) : [],
    disabled: disabledAt !== null,
    slots: LINK_SLOTS.filter((slot) => grants.some(({ role }) => role === ROLE_OF_SLOT[slot])),
  }));
}
