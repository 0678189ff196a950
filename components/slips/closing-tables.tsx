import { useTranslations } from "next-intl";
import { useDates } from "@/components/requests/dates";
import { Due } from "@/components/slips/due";
import type { ClosingView, DoneItem, KeptPromise } from "@/components/slips/slip-view";
import { Table } from "@/components/ui/table";

/** The checklist as it was done: who, when, and what proves it. */
export function DoneItems({ items }: Pick<ClosingView, "items">) {
  const t = useTranslations("slips");
  return (
    <Table
      ruled
      compact
      label={t("closing.checklist")}
      rows={items.map((item, index) => ({ ...item, row: index + 1 }))}
      rowKey={({ id }) => id}
      columns={[
        { key: "row", head: t("column.row"), className: "w-12", cell: ({ row }) => row },
        { key: "item", head: t("column.item"), rowHead: true, className: "min-w-28", cell: ({ title }) => title },
        { key: "department", head: t("column.department"), cell: ({ departmentName }) => departmentName },
        { key: "done", head: t("closing.doneBy"), cell: (item) => <DoneBy item={item} /> },
        {
          key: "evidence",
          head: t("closing.evidence"),
          className: "min-w-32 whitespace-pre-line",
          cell: ({ note, files }) => [note, files.join(t("comma"))].filter(Boolean).join("\n") || "—",
        },
      ]}
    />
  );
}

function DoneBy({ item: { done, exemptReason } }: { item: DoneItem }) {
  const t = useTranslations("slips.closing");
  const dates = useDates();
  if (exemptReason !== null) return t("exempted", { reason: exemptReason });
  if (!done) return t("open");
  return (
    <>
      {done.name}
      <span className="block whitespace-nowrap">{dates.full(done.at)}</span>
    </>
  );
}

/** What was promised, when it was due, and when it was done. */
export function KeptPromises({ promises }: Pick<ClosingView, "promises">) {
  const t = useTranslations("slips.closing");
  const clock = useTranslations("cases.clock");
  const dates = useDates();
  return (
    <Table
      ruled
      compact
      label={t("promises")}
      rows={promises}
      rowKey={({ id }) => id}
      columns={[
        { key: "kind", head: t("promise"), rowHead: true, cell: ({ kind }) => clock(kind) },
        { key: "due", head: t("due"), cell: ({ due }) => <Due due={due} /> },
        { key: "actual", head: t("actual"), cell: ({ actualAt }) => (actualAt ? dates.full(actualAt) : "—") },
        { key: "kept", head: t("kept"), cell: (promise) => t(keptWord(promise)) },
      ]}
    />
  );
}

function keptWord({ actualAt, late }: KeptPromise): "running" | "onTime" | "late" {
  if (late) return "late";
  return actualAt ? "onTime" : "running";
}
