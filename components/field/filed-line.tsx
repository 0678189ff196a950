"use client";

import { useTypes } from "@/components/field/line-type";
import { useWords } from "@/components/field/use-words";
import { Card } from "@/components/ui/card";
import type { LineForm } from "@/lib/visits/form.policy";

type FiledLineProps = { line: LineForm; number: number; caseNumber: string };

/** A request that is a case already: what is to be said about it is said there. */
export function FiledLine({ line: { kind, typeCode, text }, number, caseNumber }: FiledLineProps) {
  const t = useWords("field.lines");
  const type = useTypes().find(({ code }) => code === typeCode)?.name;
  return (
    <Card headingLevel={3} title={t("number", { number })}>
      <p className="whitespace-pre-line">{text}</p>
      <p className="text-ink-2 text-sm">{[kind && t(kind), type].filter(Boolean).join(" · ")}</p>
      <p className="text-ink-2 text-sm">
        {t("filed")}{" "}
        <a href={`/desk/cases/${caseNumber}`} className="link inline-flex min-h-11 items-center">
          {caseNumber}
        </a>
      </p>
    </Card>
  );
}
