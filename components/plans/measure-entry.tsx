import { useTranslations } from "next-intl";
import { MeasureLamp } from "@/components/plans/measure-lamp";
import { type MeasureActions, MeasureTools } from "@/components/plans/measure-tools";
import { Timestamp } from "@/components/ui/timestamp";
import { formatMoment } from "@/lib/formats";
import type { MeasureView, NoteView } from "@/lib/plans/schema";

type MeasureEntryProps = { measure: MeasureView; untilOn: string; actions?: MeasureActions };

/** One measure: how it stands, who owes it by when, why it is there, and what was reported of it. */
export function MeasureEntry({ measure, untilOn, actions }: MeasureEntryProps) {
  const t = useTranslations("plans");
  const { id, title, ownerName, dueOn, why, lamp, completedAt, completedByName, evidence, notes } = measure;
  return (
    <li id={`measure-${id}`} className="grid gap-1.5 px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 font-semibold">{title}</p>
        {lamp && <MeasureLamp lamp={lamp} />}
      </div>
      <p className="text-ink-2 text-sm">
        {ownerName} · {t("dueBy", { on: dueOn })}
      </p>
      {why && <p className="text-ink-2 text-sm">{t("why", { why })}</p>}
      {completedAt && (
        <div className="text-sm">
          <p>{t("done.at", { name: completedByName ?? "", at: formatMoment(completedAt) })}</p>
          <p className="whitespace-pre-line text-ink-2">{t("done.evidence", { text: evidence })}</p>
        </div>
      )}
      <Notes notes={notes} />
      {actions && <MeasureTools measure={measure} untilOn={untilOn} actions={actions} />}
    </li>
  );
}

function Notes({ notes }: { notes: readonly NoteView[] }) {
  const t = useTranslations("plans");
  if (notes.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="text-brand">{t("notes", { count: notes.length })}</summary>
      <ul className="mt-1 grid gap-2 border-line border-l-2 pl-3">
        {notes.map(({ id, kind, text, fromOn, toOn, byName, at }) => (
          <li key={id}>
            <p className="text-ink-2">
              {byName} · <Timestamp at={at} />
            </p>
            {kind === "putOff" && <p>{t("putOffNote", { from: fromOn ?? "", to: toOn ?? "" })}</p>}
            <p className="whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
