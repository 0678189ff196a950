"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { type EnterpriseChoice, useEnterpriseSearch } from "@/components/cases/use-enterprise-search";
import { Button } from "@/components/ui/button";
import { isComposing } from "@/components/ui/composing";
import { fill } from "@/components/ui/fill";
import { useInputAttributes } from "@/components/ui/form-context";
import { inputLook } from "@/components/ui/text-input";

export type { EnterpriseChoice };

type PickerTexts = Record<"placeholder" | "none" | "failed" | "found" | "change", string>;
type EnterprisePickerProps = { name: string; initial: EnterpriseChoice | null; texts: PickerTexts };

/**
 * One enterprise out of many: a combobox after the ARIA pattern whose list comes from the server. Searches only between
 * compositions, and Enter in the middle of one picks a Chinese word, not an enterprise.
 */
export function EnterprisePicker({ name, initial, texts }: EnterprisePickerProps) {
  const { id, name: _, value: __, required: ___, ...wiring } = useInputAttributes({ name });
  const listId = useId();
  const [chosen, choose] = useState(initial);
  const [active, setActive] = useState(0);
  const { text, type, results, state, close, composition } = useEnterpriseSearch(() => setActive(0));
  const open = state === "found" && results.length > 0;

  function take(choice: EnterpriseChoice | undefined) {
    if (!choice) return;
    choose(choice);
    close();
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposing(event)) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && open) setActive((active + move + results.length) % results.length);
    else if (event.key === "Enter") take(open ? results[active] : undefined);
    else if (event.key === "Escape") close();
    else return;
    // Enter must never send a form whose enterprise is still being looked for.
    event.preventDefault();
  }

  if (chosen) {
    return (
      <div className="flex items-center justify-between gap-3 rounded-control border border-brand bg-brand-soft px-3 py-1.5">
        <input type="hidden" name={name} value={chosen.id} />
        <p className="min-w-0">
          <span className="block font-semibold text-brand">{chosen.name}</span>
          <span className="break-code block text-ink-2 text-xs">{chosen.creditCode}</span>
        </p>
        <Button size="small" className="shrink-0" onClick={() => choose(null)}>
          {texts.change}
        </Button>
      </div>
    );
  }
  return (
    <div className="relative">
      <input
        {...wiring}
        {...composition}
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
        autoComplete="off"
        placeholder={texts.placeholder}
        maxLength={100}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onBlur={close}
        className={`${inputLook} h-(--control)`}
      />
      <p role="status" className="sr-only">
        {open ? fill(texts.found, { count: results.length }) : ""}
      </p>
      <div
        id={listId}
        role="listbox"
        aria-label={texts.placeholder}
        hidden={!open}
        className="absolute inset-x-0 top-full z-30 mt-1 max-h-80 overflow-y-auto rounded-card border border-line bg-surface py-1 shadow-overlay"
      >
        {results.map((choice, index) => (
          <div
            key={choice.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            // The press would take the focus and close the list before the click arrives.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
            onKeyDown={() => undefined}
            className="cursor-pointer px-3 py-1.5 hover:bg-sunken aria-selected:bg-brand-soft"
          >
            <span className="block">{choice.name}</span>
            <span className="block text-ink-3 text-xs">
              {[choice.creditCode, choice.park, choice.building].filter(Boolean).join(" · ")}
            </span>
          </div>
        ))}
      </div>
      {state === "found" && results.length === 0 && <p className="mt-1 text-ink-2 text-sm">{texts.none}</p>}
      {state === "failed" && <p className="mt-1 text-red text-sm">{texts.failed}</p>}
    </div>
  );
}
