import { useTranslations } from "next-intl";
import { NumberLink } from "@/components/figures/number-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { TabsNav } from "@/components/ui/tabs-nav";
import { Tag } from "@/components/ui/tag";
import { LINK_SLOTS, type LinkSlot } from "@/lib/enterprises/access.policy";
import type { FormAction } from "@/lib/form-state";
import { formatMoment, formatNumber } from "@/lib/formats";
import type { LoadLimits } from "@/lib/links/policy";
import { type LinksAddress, linksHref } from "@/lib/links/schema";
import { CaseCount } from "./case-count";
import { LimitsDialog } from "./limits-dialog";

type Row = {
  personId: string;
  name: string;
  title: string | null;
  departmentName: string | null;
  enterprises: number;
  open: number | null;
  overdue: number | null;
  isAbove: boolean;
};
type LoadCardProps = {
  rows: readonly Row[];
  limits: LoadLimits;
  setBy: { name: string; at: Date } | null;
  address: LinksAddress;
  /** Only for those who may change the limits. */
  setLimits: FormAction | null;
};

/** What each person carries in a slot; whoever has more than the limit is marked. */
export function LoadCard({ rows, limits, setBy, address, setLimits }: LoadCardProps) {
  const t = useTranslations("links");
  const tabs = LINK_SLOTS.map((slot) => ({
    href: `${linksHref(address, { slot, after: address.after })}#load`,
    label: t(`slots.${slot}`),
    current: slot === address.slot,
  }));
  const most = limits[address.slot];
  const set = setBy ? t("load.setBy", { name: setBy.name, on: formatMoment(setBy.at, "day") }) : t("load.standard");
  return (
    <Card
      flush
      id="load"
      title={t("load.title")}
      aside={
        <span className="flex flex-wrap items-center gap-3">
          {`${t("load.limit", { most })} · ${set}`}
          {setLimits && <LimitsDialog limits={limits} action={setLimits} />}
        </span>
      }
    >
      <TabsNav label={t("load.slots")} tabs={tabs} />
      {address.load && (
        <p className="flex flex-wrap items-center gap-3 border-line border-b px-4 py-2 text-sm">
          {t("load.onlyAbove", { most })}
          <NumberLink href={`${linksHref(address, { load: undefined, after: address.after })}#load`}>
            {t("load.everybody")}
          </NumberLink>
        </p>
      )}
      <Table
        label={t("load.title")}
        columns={useColumns(
          address.slot,
          most,
          rows.some(({ open }) => open !== null),
        )}
        rows={rows}
        rowKey={({ personId }) => personId}
        compact
        empty={<EmptyState kind="none" title={t("load.empty")} />}
      />
    </Card>
  );
}

function useColumns(slot: LinkSlot, most: number, hasCases: boolean): TableColumn<Row>[] {
  const t = useTranslations("links.load");
  const holdings = ({ personId, name, enterprises }: Row, shown: number) => (
    <NumberLink href={`/desk/links/hand-over/${personId}`} label={t("holdings", { name, count: enterprises })}>
      {formatNumber(shown)}
    </NumberLink>
  );
  const columns: TableColumn<Row>[] = [
    {
      key: "person",
      head: t("person"),
      rowHead: true,
      cell: ({ name, title, isAbove }) => (
        <span className="flex flex-wrap items-center gap-2">
          {name}
          {title && <span className="text-ink-2">{title}</span>}
          {isAbove && <Tag tone="yellow">{t("above", { most })}</Tag>}
        </span>
      ),
    },
    { key: "department", head: t("department"), cell: ({ departmentName }) => departmentName ?? "—" },
    {
      key: "enterprises",
      head: t("enterprises"),
      numeric: true,
      cell: (row) => (row.enterprises > 0 ? holdings(row, row.enterprises) : "0"),
    },
  ];
  if (!hasCases) return columns;
  return [
    ...columns,
    {
      key: "open",
      head: t("open"),
      numeric: true,
      cell: ({ open, personId }) => <CaseCount count={open} metric="openNow" linked={{ slot, person: personId }} />,
    },
    {
      key: "overdue",
      head: t("overdue"),
      numeric: true,
      cell: ({ overdue, personId }) => (
        <CaseCount count={overdue} metric="overdueNow" linked={{ slot, person: personId }} />
      ),
    },
  ];
}
