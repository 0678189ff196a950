import Link from "next/link";
import { useTranslations } from "next-intl";
import { RoleTags } from "@/components/people/role-names";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";

export type PersonLine = {
  id: string;
  login: string;
  name: string;
  title: string | null;
  roles: readonly string[];
  departmentName: string | null;
  enterpriseName: string | null;
  disabledAt: Date | null;
  lastSignInAt: Date | null;
};

type PeopleListProps = { rows: readonly PersonLine[]; base: string; searching: boolean; withPlace: boolean };

export function PeopleList({ rows, base, searching, withPlace }: PeopleListProps) {
  const t = useTranslations("people");
  const place: TableColumn<PersonLine> = {
    key: "place",
    head: t("place"),
    cell: (row) => row.enterpriseName ?? row.departmentName ?? "—",
    className: "min-w-40",
  };
  const columns: TableColumn<PersonLine>[] = [
    {
      key: "name",
      head: t("name"),
      rowHead: true,
      className: "min-w-36",
      cell: (row) => <Name row={row} base={base} />,
    },
    { key: "login", head: t("login"), cell: (row) => row.login, className: "whitespace-nowrap" },
    ...(withPlace ? [place] : []),
    { key: "roles", head: t("roles"), cell: (row) => <RoleTags roles={row.roles} />, className: "min-w-48" },
    {
      key: "lastSignIn",
      head: t("lastSignIn"),
      cell: (row) =>
        row.lastSignInAt ? <Timestamp at={row.lastSignInAt} /> : <span className="text-ink-3">{t("never")}</span>,
    },
    {
      key: "state",
      head: t("state"),
      className: "whitespace-nowrap",
      cell: (row) => (row.disabledAt ? <Tag tone="red">{t("disabled")}</Tag> : <Tag tone="green">{t("active")}</Tag>),
    },
  ];
  const nobody = searching ? (
    <NoneFound base={base} />
  ) : (
    <EmptyState kind="first" title={t("firstTitle")}>
      {t("firstText")}
    </EmptyState>
  );
  return <Table label={t("title")} columns={columns} rows={rows} rowKey={(row) => row.id} empty={nobody} />;
}

function Name({ row, base }: { row: PersonLine; base: string }) {
  return (
    <>
      <Link href={`${base}/${row.id}`} className="link font-semibold">
        {row.name}
      </Link>
      {row.title && <span className="block text-ink-2 text-xs">{row.title}</span>}
    </>
  );
}

function NoneFound({ base }: { base: string }) {
  const t = useTranslations("people");
  return (
    <EmptyState kind="none" title={t("noneTitle")}>
      {t("noneText")}{" "}
      <Link href={base} className="link">
        {t("noneClear")}
      </Link>
    </EmptyState>
  );
}
