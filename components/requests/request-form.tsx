"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState, useTransition } from "react";
import { FilePicker, type FilePickerTexts } from "@/components/files/file-picker";
import type { SentFile } from "@/components/files/send-file";
import { useUploadGuard } from "@/components/files/use-upload-guard";
import type { Upload, UploadLimits } from "@/components/files/use-uploads";
import { forgetCopy, newerCopy, useDraftKeeper } from "@/components/requests/draft-keeper";
import { ContactFields, type RequestFieldTexts, UrgentFields } from "@/components/requests/request-fields";
import { restoreFields } from "@/components/requests/restore-fields";
import { type CategoryOption, TypeChoice, type TypeChoiceTexts } from "@/components/requests/type-choice";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { RECORD_KINDS, type RecordKind } from "@/lib/cases/rules";
import type { FormAction } from "@/lib/form-state";

export type RequestFormTexts = TypeChoiceTexts &
  RequestFieldTexts &
  Record<
    | "loading"
    | "sentence"
    | "sentenceHint"
    | "detail"
    | "detailHint"
    | "quantity"
    | "quantityHint"
    | "kind"
    | "kindHint"
    | "files"
    | "optional"
    | "submit"
    | "submitting"
    | "restored"
    | "noScript"
    | "privacy",
    string
  > & { kinds: Record<RecordKind, string> };

export type RequestDraft = {
  id: string;
  savedAt: string | null;
  recordKind: RecordKind;
  /** The tile of the menu it was opened from; empty when it was opened elsewhere. */
  menuTile: string;
  title: string;
  detail: string;
  quantity: string;
  contactName: string;
  contactPhone: string;
  urgent: boolean;
  urgentReason: string;
  files: readonly SentFile[];
};

type RequestFormProps = {
  action: FormAction;
  /** The address of this page, for choosing a kind: the server then adds what it needs and when. */
  here: string;
  draft: RequestDraft;
  typeCode: string;
  categories: readonly CategoryOption[];
  /** What the chosen kind needs and when, drawn by the server. */
  disclosure?: ReactNode;
  /** The kind's own question for the details. */
  prompt: string;
  phone: { label: string; href: string } | null;
  limits: { title: number; detail: number; quantity: number; name: number };
  upload: UploadLimits;
  texts: RequestFormTexts;
  fileTexts: FilePickerTexts;
  /** Fields of staff who file for an enterprise: which one, and where the request came from. */
  children?: ReactNode;
};

/** The request form: two questions must be answered, everything typed is kept, files go ahead of it. */
export function RequestForm(props: RequestFormProps) {
  const [form, setForm] = useState({ draftId: props.draft.id, count: 0 });
  // Another draft is another form. The draft's id itself cannot be the key: the server makes a new one for every answer, and a
  // browser without scripts finds what it typed again only under the key it was sent from.
  if (form.draftId !== props.draft.id) setForm({ draftId: props.draft.id, count: form.count + 1 });
  return <Questions key={form.count} {...props} />;
}

