"use client";

import { type FormEvent, useCallback, useState } from "react";
import { FilePicker, type FilePickerTexts } from "@/components/files/file-picker";
import { useUploadGuard } from "@/components/files/use-upload-guard";
import type { Upload, UploadLimits } from "@/components/files/use-uploads";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { FormAction } from "@/lib/form-state";

type CorrectionFormProps = {
  action: FormAction;
  number: string;
  version: number;
  asked: readonly { id: string; name: string }[];
  longestNote: number;
  upload: UploadLimits;
  texts: Record<"supplied" | "files" | "note" | "noteHint" | "submit", string>;
  fileTexts: FilePickerTexts;
};

/** Where the enterprise hands in what was asked: ticks, files, a line about it. */
export function CorrectionForm({
  action,
  number,
  version,
  asked,
  longestNote,
  upload,
  texts,
  fileTexts,
}: CorrectionFormProps) {
  const guard = useUploadGuard(fileTexts);
  const [seen, setSeen] = useState(version);
  const { look } = guard;

  const onUploads = useCallback(
    (uploads: readonly Upload[]) => {
      look(uploads);
      setSeen(versionAfter(version, uploads));
    },
    [look, version],
  );

  function submit(event: FormEvent) {
    if (guard.passes()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div onSubmitCapture={submit}>
      <ActionForm action={action} version={seen}>
        <input type="hidden" name="number" value={number} />
        {asked.length > 0 && (
          <FieldGroup name="supplied" label={texts.supplied}>
            {asked.map(({ id, name }) => (
              <Checkbox key={id} name="supplied" value={id} label={name} />
            ))}
          </FieldGroup>
        )}
        <section aria-label={texts.files} className="grid gap-1.5 noscript:hidden">
          <h3 className="font-semibold">{texts.files}</h3>
          <FilePicker target={`case=${number}`} limits={upload} texts={fileTexts} onUploads={onUploads} />
        </section>
        <Field name="note" label={texts.note} required hint={texts.noteHint}>
          <TextArea rows={3} limit={longestNote} counterFrom={longestNote - 100} />
        </Field>
        {guard.warning && (
          <Notice kind="warning" role="alert">
            {guard.warning}
          </Notice>
        )}
        <SubmitButton wide>{texts.submit}</SubmitButton>
      </ActionForm>
    </div>
  );
}

/** Own files raise the case's version too. Only an unbroken row of them is counted: a gap means somebody else did something. */
function versionAfter(version: number, uploads: readonly Upload[]): number {
  const own = uploads.flatMap((upload) => upload.version ?? []).sort((one, other) => one - other);
  return own.reduce((reached, next) => (next === reached + 1 ? next : reached), version);
}
