"use client";

import type { ReactNode } from "react";
import { useTypes } from "@/components/field/line-type";
import { useWords } from "@/components/field/use-words";
import { formatNumber } from "@/lib/formats";
import type { Part } from "@/lib/visits/conflict.policy";
import type { VisitContent } from "@/lib/visits/schema";

type PartValueProps = {
  part: Part;
  visit: VisitContent;
  /** The words of the promises it answers, by id. */
  earlier: ReadonlyMap<string, string>;
};

/** One part of a visit in words, for comparing. Stands inside a label, so without blocks of its own. */
export function PartValue({ part, visit, earlier }: PartValueProps) {
  const t = useWords("field");
  const types = useTypes();
  const empty = <span>{t("review.empty")}</span>;
  switch (part) {
    case "lines":
      return rows(
        visit.lines.map(({ kind, text, typeCode }) =>
          [text, t(`lines.${kind}`), types.find(({ code }) => code === typeCode)?.name].filter(Boolean).join(" · "),
        ),
        empty,
      );
    case "promises":
      return rows(
        visit.promises.map(({ text, dueOn }) => (dueOn ? `${text} · ${t("promises.due", { on: dueOn })}` : text)),
        empty,
      );
    case "answers":
      return rows(
        visit.answers.map(({ promiseId, answer, note }) =>
          [earlier.get(promiseId), t(`answers.${answer}`), note].filter(Boolean).join(" · "),
        ),
        empty,
      );
    case "photoIds":
      return <span>{t("review.photos", { count: visit.photoIds.length })}</span>;
    case "position":
      return visit.position ? (
        <span>{t("seen.positionKept", { metres: formatNumber(visit.position.accuracyMetres) })}</span>
      ) : (
        empty
      );
    default:
      return visit[part] ? <span className="whitespace-pre-line">{visit[part]}</span> : empty;
  }
}

function rows(texts: readonly string[], empty: ReactNode): ReactNode {
  if (texts.length === 0) return empty;
  return texts.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lists are never reordered here, and two entries may read alike
    <span key={index} className="block">
      {text}
    </span>
  ));
}
