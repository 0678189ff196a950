"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Pasted screenshots and dropped files, wherever on the page, while the picker itself is in sight. Text that is pasted goes where it belongs. */
export function useFilesFromPage(
  picker: RefObject<HTMLElement | null>,
  take: (files: File[]) => void,
  setDragging: (dragging: boolean) => void,
  unnamed: string,
) {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Word and Excel put a picture of the text beside the text; people who paste text mean the text.
      if (files.length === 0 || event.clipboardData?.types.includes("text/plain") || !inSight(picker.current)) return;
      event.preventDefault();
      latest.current(files.map((file) => named(file, unnamed)));
    };
    const withFiles = (event: DragEvent) =>
      inSight(picker.current) && (event.dataTransfer?.types.includes("Files") ?? false);
    const over = (event: DragEvent) => {
      if (!withFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      if (!withFiles(event)) return;
      event.preventDefault();
      setDragging(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener("paste", paste);
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("paste", paste);
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [picker, setDragging, unnamed]);
}

/** Neither folded away nor behind an open dialog: two pickers of one page must not both take the same file. */
function inSight(picker: HTMLElement | null): boolean {
  const dialog = document.querySelector("dialog[open]");
  return picker !== null && picker.offsetParent !== null && (dialog === null || dialog.contains(picker));
}

/** Browsers call every pasted screenshot "image.png". */
function named(file: File, unnamed: string): File {
  if (file.name !== "image.png") return file;
  const time = new Date().toTimeString().slice(0, 8).replaceAll(":", "");
  return new File([file], `${unnamed}-${time}.png`, { type: file.type });
}
