import { useTranslations } from "next-intl";
import { useSigned } from "@/components/history/signed";
import { useTaskName } from "@/components/jobs/words";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Timestamp } from "@/components/ui/timestamp";

export type LogLine = {
  id: string;
  at: Date;
  actorName: string;
  onBehalfOfName: string | null;
  actorRole: string;
  stream: string;
  sequence: number;
  kind: string;
  particulars: unknown;
  hash: string;
};

/** The log as auditors read it: who, when, where, what, word for word, and the first digits of each link of the chain. */
export function LogTable({ rows }: { rows: readonly LogLine[] }) {
  const t = useTranslations("history");
  const signed = useSigned();
  const columns: TableColumn<LogLine>[] = [
    {
      key: "at",
      head: t("at"),
      rowHead: true,
      cell: (row) => <Timestamp at={row.at} shape="full" />,
      className: "whitespace-nowrap",
    },
    { key: "who", head: t("who"), cell: (row) => signed(row), className: "whitespace-nowrap" },
    { key: "stream", head: t("stream"), cell: (row) => <StreamName row={row} /> },
    { key: "kind", head: t("kind"), cell: (row) => <EventName kind={row.kind} /> },
    { key: "what", head: t("particulars"), cell: (row) => <Particulars value={row.particulars} /> },
    {
      key: "hash",
      head: t("hash"),
      cell: (row) => <code className="text-ink-3 text-xs">{row.hash.slice(0, 12)}</code>,
    },
  ];
  return (
    <Table
      label={t("title")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      compact
      empty={<EmptyState kind="none" title={t("none")} />}
    />
  );
}

function EventName({ kind }: { kind: string }) {
  const t = useTranslations("history");
  const name = `eventName.${kind}`;
  return <span className="whitespace-nowrap">{t.has(name) ? t(name) : kind}</span>;
}

function StreamName({ row }: { row: LogLine }) {
  const t = useTranslations("history");
  const [kind = "", id = ""] = row.stream.split(/:(.*)/s);
  const nameOf = useTaskName();
  const name = `streamKind.${kind}`;
  return (
    <span className="whitespace-nowrap">
      {t.has(name) ? t(name) : kind}
      <span className="text-ink-3">
        {" "}
        {kind === "job" ? nameOf(id) : id.slice(0, 8)} · {row.sequence}
      </span>
    </span>
  );
}

function Particulars({ value }: { value: unknown }) {
  const text = JSON.stringify(value, null, 1);
  if (text.length <= 80) return <code className="text-xs">{text}</code>;
  return (
    <details>
      <summary className="cursor-pointer text-xs">
        <code>{text.replace(/\s+/g, " ").slice(0, 80)}…</code>
      </summary>
      <pre className="mt-1 max-w-120 whitespace-pre-wrap text-xs">{text}</pre>
    </details>
  );
}
