"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { FilePicker, type FilePickerTexts } from "@/components/files/file-picker";
import type { Upload, UploadLimits } from "@/components/files/use-uploads";
import { Checkbox } from "@/components/ui/checkbox";

type AttachPanelProps = {
  number: string;
  limits: UploadLimits;
  texts: FilePickerTexts;
  labels: { visible: string; visibleHint: string };
};

/** Files of the case itself. Who may read them is asked first, because each is sent as soon as it is chosen. */
export function AttachPanel({ number, limits, texts, labels }: AttachPanelProps) {
  const router = useRouter();
  const [visible, setVisible] = useState(false);
  const arrived = useRef(0);

  const onUploads = useCallback(
    (uploads: readonly Upload[]) => {
      const done = uploads.filter(({ state }) => state === "done").length;
      if (done > arrived.current) router.refresh();
      arrived.current = done;
    },
    [router],
  );

  return (
    <div className="grid gap-2">
      <Checkbox
        name="visible"
        label={labels.visible}
        hint={labels.visibleHint}
        checked={visible}
        onChange={(event) => setVisible(event.target.checked)}
      />
      <FilePicker
        target={`case=${number}${visible ? "&visible=1" : ""}`}
        limits={limits}
        texts={texts}
        onUploads={onUploads}
      />
    </div>
  );
}
