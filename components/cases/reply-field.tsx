"use client";

import { useState } from "react";
import { TextArea } from "@/components/ui/text-area";

/** The answer's text with a look at how the enterprise will read it. */
export function ReplyField({
  limit,
  defaultValue,
  previewTitle,
}: {
  limit: number;
  defaultValue: string;
  previewTitle: string;
}) {
  const [text, setText] = useState(defaultValue);
  return (
    <>
      <TextArea
        name="replyText"
        rows={6}
        limit={limit}
        counterFrom={limit - 400}
        defaultValue={defaultValue}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== "" && (
        <details className="text-sm">
          <summary className="link w-fit list-none">{previewTitle}</summary>
          <div className="mt-2 border-brand border-l-3 bg-brand-soft px-4 py-3">
            <p className="measure whitespace-pre-wrap text-base leading-7">{text.trim()}</p>
          </div>
        </details>
      )}
    </>
  );
}
