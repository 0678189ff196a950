"use client";

import clsx from "clsx";
import { useContext, useState } from "react";
import { useField } from "@/components/field/use-field";
import { useWords, WordsContext } from "@/components/field/use-words";
import { Button } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field";
import type { Shortlist } from "@/lib/visits/schema";

type LineTypeProps = { number: number; chosen: string; error?: string; onChoose: (code: string) => void };

/** The request type of a line in two taps: its category, then the type. */
export function LineType({ number, chosen, error, onChoose }: LineTypeProps) {
  const t = useWords("field.lines");
  const types = useTypes();
  const [choosing, setChoosing] = useState(false);
  const [category, setCategory] = useState<string | null>(null);
  const type = types.find(({ code }) => code === chosen);

  function choose(code: string) {
    setChoosing(false);
    setCategory(null);
    onChoose(code);
  }

  return (
    <FieldGroup
      name={`type-${number}`}
      label={t("type")}
      required
      error={error}
      hint={type ? undefined : t("typeHint")}
    >
      {type && !choosing ? (
        <div className="flex items-center justify-between gap-3 rounded-control border border-brand bg-brand-soft px-3 py-2">
          <p>
            <span className="block text-ink-2 text-sm">{type.category}</span>
            <span className="font-semibold text-brand">{type.name}</span>
          </p>
          <Button size="small" onClick={() => setChoosing(true)} aria-label={t("typeChangeOf", { number })}>
            {t("typeChange")}
          </Button>
        </div>
      ) : (
        <div className="grid grid-cols-2 gap-2 large:grid-cols-1">
          {[...new Set(types.map((one) => one.category))].map((name) => (
            <div key={name} className={clsx("grid", category === name && "col-span-2 large:col-span-1")}>
              <button
                type="button"
                aria-expanded={category === name}
                onClick={() => setCategory(category === name ? null : name)}
                className={categoryLook}
              >
                {name}
              </button>
              {category === name && (
                <ul className="grid border border-brand border-t-0">
                  {types
                    .filter((one) => one.category === name)
                    .map((one) => (
                      <li key={one.code} className="border-line border-t">
                        <button type="button" onClick={() => choose(one.code)} className={typeLook}>
                          {one.name}
                        </button>
                      </li>
                    ))}
                </ul>
              )}
            </div>
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

/** The request types in the reader's language. */
export function useTypes(): { code: string; name: string; category: string }[] {
  const english = useContext(WordsContext).locale === "en";
  const types: Shortlist["types"] = useField().state.shortlist?.types ?? [];
  return types.map(({ code, name, nameEn, categoryName, categoryNameEn }) => ({
    code,
    name: english ? nameEn : name,
    category: english ? categoryNameEn : categoryName,
  }));
}

const categoryLook = clsx(
  "min-h-(--control) rounded-control border border-line-strong bg-surface px-3 py-1.5 text-left hover:border-brand",
  "aria-expanded:rounded-b-none aria-expanded:border-brand aria-expanded:bg-brand-soft aria-expanded:font-semibold aria-expanded:text-brand",
);

const typeLook =
  "min-h-(--control) w-full bg-surface px-3 py-1.5 text-left hover:bg-brand-soft hover:text-brand focus-visible:-outline-offset-2";
