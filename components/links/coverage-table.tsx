import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Table, type TableColumn } from "@/components/ui/table";
import { TabsNav } from "@/components/ui/tabs-nav";
import { LINK_SLOTS } from "@/lib/enterprises/access.policy";
import { formatMoment } from "@/lib/formats";
import type { SlotStanding } from "@/lib/links/rules";
import { COVERAGE_LISTS, type CoverageList, type LinksAddress, linksHref } from "@/lib/links/schema";
import { EnterpriseName } from "./enterprise-name";

type Row = { id: string; name: string; isKey: boolean; slots: SlotStanding[] };
type CoverageTableProps = {
  rows: readonly Row[];
  next: string | null;
  counts: Record<CoverageList, number>;
  address: LinksAddress;
};

/** One of the lists behind the figures: each enterprise with its three slots, and since when one is empty. */
export function CoverageTable({ rows, next, counts, address }: CoverageTableProps) {
  const t = useTranslations("links");
  const tabs = COVERAGE_LISTS.map((show) => ({
    href: `${linksHref(address, { show })}#coverage`,
    label: t(`list.${show}`),
    count: counts[show],
    current: show === address.show,
  }));
  const columns: TableColumn<Row>[] = [
    {
      key: "name",
      head: t("enterprise"),
      rowHead: true,
      className: "min-w-56",
      cell: ({ id, name, isKey }) => <EnterpriseName id={id} name={name} isKey={isKey} />,
    },
    ...LINK_SLOTS.map(
      (slot): TableColumn<Row> => ({
        key: slot,
        head: t(`slots.${slot}`),
        className: "min-w-36",
        cell: ({ slots }) => <Slot standing={slots.find((one) => one.slot === slot)} />,
      }),
    ),
  ];
  const empty =
    address.show === "gaps" ? (
      <EmptyState kind="done" title={t("nobodyMissing")}>
        {t("nobodyMissingText")}
      </EmptyState>
    ) : (
      <EmptyState kind="none" title={t("noneInList")} />
    );
  return (
    <Card flush title={t("coverageTitle")} id="coverage">
      <TabsNav label={t("lists")} tabs={tabs} />
      <Table label={t("coverageTitle")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
      <Pagination
        previousHref={address.after ? linksHref(address, {}) : undefined}
        nextHref={next ? linksHref(address, { after: next }) : undefined}
      />
    </Card>
  );
}

function Slot({ standing }: { standing: SlotStanding | undefined }) {
  const t = useTranslations("links");
  if (!standing) return null;
  const since = (on: Date) => formatMoment(on, "day");
  switch (standing.state) {
    case "held":
      return standing.name;
    case "empty":
      return <span className="text-red">{t("emptySince", { on: since(standing.since) })}</span>;
    case "gone": {
      const { name, because, since: on, personId } = standing;
      return (
        <Link href={`/desk/links/hand-over/${personId}`} prefetch={false} className="link text-red">
          {t("goneSince", { name, because, on: since(on) })}
        </Link>
      );
    }
  }
}
