/** One entry of a zip's table of contents, nothing unpacked. */
const MOST_ENTRIES = 5000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * The names inside a zip, read from its table of contents at the end, or null when there is none that can be trusted: cut short,
 * contradicting itself, more than 5000 entries, or names that climb out of the archive.
 */
export function namesInZip(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return null;
  const names: string[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return null;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    if (/^[/\\]|(^|[/\\])\.\.([/\\]|$)|:/.test(name)) return null;
    names.push(name);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** How many bytes a zip says it unpacks to, by its table of contents; null like `namesInZip`. */
export function unpackedBytesOf(bytes: Uint8Array): number | null {
  const names = namesInZip(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = names && findEnd(view);
  if (!names || end === null) return null;
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (const _ of names) {
    sum += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}

/** The end record stands in the last 22 bytes plus a comment of at most 65,535. */
function findEnd(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}
