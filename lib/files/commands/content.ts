import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { Refusal } from "@/lib/refusal";
import { type FileKind, isFileKind } from "../rules";
import { namesInZip } from "./zip";

const HOME_OF = { docx: "word/", xlsx: "xl/", pptx: "ppt/" } as const;
type OfficeKind = keyof typeof HOME_OF;

/**
 * What a file is, by its content. Refuses `fileHeic`, `fileOldOffice`, `fileMacros`, `fileDamaged`, and `fileKind` for everything
 * that is not on the allow-list: pages, drawings, programs and archives among it.
 */
export async function kindOf(bytes: Uint8Array): Promise<FileKind> {
  const found = await fileTypeFromBuffer(bytes);
  const extension = found?.ext ?? "";
  if (found?.mime === "image/heic" || found?.mime === "image/heif" || extension === "avif")
    throw new Refusal("fileHeic");
  if (extension === "cfb") throw new Refusal("fileOldOffice");
  if (MACRO.has(extension)) throw new Refusal("fileMacros");
  if (extension === "zip" || isOffice(extension)) return officeKindOf(bytes);
  if (!isFileKind(extension)) throw new Refusal("fileKind");
  return extension;
}

const MACRO = new Set(["docm", "xlsm", "pptm", "dotm", "xltm", "potm"]);

function isOffice(extension: string): extension is OfficeKind {
  return Object.hasOwn(HOME_OF, extension);
}

/** An office document is a zip that says so inside; one that carries macros is refused whatever it is called. */
function officeKindOf(bytes: Uint8Array): FileKind {
  const names = namesInZip(bytes);
  if (!names) throw new Refusal("fileDamaged");
  if (names.some((name) => /vbaProject\.bin$|\.(exe|dll|js|vbs|bat|cmd|ps1|scr)$/i.test(name)))
    throw new Refusal("fileMacros");
  const kinds = (Object.keys(HOME_OF) as OfficeKind[]).filter((kind) =>
    names.some((name) => name.startsWith(HOME_OF[kind])),
  );
  const [kind, second] = kinds;
  if (!kind || second || !names.includes("[Content_Types].xml")) throw new Refusal("fileKind");
  return kind;
}
