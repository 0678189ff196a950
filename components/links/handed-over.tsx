import Link from "next/link";
import { useTranslations } from "next-intl";
import { useSigned } from "@/components/history/signed";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import type { HandOverLine } from "@/lib/enterprises/event";
import { formatMoment, formatNumber } from "@/lib/formats";

type Line = HandOverLine & { opens: boolean };
type HandOver = {
  at: Date;
  actorName: string;
  onBehalfOfName: string | null;
  note: string;
  lines: readonly Line[];
};

/** What changed hands in one act: by whom and when, the note, and every slot with who had it and who has it. */
export function HandedOver({ handOver }: { handOver: HandOver }) {
  const t = useTranslations("links");
  const signed = useSigned();
  const { at, note, lines } = handOver;
  const columns: TableColumn<Line>[] = [
    {
      key: "enterprise",
      head: t("handed.enterprise"),
      rowHead: true,
      className: "min-w-48",
      cell: ({ enterpriseId, enterpriseName, opens }) =>
        opens ? (
          <Link href={`/desk/enterprises/${enterpriseId}`} prefetch={false} className="link">
            {enterpriseName}
          </Link>
        ) : (
          enterpriseName
        ),
    },
    { key: "slot", head: t("handed.slot"), cell: ({ slot }) => t(`slots.${slot}`) },
    { key: "from", head: t("handed.from"), cell: ({ formerName }) => formerName ?? t("handed.nobody") },
    { key: "to", head: t("handed.to"), cell: ({ personName }) => personName ?? t("handed.nobody") },
  ];
  const empty = (
    <EmptyState kind="done" title={t("handed.empty")}>
      {t("handed.emptyText")}
    </EmptyState>
  );
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">{t("handed.above", { on: formatMoment(at), by: signed(handOver) })}</p>
      {note && (
        <Card title={t("handed.note")}>
          <p className="whitespace-pre-wrap break-words">{note}</p>
        </Card>
      )}
      <Card flush title={t("handed.list")} aside={lines.length > 0 && formatNumber(lines.length)}>
        <Table
          label={t("handed.list")}
          columns={columns}
          rows={lines}
          rowKey={({ enterpriseId, slot, formerId }) => `${enterpriseId} ${slot} ${formerId}`}
          empty={empty}
        />
      </Card>
    </div>
  );
}
