import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { LinkView } from "@/lib/enterprises/schema";
import { formatMoment } from "@/lib/formats";

/** Who helped this enterprise before, and what was handed over. */
export function LinkHistory({ links }: { links: readonly LinkView[] }) {
  const t = useTranslations("enterprises");
  return (
    <Card title={t("linkHistory")} flush>
      <Table
        label={t("linkHistory")}
        rows={links}
        rowKey={(link) => `${link.slot}${link.fromAt.toISOString()}`}
        empty={<p className="px-4 py-3 text-ink-3">{t("noHistory")}</p>}
        columns={[
          { key: "slot", head: t("slot"), cell: ({ slot }) => t(`slots.${slot}`) },
          { key: "person", head: t("person"), rowHead: true, cell: ({ name }) => name },
          {
            key: "time",
            head: t("time"),
            className: "whitespace-nowrap",
            cell: ({ fromAt, endedAt }) =>
              t("period", { from: formatMoment(fromAt, "day"), to: endedAt ? formatMoment(endedAt, "day") : "" }),
          },
          {
            key: "note",
            head: t("handOverNote"),
            className: "min-w-48 whitespace-pre-line",
            cell: ({ handOverNote }) => handOverNote,
          },
        ]}
      />
    </Card>
  );
}