function Questions({
  action,
  here,
  draft,
  typeCode,
  categories,
  disclosure,
  phone,
  prompt,
  limits,
  upload,
  texts,
  fileTexts,
  children,
}: RequestFormProps) {
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(typeCode);
  const [loading, startLoading] = useTransition();
  const [restored, setRestored] = useState(false);
  const guard = useUploadGuard(fileTexts);
  const { touch, save, pause, travel, composition } = useDraftKeeper(frame, draft.id);

  // What else stands in the address (staff: which enterprise) stays there.
  const asked = useSearchParams().toString();
  const hrefFor = useCallback(
    (code: string) => {
      const params = new URLSearchParams(asked);
      params.set("type", code);
      params.set("draft", draft.id);
      return `${here}?${params}`;
    },
    [asked, here, draft.id],
  );

  const choose = useCallback(
    (code: string) => {
      setChosen(code);
      startLoading(() => router.replace(hrefFor(code), { scroll: false }));
    },
    [router, hrefFor],
  );

  useEffect(() => travel(loading), [travel, loading]);

  // The chosen kind stands in the form only after it has been drawn.
  const kept = useRef(typeCode);
  useEffect(() => {
    if (kept.current !== chosen) touch();
    kept.current = chosen;
  }, [chosen, touch]);

  const looked = useRef(false);
  useEffect(() => {
    // Once, when the form opens: later the copy on this device is only ever what stands in the form.
    if (looked.current) return;
    looked.current = true;
    // On a slow line people choose before the page's scripts are there to hear it.
    const early = frame.current?.querySelector<HTMLInputElement>('input[name="typeCode"]:checked')?.value;
    if (early && early !== typeCode) choose(early);
    forgetCopy();
    const fields = newerCopy(draft.id, draft.savedAt);
    const form = frame.current?.querySelector("form");
    if (!fields || !form) return;
    const { typeCode: keptType, ...typed } = fields;
    setRestored(restoreFields(form, typed));
    if (keptType && keptType !== typeCode) choose(keptType);
  }, [draft.id, draft.savedAt, typeCode, choose]);

  const onUploads = useCallback(
    (uploads: readonly Upload[]) => {
      // A file needs a draft to hang on, also when nothing has been typed yet.
      if (guard.look(uploads)) save();
    },
    [guard.look, save],
  );

  function submit(event: FormEvent) {
    if (!guard.passes()) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    pause(true);
    // If the server refuses, typing goes on being kept.
    setTimeout(() => pause(false), 3000);
  }

  return (
    <div ref={frame} onInput={touch} onSubmitCapture={submit} {...composition}>
      <ActionForm action={action} className="gap-6">
        {restored && <Notice>{texts.restored}</Notice>}
        <noscript>
          <Notice>{texts.noScript}</Notice>
        </noscript>
        <input type="hidden" name="draftId" value={draft.id} />
        <input type="hidden" name="menuTile" value={draft.menuTile} />
        {children}
        <div className="grid gap-3">
          <TypeChoice
            categories={categories}
            chosen={chosen}
            onChoose={choose}
            hrefFor={hrefFor}
            phone={phone}
            texts={texts}
          />
          <div aria-live="polite" className={loading ? "opacity-60" : undefined}>
            {loading && <p className="text-ink-2 text-sm">{texts.loading}</p>}
            {chosen && disclosure}
          </div>
        </div>
        <Field name="title" label={texts.sentence} required hint={texts.sentenceHint}>
          <TextInput defaultValue={draft.title} limit={limits.title} autoComplete="off" enterKeyHint="next" />
        </Field>
        <Field name="detail" label={texts.detail} hint={prompt || texts.detailHint}>
          <TextArea defaultValue={draft.detail} limit={limits.detail} counterFrom={limits.detail - 200} rows={5} />
        </Field>
        <div className="grid gap-6 sm:grid-cols-2 sm:gap-3">
          <Field name="quantity" label={texts.quantity} hint={texts.quantityHint}>
            <TextInput
              defaultValue={draft.quantity}
              limit={limits.quantity}
              counterFrom={limits.quantity - 10}
              autoComplete="off"
            />
          </Field>
          <Field name="recordKind" label={texts.kind} hint={texts.kindHint} unmarked>
            <Select
              defaultValue={draft.recordKind}
              options={RECORD_KINDS.map((value) => ({ value, label: texts.kinds[value] }))}
            />
          </Field>
        </div>
        <section className="grid gap-1.5 noscript:hidden" aria-label={texts.files}>
          <h2 className="font-semibold">
            {texts.files}
            <span className="ml-1 font-normal text-ink-3">{texts.optional}</span>
          </h2>
          <FilePicker
            target={`draft=${draft.id}`}
            initial={draft.files}
            limits={upload}
            texts={fileTexts}
            removable
            onUploads={onUploads}
          />
        </section>
        <ContactFields draft={draft} texts={texts} longest={limits.name} />
        <UrgentFields draft={draft} texts={texts} />
        <div className="grid gap-3">
          {guard.warning && (
            <Notice kind="warning" role="alert">
              {guard.warning}
            </Notice>
          )}
          <SubmitButton wide busyText={texts.submitting}>
            {texts.submit}
          </SubmitButton>
          <p className="text-center text-ink-2 text-sm">{texts.privacy}</p>
        </div>
      </ActionForm>
    </div>
  );
}
