"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

export type RequestFieldTexts = Record<
  "contact" | "contactName" | "contactPhone" | "contactHint" | "urgent" | "urgentHint" | "urgentReason",
  string
>;
type Contact = { contactName: string; contactPhone: string };

export function ContactFields({
  draft,
  texts,
  longest,
}: {
  draft: Contact;
  texts: RequestFieldTexts;
  longest: number;
}) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-semibold">
        {texts.contact} <span className="font-normal text-ink-2 text-sm">{texts.contactHint}</span>
      </legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field name="contactName" label={texts.contactName} required>
          <TextInput defaultValue={draft.contactName} limit={longest} counterFrom={longest - 5} autoComplete="name" />
        </Field>
        <Field name="contactPhone" label={texts.contactPhone} required>
          <TextInput defaultValue={draft.contactPhone} type="tel" inputMode="tel" autoComplete="tel" />
        </Field>
      </div>
    </fieldset>
  );
}

type Urgency = { urgent: boolean; urgentReason: string };

/** The reason unfolds by style alone, so it also does without scripts. */
export function UrgentFields({ draft, texts }: { draft: Urgency; texts: RequestFieldTexts }) {
  return (
    <div className="group grid gap-2">
      <Checkbox name="urgent" defaultChecked={draft.urgent} label={texts.urgent} hint={texts.urgentHint} />
      <div className="hidden pl-7.5 group-has-checked:block">
        <Field name="urgentReason" label={texts.urgentReason} required>
          <TextInput defaultValue={draft.urgentReason} autoComplete="off" limit={200} counterFrom={180} />
        </Field>
      </div>
    </div>
  );
}
