/** What may be handed in, decided by a file's content and never by its name. */
export const FILE_KINDS = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
} as const;
export type FileKind = keyof typeof FILE_KINDS;

/** At most so many files hang on one draft, and on one case. */
export const MOST_FILES = 20;
/** What tells files of drafts from all others, which hang on a case, a visit or a measure of a service plan. */
export const OF_DRAFTS = { caseId: null, visitId: null, measureId: null } as const;
/** Length of a file's name in Unicode code points. */
export const LONGEST_NAME = 120;
/** Larger pictures are refused: a small file may unfold into gigabytes of pixels. */
export const MOST_PIXELS = 60_000_000;

export function isFileKind(text: string): text is FileKind {
  return Object.hasOwn(FILE_KINDS, text);
}

export function isPicture(kind: FileKind): kind is "jpg" | "png" | "webp" {
  return kind === "jpg" || kind === "png" || kind === "webp";
}

/** True for what was drawn anew by us and may therefore be shown inside a page. */
export function mayShowInline(mime: string): boolean {
  return Object.entries(FILE_KINDS).some(([kind, known]) => known === mime && isPicture(kind as FileKind));
}

/** Where a file is fetched: pictures open in the browser, everything else is downloaded. */
export function fileHref(id: string, mime: string): string {
  return mayShowInline(mime) ? `/api/files/${id}?inline=1` : `/api/files/${id}`;
}

/**
 * A name that is safe in a list, a header and any file system: the last part of a path, without control characters, marks that
 * turn the direction of writing, or characters Windows refuses, at most 120 code points, ending in the extension its content has.
 */
export function cleanName(given: string, kind: FileKind): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(UNWRITABLE, "").replace(/\s+/g, " ");
  const stem = trimmed(withoutExtension(plain, kind)) || "file";
  const safe = RESERVED.test(stem) ? `_${stem}` : stem;
  const room = LONGEST_NAME - kind.length - 1;
  return `${trimmed([...safe].slice(0, room).join(""))}.${kind}`;
}

// Controls, formatting and direction marks (RLO, zero width, BOM …), lone surrogates, private use, and Windows' own.
const UNWRITABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}<>:"|?*\u2028\u2029]/gu;
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const EXTENSIONS: Partial<Record<FileKind, RegExp>> = { jpg: /\.(jpg|jpeg|jpe|jfif)$/i };

/** `photo.JPEG` and `photo.jpg.exe` both lose what does not say what they are; the 4 in `plan 1.4` is no extension. */
function withoutExtension(name: string, kind: FileKind): string {
  const own = EXTENSIONS[kind] ?? new RegExp(`\\.${kind}$`, "i");
  let rest = name;
  while (!own.test(rest) && /\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,5}$/i.test(rest)) rest = rest.replace(/\.[^.]*$/, "");
  return rest.replace(own, "");
}

function trimmed(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/g, "");
}

/** Content-Disposition for a download: a plain ASCII name for old clients and the real one as RFC 5987 (RFC 6266). */
export function dispositionOf(how: "attachment" | "inline", name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
