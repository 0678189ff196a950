"use client";

import type { ReactNode } from "react";
import { useField } from "@/components/field/use-field";
import { conflictHref, visitHref } from "@/components/field/use-view";
import { useWords } from "@/components/field/use-words";
import { Tag, type TagTone } from "@/components/ui/tag";
import { stateOf, type VisitRecord, type VisitState } from "@/lib/visits/device.policy";

const TONES: Record<VisitState | "sending", TagTone> = {
  draft: "gray",
  changing: "gray",
  waiting: "yellow",
  sending: "brand",
  failing: "red",
  refused: "red",
  conflict: "purple",
  sent: "green",
};

type RecordRowProps = { record: VisitRecord; detail?: ReactNode; actions?: ReactNode };

/** One visit kept on this device: of whom, of when, and how it stands. */
export function RecordRow({ record, detail, actions }: RecordRowProps) {
  const t = useWords("field.state");
  const { sending } = useField().state;
  const { id, enterpriseName, form, entry } = record;
  const state = entry && sending.includes(entry.operation.id) ? "sending" : stateOf(record);
  const href = state === "conflict" ? conflictHref(id) : visitHref(id, state === "changing" ? "review" : "people");
  return (
    <li className="grid">
      <a
        href={href}
        className="grid min-h-(--control) gap-0.5 px-4 py-3 hover:bg-brand-soft focus-visible:-outline-offset-2"
      >
        <span className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
          <span className="font-semibold">{enterpriseName}</span>
          <Tag tone={TONES[state]} className="whitespace-normal!">
            {t(state)}
          </Tag>
        </span>
        <span className="text-ink-2 text-sm">{form.visitedOn}</span>
      </a>
      {(detail || actions) && (
        <div className="grid gap-2 px-4 pb-3 text-sm">
          {detail}
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
    </li>
  );
}
