"use client";

import { Camera, Paperclip } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { PickButton } from "@/components/files/pick-button";
import type { SentFile } from "@/components/files/send-file";
import { useFilesFromPage } from "@/components/files/use-files-from-page";
import { type Upload, type UploadLimits, useUploads } from "@/components/files/use-uploads";
import { Button } from "@/components/ui/button";
import { RuledList } from "@/components/ui/card";
import { FileRow } from "@/components/ui/file-row";
import { fill } from "@/components/ui/fill";

export type FilePickerTexts = Record<
  | "take"
  | "choose"
  | "hint"
  | "sending"
  | "preparing"
  | "done"
  | "retry"
  | "remove"
  | "removed"
  | "failedNetwork"
  | "tooLarge"
  | "empty"
  | "tooMany"
  | "drop"
  | "list"
  | "unnamed"
  | "pending"
  | "failed"
  | "comma",
  string
>;

type FilePickerProps = {
  /** Query of /api/files: `draft=…` or `case=…[&item=…][&visible=1]`. */
  target: string;
  initial?: readonly SentFile[];
  limits: UploadLimits;
  texts: FilePickerTexts;
  /** Files of a draft can be taken off again; those of a case are part of its history. */
  removable?: boolean;
  /** Called when a first file is chosen, and whenever something has changed. */
  onUploads?: (uploads: readonly Upload[]) => void;
};

const ACCEPT =
  ".jpg,.jpeg,.png,.webp,.heic,.heif,.pdf,.docx,.xlsx,.pptx,image/jpeg,image/png,image/webp,application/pdf";

/** Photos and files: taken, chosen, pasted anywhere on the page or dropped on it; each is sent at once. */
export function FilePicker({ target, initial = [], limits, texts, removable = false, onUploads }: FilePickerProps) {
  const filled = {
    tooLarge: fill(texts.tooLarge, { max: limits.maxMb }),
    failedNetwork: texts.failedNetwork,
    empty: texts.empty,
  };
  const { uploads, add, retry, remove } = useUploads(target, initial, limits, filled);
  const [notice, setNotice] = useState("");
  const [dragging, setDragging] = useState(false);
  const hintId = useId();
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => onUploads?.(uploads), [uploads, onUploads]);

  function take(files: readonly File[]) {
    const leftOut = add(files);
    setNotice(leftOut > 0 ? fill(texts.tooMany, { most: limits.most }) : "");
  }
  useFilesFromPage(frame, take, setDragging, texts.unnamed);

  return (
    <div ref={frame} className="grid gap-2">
      <div className="grid grid-cols-2 gap-2">
        <PickButton
          label={texts.take}
          icon={<Camera className="size-5" strokeWidth={1.75} aria-hidden />}
          accept="image/*"
          capture
          describedBy={hintId}
          onFiles={take}
        />
        <PickButton
          label={texts.choose}
          icon={<Paperclip className="size-5" strokeWidth={1.75} aria-hidden />}
          accept={ACCEPT}
          describedBy={hintId}
          onFiles={take}
        />
      </div>
      <p id={hintId} className="text-ink-2 text-sm">
        {fill(texts.hint, { max: limits.maxMb, most: limits.most })}
      </p>
      <p role="status" className="font-semibold text-red text-sm empty:hidden">
        {notice}
      </p>
      {uploads.length > 0 && (
        <div className="rounded-card border border-line bg-surface">
          <RuledList>
            {uploads.map((upload) => (
              <FileRow
                key={upload.key}
                name={upload.name}
                sizeBytes={upload.bytes}
                mediaType={upload.mime}
                detail={<UploadState upload={upload} texts={texts} />}
                actions={
                  <>
                    {upload.state === "failed" && (
                      <Button size="small" onClick={() => retry(upload.key)}>
                        {texts.retry}
                      </Button>
                    )}
                    {(removable || upload.state !== "done") && (
                      <Button
                        size="small"
                        variant="quiet"
                        aria-label={`${texts.remove} ${upload.name}`}
                        onClick={() => remove(upload.key)}
                      >
                        {texts.remove}
                      </Button>
                    )}
                  </>
                }
              />
            ))}
          </RuledList>
        </div>
      )}
      {dragging && (
        <div className="pointer-events-none fixed inset-2 z-50 grid place-items-center rounded-card border-2 border-brand border-dashed bg-brand-soft font-semibold text-brand text-xl">
          {texts.drop}
        </div>
      )}
    </div>
  );
}

function UploadState({ upload, texts }: { upload: Upload; texts: FilePickerTexts }) {
  if (upload.state === "failed") return <span className="font-semibold text-red">{upload.error}</span>;
  if (upload.state === "done") return texts.done;
  if (upload.state === "preparing") return texts.preparing;
  return (
    <>
      <span aria-hidden>{fill(texts.sending, { percent: upload.percent })}</span>
      <progress
        max={100}
        value={upload.percent}
        aria-label={upload.name}
        className="ml-2 h-1.5 w-20 align-middle accent-solid"
      />
    </>
  );
}
