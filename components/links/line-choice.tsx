"use client";

import { useFieldError, useFieldId } from "@/components/ui/form-context";

/** The box of one line to hand over, and what the server said about that line. */
export function LineChoice({ linkId, label }: { linkId: string; label: string }) {
  const field = `line.${linkId}`;
  const id = useFieldId(field, linkId);
  const error = useFieldError(field);
  const errorId = error ? `${id}-error` : undefined;
  return (
    <>
      <input
        id={id}
        type="checkbox"
        name="linkIds"
        value={linkId}
        defaultChecked
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={errorId}
        className="size-5"
      />
      {error && (
        <p id={errorId} className="font-semibold text-red text-sm">
          {error}
        </p>
      )}
    </>
  );
}
