"use client";

import { useEffect, useRef, useState } from "react";
import { FilePicker, type FilePickerTexts } from "@/components/files/file-picker";
import type { UploadLimits } from "@/components/files/use-uploads";
import { Button } from "@/components/ui/button";

type EvidencePickerProps = {
  number: string;
  itemId: string;
  label: string;
  limits: UploadLimits;
  texts: FilePickerTexts;
};

/** Files that prove a line of the checklist. Stands only while its dialog is open: the picker takes whatever is pasted on the page. */
export function EvidencePicker({ number, itemId, label, limits, texts }: EvidencePickerProps) {
  const [shown, setShown] = useState(false);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const dialog = frame.current?.closest("dialog");
    const hide = () => setShown(false);
    dialog?.addEventListener("close", hide);
    return () => dialog?.removeEventListener("close", hide);
  }, []);

  return (
    <div ref={frame}>
      {shown ? (
        <FilePicker target={`case=${number}&item=${itemId}`} limits={limits} texts={texts} />
      ) : (
        <Button onClick={() => setShown(true)}>{label}</Button>
      )}
    </div>
  );
}
