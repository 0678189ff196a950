import Link from "next/link";
import { useTranslations } from "next-intl";
import { ProposedChanges } from "@/components/dossier/proposed-changes";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag, type TagTone } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";
import type { ProposalOutcome } from "@/lib/enterprises/facts.policy";
import type { ProposedChange, RefusedField } from "@/lib/enterprises/proposals.policy";
import { formatMoment } from "@/lib/formats";

export type ProposalLine = {
  id: string;
  enterprise: { id: string; name: string };
  changes: readonly ProposedChange[];
  refused: readonly RefusedField[];
  proposedByName: string;
  proposedAt: Date;
  outcome: ProposalOutcome | null;
  closedByName: string | null;
  closedAt: Date | null;
};

const tones: Record<ProposalOutcome | "waiting", TagTone> = {
  waiting: "yellow",
  accepted: "green",
  partly: "yellow",
  refused: "red",
  withdrawn: "gray",
  replaced: "gray",
  merged: "gray",
};

/** What enterprises want changed of themselves, one proposal a line; a waiting one leads to its review. */
export function ProposalTable({ rows, state }: { rows: readonly ProposalLine[]; state: "waiting" | "closed" }) {
  const t = useTranslations("dossier");
  const columns: TableColumn<ProposalLine>[] = [
    {
      key: "enterprise",
      head: t("facts.enterprise"),
      rowHead: true,
      className: "min-w-52",
      cell: ({ enterprise }) => (
        <Link href={`/desk/enterprises/${enterprise.id}#proposal`} prefetch={false} className="link font-semibold">
          {enterprise.name}
        </Link>
      ),
    },
    {
      key: "changes",
      head: t("facts.changes"),
      className: "min-w-64",
      cell: ({ changes, refused }) => <ProposedChanges changes={changes} refused={refused} />,
    },
    {
      key: "proposed",
      head: t("facts.proposed"),
      className: "min-w-36",
      cell: ({ proposedByName, proposedAt }) => (
        <>
          <span className="block">{proposedByName}</span>
          <span className="text-ink-2 text-xs">
            <Timestamp at={proposedAt} />
          </span>
        </>
      ),
    },
    {
      key: "outcome",
      head: t("facts.outcome"),
      className: "min-w-36",
      cell: ({ outcome, closedByName, closedAt }) => (
        <>
          <Tag tone={tones[outcome ?? "waiting"]}>{t(`proposal.outcome.${outcome ?? "waiting"}`)}</Tag>
          {closedAt && (
            <span className="block text-ink-2 text-xs">
              {t("facts.closedBy", { name: closedByName ?? "", at: formatMoment(closedAt, "short") })}
            </span>
          )}
        </>
      ),
    },
  ];
  const empty =
    state === "waiting" ? (
      <EmptyState kind="done" title={t("facts.doneTitle")}>
        <p>{t("facts.doneText")}</p>
      </EmptyState>
    ) : (
      <EmptyState kind="none" title={t("facts.noneTitle")} />
    );
  return <Table label={t("facts.title")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}
