import { useTranslations } from "next-intl";
import type { EvidenceUpload } from "@/components/plans/measure-files";
import { MeasureLamp } from "@/components/plans/measure-lamp";
import { type MeasureActions, MeasureTools } from "@/components/plans/measure-tools";
import { Tag } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";
import { fileHref } from "@/lib/files/rules";
import { formatMoment } from "@/lib/formats";
import type { EvidenceFile, MeasureView, NoteView } from "@/lib/plans/schema";

type MeasureEntryProps = { measure: MeasureView; untilOn: string; upload: EvidenceUpload; actions: MeasureActions };

/** One measure: how it stands, who owes it by when, why it is there, and what was reported of it. */
export function MeasureEntry({ measure, untilOn, upload, actions }: MeasureEntryProps) {
  const t = useTranslations("plans");
  const { id, title, ownerName, dueOn, why, lamp, completedAt, completedByName, evidence, files, notes } = measure;
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
      <Files files={files} />
      <Notes notes={notes} />
      <MeasureTools measure={measure} untilOn={untilOn} upload={upload} actions={actions} />
    </li>
  );
}

function Files({ files }: { files: readonly EvidenceFile[] }) {
  const t = useTranslations("plans");
  if (files.length === 0) return null;
  return (
    <ul aria-label={t("files")} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {files.map(({ id, name, mime, visible }) => (
        <li key={id} className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
          <a href={fileHref(id, mime)} className="link min-w-0 break-words">
            {name}
          </a>
          {visible && <Tag tone="brand">{t("fileShown")}</Tag>}
        </li>
      ))}
    </ul>
  );
}

const HEADS = { done: "doneNote", takenBack: "takenBackNote" } as const;

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
            {(kind === "done" || kind === "takenBack") && <p>{t(HEADS[kind])}</p>}
            <p className="whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
