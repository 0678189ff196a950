// Keyset paging: a page ends with the place of its last row, and the next one begins behind it.

/** A place in a list sorted by a moment and then by id. */
export type Place = { at: Date; id: string };

const CURSOR = /^(\d{4}-[\dT:.-]+Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A place as an opaque text for an address. */
export function cursorOf(at: Date, id: string): string {
  return `${at.toISOString()}_${id}`;
}

/** The place a cursor names, or null for none and for a text nobody gave out. */
export function placeOf(cursor: string | undefined): Place | null {
  const [, moment = "", id = ""] = CURSOR.exec(cursor ?? "") ?? [];
  const at = new Date(moment);
  return id === "" || Number.isNaN(at.getTime()) ? null : { at, id };
}

/** Of rows asked for with one more than a page holds: the page, and the cursor of the next one, or null when this is the last. */
export function pageOf<Row>(rows: readonly Row[], size: number, cursor: (last: Row) => string | null) {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { rows: page, next: rows.length > size && last ? cursor(last) : null };
}
