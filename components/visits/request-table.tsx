import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { fieldAt } from "@/lib/visits/field.policy";

export type RequestView = {
  id: string;
  kind: string;
  text: string;
  case: { number: string; state: string };
  visit: { id: string; visitedOn: string; authorName: string; enterprise: { id: string; name: string } };
  /** The next visit to the enterprise can begin on the reader's phone. */
  carried: boolean;
};

/** What enterprises asked for on visits, each with the case it became. */
export function RequestTable({ rows }: { rows: readonly RequestView[] }) {
  const t = useTranslations("visits");
  const cases = useTranslations("cases");
  const columns: TableColumn<RequestView>[] = [
    {
      key: "text",
      head: t("column.request"),
      rowHead: true,
      cell: ({ kind, text, case: { number } }) => (
        <>
          <Tag tone={KIND_TONES[kind] ?? "gray"}>{t(`kind.${kind}`)}</Tag>{" "}
          <Link href={`/desk/cases/${number}`} prefetch={false} className="link">
            {text}
          </Link>
          <span className="block text-ink-2 text-xs">{number}</span>
        </>
      ),
      className: "min-w-64",
    },
    {
      key: "state",
      head: t("column.state"),
      cell: (row) => cases(`state.${row.case.state}`),
      className: "whitespace-nowrap",
    },
    {
      key: "enterprise",
      head: t("column.enterprise"),
      cell: ({ visit: { enterprise }, carried }) => (
        <>
          {enterprise.name}
          {carried && <FieldLink enterpriseId={enterprise.id} name={enterprise.name} />}
        </>
      ),
      className: "min-w-40",
    },
    {
      key: "visit",
      head: t("column.visit"),
      cell: ({ visit }) => (
        <>
          <Link href={`/desk/visits/${visit.id}`} prefetch={false} className="link whitespace-nowrap">
            {visit.visitedOn}
          </Link>
          <span className="block text-ink-2 text-xs">{visit.authorName}</span>
        </>
      ),
    },
  ];
  const empty = (
    <EmptyState kind="none" title={t("empty.requests")}>
      {t("emptyText.requests")}
    </EmptyState>
  );
  return <Table label={t("list.requests")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

/** A page of the phone, so the browser really goes there. */
function FieldLink({ enterpriseId, name }: { enterpriseId: string; name: string }) {
  const t = useTranslations("visits");
  return (
    <a href={fieldAt(enterpriseId)} aria-label={t("recordAt", { name })} className="link block text-xs">
      {t("record")}
    </a>
  );
}

export const KIND_TONES: Record<string, "brand" | "green" | "purple"> = {
  suggestion: "purple",
  need: "green",
  problem: "brand",
};
