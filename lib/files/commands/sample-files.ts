/** Small files for tests. */
export const PDF = new TextEncoder().encode(
  "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

/** A zip with empty entries named like those of a Word document; `without` leaves a folder out, `extra` adds a name. */
export function docx({ without = "none", extra }: { without?: string; extra?: string } = {}): Uint8Array {
  const names = ["[Content_Types].xml", "_rels/.rels", "word/document.xml", ...(extra ? [extra] : [])].filter(
    (name) => !name.startsWith(without),
  );
  const entries = names.map((name) => ({
    name: Buffer.from(name),
    content: name === "[Content_Types].xml" ? Buffer.from(TYPES) : Buffer.alloc(0),
  }));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const head = header(name, content);
    directory.push(
      Buffer.concat([Buffer.from("504b01021400", "hex"), head, Buffer.alloc(10), number(offset, 4), name]),
    );
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), head, name, content]);
    parts.push(local);
    offset += local.byteLength;
  }
  const list = Buffer.concat(directory);
  const count = number(entries.length, 2);
  const end = Buffer.concat([
    Buffer.from("504b050600000000", "hex"),
    count,
    count,
    number(list.byteLength, 4),
    number(offset, 4),
    number(0, 2),
  ]);
  return Buffer.concat([...parts, list, end]);
}

const TYPES =
  '<?xml version="1.0"?><Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** Version, flags, method, time, date, checksum, both sizes, name length, no extra field: the part both records share. */
function header(name: Buffer, content: Buffer): Buffer {
  const size = number(content.byteLength, 4);
  return Buffer.concat([
    number(20, 2),
    Buffer.alloc(8),
    number(0, 4),
    size,
    size,
    number(name.byteLength, 2),
    number(0, 2),
  ]);
}

function number(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
