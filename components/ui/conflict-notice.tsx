"use client";

import type { Ref } from "react";
import { fill } from "@/components/ui/fill";
import { Notice } from "@/components/ui/notice";
import { useUiTexts } from "@/components/ui/ui-texts";
import type { FormConflict } from "@/lib/form-state";

/** Somebody else saved first: who, when, what differs. The form below still holds what the reader typed. */
export function ConflictNotice({ conflict, ref }: { conflict: FormConflict; ref?: Ref<HTMLDivElement> }) {
  const texts = useUiTexts();
  return (
    <Notice ref={ref} kind="warning" title={fill(texts.conflictTitle, { name: conflict.byName, time: conflict.at })}>
      <p>{texts.conflictHint}</p>
      {conflict.changes.length > 0 && (
        <table className="mt-2 w-full text-left text-sm">
          <thead>
            <tr className="border-line border-b">
              {[texts.conflictField, texts.conflictTheirs, texts.conflictMine].map((head) => (
                <th key={head} scope="col" className="py-1 pr-3 font-semibold">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {conflict.changes.map(({ label, theirs, mine }) => (
              <tr key={label} className="border-line border-b align-top last:border-b-0">
                <th scope="row" className="py-1 pr-3 font-normal text-ink-2">
                  {label}
                </th>
                <td className="whitespace-pre-line py-1 pr-3">{theirs}</td>
                <td className="whitespace-pre-line py-1">{mine}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-2">
        {/* biome-ignore lint/a11y/useValidAnchor: the page's own address, loaded fresh and not from the router's memory */}
        <a href="" className="link">
          {texts.conflictReload}
        </a>
      </p>
    </Notice>
  );
}
