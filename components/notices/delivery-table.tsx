import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag, type TagTone } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";
import type { FormAction } from "@/lib/form-state";
import { formatMoment } from "@/lib/formats";
import type { StreamSubject } from "@/lib/notices/streams.policy";

export type DeliveryView = {
  id: string;
  channel: string;
  kind: string;
  state: string;
  dueAt: Date;
  sentAt: Date | null;
  attempts: number;
  maybeTwice: boolean;
  error: string | null;
  case: { number: string } | null;
  enterprise: { name: string } | null;
  problem: { title: string } | null;
  subject: StreamSubject | null;
  person: { name: string } | null;
  robot: { name: string } | null;
};

/** The log of what left the park: no text and no address, only what about, to whom, and how it ended. */
export function DeliveryTable({ rows, retry }: { rows: readonly DeliveryView[]; retry?: FormAction }) {
  const t = useTranslations("notices");
  const columns: TableColumn<DeliveryView>[] = [
    {
      key: "what",
      head: t("deliveries.what"),
      rowHead: true,
      cell: (row) => t("line", { number: subjectOf(t, row), what: t(toldOf(t, row.kind), UNNAMED), urgent: "no" }),
    },
    {
      key: "to",
      head: t("deliveries.to"),
      cell: ({ channel, person, robot }) =>
        `${t(`deliveries.channel.${channel}`)} · ${person?.name ?? robot?.name ?? ""}`,
    },
    { key: "state", head: t("deliveries.stateHead"), className: "min-w-48", cell: (row) => <Outcome row={row} /> },
    { key: "attempts", head: t("deliveries.attempts"), numeric: true, cell: ({ attempts }) => attempts },
    {
      key: "when",
      head: t("deliveries.when"),
      className: "whitespace-nowrap",
      cell: ({ sentAt, dueAt }) =>
        sentAt ? <Timestamp at={sentAt} /> : t("deliveries.due", { time: formatMoment(dueAt) }),
    },
  ];
  if (retry)
    columns.push({ key: "retry", head: t("deliveries.retry"), cell: (row) => <Retry row={row} action={retry} /> });
  const empty = (
    <EmptyState kind="none" title={t("deliveries.empty")}>
      {t("deliveries.emptyText")}
    </EmptyState>
  );
  return (
    <Table label={t("deliveries.list")} columns={columns} rows={rows} rowKey={({ id }) => id} compact empty={empty} />
  );
}

type Words = ReturnType<typeof useTranslations<"notices">>;

/** What left the park names nobody. */
const UNNAMED = { slot: "none", name: "none" };

function subjectOf(t: Words, row: DeliveryView): string {
  if (row.subject) return t(`subject.${row.subject.key}`, row.subject.values);
  return row.case?.number ?? row.enterprise?.name ?? row.problem?.title ?? "";
}

function toldOf(t: Words, kind: string): string {
  const staff = `told.${kind}`;
  return t.has(staff) ? staff : `toldEnterprise.${kind}`;
}

function Outcome({ row: { state, maybeTwice, error } }: { row: DeliveryView }) {
  const t = useTranslations("notices");
  const known = `deliveries.reasons.${error}`;
  return (
    <span className="flex flex-wrap gap-1">
      <Tag tone={tones[state] ?? "gray"}>{t(`deliveries.state.${state}`)}</Tag>
      {maybeTwice && <Tag tone="yellow">{t("deliveries.maybeTwice")}</Tag>}
      {error && <span>{t("deliveries.reason", { reason: t.has(known) ? t(known) : error })}</span>}
    </span>
  );
}

const tones: Record<string, TagTone> = {
  sent: "green",
  failed: "red",
  unclear: "yellow",
  waiting: "brand",
  sending: "brand",
};

function Retry({ row, action }: { row: DeliveryView; action: FormAction }) {
  const t = useTranslations("notices");
  if (row.state !== "failed" && row.state !== "unclear") return null;
  return (
    <ActionForm action={action}>
      <input type="hidden" name="deliveryId" value={row.id} />
      <SubmitButton variant="secondary" size="small" aria-label={t("deliveries.retryOf", { what: subjectOf(t, row) })}>
        {t("deliveries.retry")}
      </SubmitButton>
    </ActionForm>
  );
}

export function DeliveryFilter({ states, now }: { states: readonly string[]; now?: string }) {
  const t = useTranslations("notices");
  const entries = [undefined, ...states];
  return (
    <nav aria-label={t("deliveries.filter")} className="flex flex-wrap gap-x-4">
      {entries.map((state) => (
        <Link
          key={state ?? "all"}
          href={state ? `/desk/admin/deliveries?state=${state}` : "/desk/admin/deliveries"}
          aria-current={state === now ? "page" : undefined}
          className="flex min-h-(--control) items-center border-transparent border-b-2 text-ink-2 aria-[current=page]:border-brand aria-[current=page]:font-semibold aria-[current=page]:text-brand"
        >
          {state ? t(`deliveries.state.${state}`) : t("deliveries.all")}
        </Link>
      ))}
    </nav>
  );
}
