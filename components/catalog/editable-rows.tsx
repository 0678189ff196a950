"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { fill } from "@/components/ui/fill";

export type RowTexts = { row: string; add: string; up: string; down: string; remove: string };

type EditableRowsProps<Row> = {
  initial: readonly Row[];
  blank: Row;
  most: number;
  least?: number;
  texts: RowTexts;
  /** Draws the fields of a row; `place` is its number from 0, for the names of its fields. */
  children: (row: Row, place: number) => ReactNode;
};

/** Rows of a form that can be added, removed and moved by buttons. What is typed moves along with its row. */
export function EditableRows<Row>({ initial, blank, most, least = 0, texts, children }: EditableRowsProps<Row>) {
  const next = useRef(initial.length);
  const [rows, setRows] = useState(() => initial.map((row, key) => ({ key, row })));
  const [added, setAdded] = useState<number>();
  const list = useRef<HTMLOListElement>(null);
  const titleId = useId();

  // Whoever adds a row wants to fill it in.
  useEffect(() => {
    if (added === undefined) return;
    const row = list.current?.querySelector(`[data-row="${added}"]`);
    row?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [added]);

  function add() {
    const key = next.current++;
    setRows([...rows, { key, row: blank }]);
    setAdded(key);
  }

  function move(place: number, to: number) {
    setRows((before) => {
      const after = [...before];
      after.splice(to, 0, ...after.splice(place, 1));
      return after;
    });
  }

  return (
    <div className="grid gap-3">
      <ol ref={list} className="grid gap-3">
        {rows.map(({ key, row }, place) => {
          const title = fill(texts.row, { number: place + 1 });
          return (
            <li
              key={key}
              data-row={key}
              aria-labelledby={`${titleId}-${key}`}
              className="rounded-card border border-line bg-page p-3"
            >
              <div className="mb-2 flex items-center gap-1">
                <p id={`${titleId}-${key}`} className="mr-auto font-semibold text-ink-2 text-sm">
                  {title}
                </p>
                <RowButton
                  label={`${texts.up}: ${title}`}
                  disabled={place === 0}
                  onClick={() => move(place, place - 1)}
                >
                  <ArrowUp className="size-4" aria-hidden />
                </RowButton>
                <RowButton
                  label={`${texts.down}: ${title}`}
                  disabled={place === rows.length - 1}
                  onClick={() => move(place, place + 1)}
                >
                  <ArrowDown className="size-4" aria-hidden />
                </RowButton>
                <RowButton
                  label={`${texts.remove}: ${title}`}
                  disabled={rows.length <= least}
                  onClick={() => setRows(rows.filter((other) => other.key !== key))}
                >
                  <X className="size-4" aria-hidden />
                </RowButton>
              </div>
              {children(row, place)}
            </li>
          );
        })}
      </ol>
      <Button size="small" className="justify-self-start" disabled={rows.length >= most} onClick={add}>
        {texts.add}
      </Button>
    </div>
  );
}

function RowButton({
  label,
  disabled,
  onClick,
  children,
}: {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Button
      variant="quiet"
      size="small"
      className="px-2"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
