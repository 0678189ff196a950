import Papa from "papaparse";
import { readSheet } from "read-excel-file/node";
import { Refusal } from "@/lib/refusal";

/** A table as it stands in a sheet: rows of cells, every cell a text. */
export type SheetTable = string[][];

/**
 * Reads the first sheet of an xlsx file, or a csv file in whatever encoding office programs write it (UTF-8, GB 18030). Refuses
 * `sheetUnreadable` at the field `file`.
 */
export async function readSheetFile(bytes: Uint8Array): Promise<SheetTable> {
  if (!isZip(bytes)) return readSheetText(decode(bytes));
  try {
    const rows = await readSheet(Buffer.from(bytes), { trim: true });
    return rows.map((row) => row.map(textOf));
  } catch {
    // Whatever keeps the library from reading it, people are told the same: it is no sheet.
    throw new Refusal("sheetUnreadable", {}, "file");
  }
}

/** Reads a table that was pasted from a sheet (tabs between the cells) or copied out of a csv file. */
export function readSheetText(text: string): SheetTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimiter: text.includes("\t") ? "\t" : "",
    delimitersToGuess: [",", ";", "|"],
    skipEmptyLines: false,
  });
  return data.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/, "").trim()));
}

/** The same table as text that `readSheetText` reads back. */
export function writeSheetText(table: SheetTable): string {
  return Papa.unparse(table, { delimiter: "\t", newline: "\n" });
}

/** A csv file that office programs open in the right encoding; what looks like a formula is kept from being one. */
export function writeCsv(table: SheetTable): string {
  return `\uFEFF${Papa.unparse(table, { escapeFormulae: true })}`;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}
