"use client";

import { type FormEvent, useState } from "react";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

export type LimitField = { name: string; label: string; least: number; most: number; value: number; before?: number };
export type LimitGroup = { name: string; title: string; fields: readonly LimitField[] };

type LimitFieldsProps = {
  groups: readonly LimitGroup[];
  texts: { preview: string; unchanged: string };
};

/** The limits being written, and beside them what saving would change, kept up while somebody types. */
export function LimitFields({ groups, texts }: LimitFieldsProps) {
  const fields = groups.flatMap((group) => group.fields);
  const [typed, setTyped] = useState(() => Object.fromEntries(fields.map(({ name, value }) => [name, String(value)])));
  const withBefore = fields.some(({ before }) => before !== undefined);
  const changes = fields.filter(({ name, before }) => typed[name]?.trim() !== String(before));

  function note(event: FormEvent<HTMLDivElement>) {
    const { name, value } = event.target as HTMLInputElement;
    setTyped((known) => ({ ...known, [name]: value }));
  }

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]" onInput={note}>
      <div className="grid gap-4">
        {groups.map(({ name: group, title, fields: own }) => (
          <Card key={group} title={title}>
            <div className="grid gap-4 sm:grid-cols-2">
              {own.map(({ name, label, least, most, value }) => (
                <Field key={name} name={name} label={label} required unmarked>
                  <TextInput type="number" inputMode="numeric" min={least} max={most} defaultValue={value} />
                </Field>
              ))}
            </div>
          </Card>
        ))}
      </div>
      {withBefore && (
        <Card title={texts.preview} className="lg:sticky lg:top-16">
          <div role="status" aria-live="polite">
            {changes.length === 0 ? (
              <p className="text-ink-2">{texts.unchanged}</p>
            ) : (
              <ul className="grid gap-1">
                {changes.map(({ name, label, before }) => (
                  <li key={name} className="flex flex-wrap justify-between gap-x-4">
                    <span>{label}</span>
                    <span className="whitespace-nowrap">
                      {before} → <strong>{typed[name]?.trim() || "—"}</strong>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </Card>
      )}
    </div>
  );
}
