import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, type TableColumn } from "@/components/ui/table";
import { TextArea } from "@/components/ui/text-area";
import type { LinkSlot } from "@/lib/enterprises/access.policy";
import { LIMITS } from "@/lib/enterprises/schema";
import type { FormAction } from "@/lib/form-state";
import { formatMoment, formatNumber } from "@/lib/formats";
import { CaseCount } from "./case-count";
import { EnterpriseName } from "./enterprise-name";
import { LineChoice } from "./line-choice";

type OpenPromise = { id: string; text: string; dueOn: string | null };
type Holding = {
  linkId: string;
  slot: LinkSlot;
  fromAt: Date;
  enterprise: { id: string; name: string; isKey: boolean };
  open: number | null;
  overdue: number | null;
  promises: readonly OpenPromise[] | null;
  lastHandOver: { from: string; at: Date; note: string } | null;
};
type Successor = {
  id: string;
  name: string;
  title: string | null;
  departmentName: string | null;
  slots: readonly LinkSlot[];
};
type HandOverFormProps = {
  personId: string;
  rows: readonly Holding[];
  successors: readonly Successor[];
  /** Null for those who may only look. */
  action: FormAction | null;
};

/** Everything a person holds; all of it, or chosen lines, go over to one successor with a note. */
export function HandOverForm({ personId, rows, successors, action }: HandOverFormProps) {
  const t = useTranslations("links.handOver");
  const table = <Holdings rows={rows} chooses={action !== null} />;
  if (!action || rows.length === 0) return table;
  return (
    <ActionForm action={action}>
      <input type="hidden" name="personId" value={personId} />
      {table}
      <Card>
        <div className="grid max-w-2xl gap-5">
          {successors.length === 0 && <Notice kind="warning">{t("noSuccessor")}</Notice>}
          <SuccessorField successors={successors} />
          <Field name="handOverNote" label={t("note")} hint={t("noteHint")} required>
            <TextArea limit={LIMITS.note} counterFrom={400} />
          </Field>
          <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
        </div>
      </Card>
    </ActionForm>
  );
}

function SuccessorField({ successors }: Pick<HandOverFormProps, "successors">) {
  const t = useTranslations("links");
  const options = successors.map(({ id, name, title, departmentName, slots }) => ({
    value: id,
    label: t("handOver.successorOption", {
      name: [name, title, departmentName].filter(Boolean).join(" · "),
      slots: slots.map((slot) => t(`slots.${slot}`)).join("、"),
    }),
  }));
  return (
    <Field name="successorId" label={t("handOver.successor")} hint={t("handOver.successorHint")} required>
      <Select placeholder={t("handOver.choosePerson")} options={options} />
    </Field>
  );
}

function Holdings({ rows, chooses }: { rows: readonly Holding[]; chooses: boolean }) {
  const t = useTranslations("links.handOver");
  const columns = useColumns(
    chooses,
    rows.some(({ open }) => open !== null),
  );
  const empty = (
    <EmptyState kind="done" title={t("empty")}>
      {t("emptyText")}
    </EmptyState>
  );
  return (
    <Card flush title={t("list")} aside={rows.length > 0 && formatNumber(rows.length)}>
      <Table label={t("list")} columns={columns} rows={rows} rowKey={({ linkId }) => linkId} empty={empty} />
    </Card>
  );
}

function useColumns(chooses: boolean, hasCases: boolean): TableColumn<Holding>[] {
  const t = useTranslations("links");
  const columns: (TableColumn<Holding> | false)[] = [
    chooses && {
      key: "choose",
      head: t("handOver.choose"),
      className: "min-w-20",
      cell: ({ linkId, slot, enterprise }) => (
        <LineChoice
          linkId={linkId}
          label={t("handOver.chooseLine", { enterprise: enterprise.name, slot: t(`slots.${slot}`) })}
        />
      ),
    },
    {
      key: "enterprise",
      head: t("handOver.enterprise"),
      rowHead: true,
      className: "min-w-48",
      cell: ({ enterprise }) => <EnterpriseName {...enterprise} />,
    },
    { key: "slot", head: t("handOver.slot"), cell: ({ slot }) => t(`slots.${slot}`) },
    { key: "since", head: t("handOver.since"), cell: ({ fromAt }) => formatMoment(fromAt, "day") },
    hasCases && {
      key: "open",
      head: t("handOver.open"),
      numeric: true,
      cell: ({ open, enterprise }) => (
        <CaseCount count={open} metric="openNow" linked={{ enterprise: enterprise.id }} />
      ),
    },
    hasCases && {
      key: "overdue",
      head: t("handOver.overdue"),
      numeric: true,
      cell: ({ overdue, enterprise }) => (
        <CaseCount count={overdue} metric="overdueNow" linked={{ enterprise: enterprise.id }} />
      ),
    },
    hasCases && {
      key: "promises",
      head: t("handOver.promises"),
      className: "min-w-56",
      cell: ({ promises }) => <Promises promises={promises ?? []} />,
    },
    {
      key: "last",
      head: t("handOver.last"),
      className: "min-w-56",
      cell: ({ lastHandOver }) => <LastHandOver last={lastHandOver} />,
    },
  ];
  return columns.filter((column) => column !== false);
}

function Promises({ promises }: { promises: readonly OpenPromise[] }) {
  const t = useTranslations("links.handOver");
  if (promises.length === 0) return <span className="text-ink-3">{t("noPromises")}</span>;
  return (
    <ul className="grid gap-1 text-sm">
      {promises.map(({ id, text, dueOn }) => (
        <li key={id}>{dueOn ? t("promise", { text, day: dueOn }) : text}</li>
      ))}
    </ul>
  );
}

function LastHandOver({ last }: { last: Holding["lastHandOver"] }) {
  const t = useTranslations("links.handOver");
  if (!last) return <span className="text-ink-3">{t("never")}</span>;
  return (
    <>
      <span className="text-ink-2 text-xs">{t("lastText", { on: formatMoment(last.at, "day"), name: last.from })}</span>
      {last.note && <span className="block">{last.note}</span>}
    </>
  );
}
