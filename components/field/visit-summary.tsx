"use client";

import type { ReactNode } from "react";
import { useTypes } from "@/components/field/line-type";
import { useEarlier } from "@/components/field/use-earlier";
import { visitHref } from "@/components/field/use-view";
import { useWords } from "@/components/field/use-words";
import { filedLines, type VisitRecord } from "@/lib/visits/device.policy";
import type { FormStep } from "@/lib/visits/form.policy";

type VisitSummaryProps = { record: VisitRecord; editable?: boolean };

/** A visit in short, in the order in which it was written; while it can be written, with the way back to each part. */
export function VisitSummary({ record, editable = false }: VisitSummaryProps) {
  const t = useWords("field");
  const { form, id } = record;
  const contact = [form.contactName, form.contactPhone].filter(Boolean).join(" ");
  const part = (step: FormStep, shown: ReactNode) => (
    <div className="grid gap-1 border-line border-b py-3 first:pt-0 last:border-b-0 last:pb-0">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-semibold">{t(`step.${step}`)}</h3>
        {editable && (
          <a href={visitHref(id, step)} className="link inline-flex min-h-11 shrink-0 items-center text-sm">
            {t("review.change")}
            <span className="sr-only"> {t(`step.${step}`)}</span>
          </a>
        )}
      </div>
      {shown}
    </div>
  );
  return (
    <div>
      {part(
        "people",
        <p>
          {form.visitedOn} · {form.met || <Missing />}
          {form.together && ` · ${t("review.together", { names: form.together })}`}
          {contact && ` · ${t("review.contact", { contact })}`}
        </p>,
      )}
      {Object.keys(form.answers).length > 0 && part("answers", <Answers record={record} />)}
      {part("seen", <p className="whitespace-pre-line">{form.seen || <Missing />}</p>)}
      {part("lines", <Lines record={record} />)}
      {part("photos", <p>{t("review.photos", { count: form.photoIds.length })}</p>)}
      {part("promises", <Promises record={record} />)}
    </div>
  );
}

function Missing() {
  return <span className="text-ink-3">{useWords("field.review")("empty")}</span>;
}

function Answers({ record }: { record: VisitRecord }) {
  const t = useWords("field.answers");
  const earlier = useEarlier(record);
  return (
    <ul className="grid gap-1">
      {Object.entries(record.form.answers).map(([id, { answer, note }]) => (
        <li key={id}>
          {earlier.get(id)} {answer ? <strong>{t(answer)}</strong> : <Missing />}
          {note && ` · ${note}`}
        </li>
      ))}
    </ul>
  );
}

function Lines({ record }: { record: VisitRecord }) {
  const t = useWords("field.lines");
  const types = useTypes();
  const filed = filedLines(record);
  if (record.form.lines.length === 0) return <p>{t("none")}</p>;
  return (
    <ol className="grid list-inside list-decimal gap-1">
      {record.form.lines.map(({ id, kind, typeCode, text }) => (
        <li key={id}>
          {text || <Missing />}{" "}
          <span className="text-ink-2 text-sm">
            {[kind && t(kind), types.find(({ code }) => code === typeCode)?.name, filed.get(id)]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Promises({ record }: { record: VisitRecord }) {
  const t = useWords("field.promises");
  if (record.form.promises.length === 0) return <p>{t("none")}</p>;
  return (
    <ol className="grid list-inside list-decimal gap-1">
      {record.form.promises.map(({ id, text, dueOn }) => (
        <li key={id}>
          {text || <Missing />} {dueOn && <span className="text-ink-2 text-sm">{t("due", { on: dueOn })}</span>}
        </li>
      ))}
    </ol>
  );
}
