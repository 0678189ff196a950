"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { FilePicker, type FilePickerTexts } from "@/components/files/file-picker";
import { useUploadGuard } from "@/components/files/use-upload-guard";
import type { Upload, UploadLimits } from "@/components/files/use-uploads";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";

export type EvidenceUpload = { limits: UploadLimits; texts: FilePickerTexts };
type MeasureFilesProps = EvidenceUpload & {
  measureId: string;
  labels: Record<"choose" | "visible" | "visibleHint", string>;
  /** The form below: it is not sent while a file is still on its way. */
  children?: ReactNode;
};

/**
 * Files that show how a measure was done. Who may read them is asked first, because each is sent as soon as it is chosen. The picker
 * stands only while its dialog is open, or something is still on its way: it takes whatever is pasted on the page.
 */
export function MeasureFiles({ measureId, limits, texts, labels, children }: MeasureFilesProps) {
  const router = useRouter();
  const [shown, setShown] = useState(false);
  const [visible, setVisible] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const sending = useRef(false);
  const arrived = useRef(0);
  const { look, passes, warning } = useUploadGuard(texts);

  useEffect(() => {
    const dialog = frame.current?.closest("dialog");
    const hide = () => setShown(sending.current);
    dialog?.addEventListener("close", hide);
    return () => dialog?.removeEventListener("close", hide);
  }, []);

  const onUploads = useCallback(
    (uploads: readonly Upload[]) => {
      look(uploads);
      const done = uploads.filter(({ state }) => state === "done").length;
      sending.current = uploads.some(({ state }) => state === "preparing" || state === "sending");
      if (done > arrived.current) router.refresh();
      arrived.current = done;
      if (!sending.current && frame.current?.closest("dialog")?.open === false) setShown(false);
    },
    [router, look],
  );

  function submit(event: FormEvent) {
    if (passes()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div ref={frame} onSubmitCapture={submit} className="grid gap-4">
      {shown ? (
        <div className="grid gap-2">
          <Checkbox
            label={labels.visible}
            hint={labels.visibleHint}
            checked={visible}
            onChange={(event) => setVisible(event.target.checked)}
          />
          <FilePicker
            target={`measure=${measureId}${visible ? "&visible=1" : ""}`}
            limits={limits}
            texts={texts}
            onUploads={onUploads}
          />
        </div>
      ) : (
        <Button className="justify-self-start" onClick={() => setShown(true)}>
          {labels.choose}
        </Button>
      )}
      {warning && (
        <Notice kind="warning" role="alert">
          {warning}
        </Notice>
      )}
      {children}
    </div>
  );
}
