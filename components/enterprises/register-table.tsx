import Link from "next/link";
import { useTranslations } from "next-intl";
import { EnterpriseTags } from "@/components/enterprises/enterprise-tags";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { EnterpriseRow } from "@/lib/enterprises/schema";
import { formatNumber } from "@/lib/formats";

/** The register, one enterprise a line. `searching` tells "nothing fits" from "nothing there yet". */
export function RegisterTable({ rows, searching }: { rows: readonly EnterpriseRow[]; searching: boolean }) {
  const t = useTranslations("enterprises");
  const columns: TableColumn<EnterpriseRow>[] = [
    {
      key: "name",
      head: t("name"),
      rowHead: true,
      className: "min-w-56",
      cell: (row) => (
        <>
          <Link href={`/desk/enterprises/${row.id}`} className="link font-semibold">
            {row.name}
          </Link>
          <span className="block break-all text-ink-3 text-xs">{row.creditCode}</span>
        </>
      ),
    },
    {
      key: "tags",
      head: t("qualifications"),
      cell: ({ size, isKey, closedAt, qualifications, expiring }) => (
        <span className="grid gap-1">
          <EnterpriseTags size={size} isKey={isKey} closed={closedAt !== null} qualifications={qualifications} />
          {expiring.length > 0 && (
            <span className="flex flex-wrap gap-1">
              {expiring.map(({ kind, expiresOn }) => (
                <Tag key={`${kind}${expiresOn}`} tone="yellow">
                  {t("expiresOnTag", { kind: t(`kinds.${kind}`), on: expiresOn })}
                </Tag>
              ))}
            </span>
          )}
        </span>
      ),
    },
    { key: "industry", head: t("industry"), cell: ({ industryName, chain }) => lines(industryName, chain) },
    { key: "place", head: t("place"), cell: ({ park, building }) => lines(park, building) },
    { key: "employees", head: t("employees"), numeric: true, cell: ({ employees }) => formatNumber(employees) },
    { key: "specialist", head: t("specialist"), cell: ({ specialistName }) => specialistName ?? t("nobody") },
  ];
  const empty = searching ? (
    <EmptyState
      kind="none"
      title={t("noneTitle")}
      action={<ButtonLink href="/desk/enterprises">{t("clear")}</ButtonLink>}
    >
      <p>{t("noneText")}</p>
    </EmptyState>
  ) : (
    <EmptyState kind="first" title={t("firstTitle")}>
      <p>{t("firstText")}</p>
    </EmptyState>
  );
  return <Table label={t("title")} columns={columns} rows={rows} rowKey={(row) => row.id} empty={empty} />;
}

function lines(first: string | null, second: string | null) {
  return (
    <>
      {first ?? "—"}
      {second && <span className="block text-ink-3 text-xs">{second}</span>}
    </>
  );
}
