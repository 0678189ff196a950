import { useTranslations } from "next-intl";
import { useDates } from "@/components/requests/dates";
import { Due } from "@/components/slips/due";
import { FactTable } from "@/components/slips/fact-table";
import { useFacts } from "@/components/slips/facts";
import { Paper, PaperPart } from "@/components/slips/paper";
import { Signatures } from "@/components/slips/signatures";
import type { AcceptanceView, PaperView } from "@/components/slips/slip-view";
import { Table } from "@/components/ui/table";
import { MAX_REOPENINGS } from "@/lib/cases/rules";

/** 受理通知书: tells the enterprise that its request is accepted, who handles it, and what is promised. */
export function AcceptanceSlip({ paper, view }: { paper: PaperView; view: AcceptanceView }) {
  const t = useTranslations("slips");
  const dates = useDates();
  const facts = useFacts();
  const { title, submittedAt, lead, limitDays, answerDue, supportNames } = view;
  const told = { title, date: dates.full(submittedAt), department: lead.name, count: limitDays };
  return (
    <Paper view={paper} title={t("name.acceptance")} provisional={answerDue.provisional}>
      <p>{t("addressed", { name: paper.enterpriseName })}</p>
      <p className="indent-[2em]">{t("acceptance.lead", told)}</p>
      <FactTable
        facts={[
          ...facts.request(paper, view),
          { term: t("fact.acceptedAt"), value: dates.full(view.acceptedAt) },
          ...facts.limits(view),
          { term: t("fact.answerDue"), value: <Due due={answerDue} /> },
          { ...facts.lead(lead), wide: true },
          { term: t("fact.supports"), value: supportNames.join(t("comma")), wide: true },
          { ...facts.specialist(view.specialist), wide: true },
        ]}
      />
      <PaperPart long title={t("acceptance.checklist")}>
        <PublicItems items={view.items} />
      </PaperPart>
      <p className="indent-[2em]">{t("acceptance.after", { count: MAX_REOPENINGS })}</p>
      <Signatures parties={[t("acceptance.byPark"), t("acceptance.byEnterprise")]} />
    </Paper>
  );
}

function PublicItems({ items }: Pick<AcceptanceView, "items">) {
  const t = useTranslations("slips");
  return (
    <Table
      ruled
      compact
      label={t("acceptance.checklist")}
      rows={items.map((item, index) => ({ ...item, row: index + 1 }))}
      rowKey={({ id }) => id}
      columns={[
        { key: "row", head: t("column.row"), className: "w-12", cell: ({ row }) => row },
        { key: "item", head: t("column.item"), rowHead: true, cell: ({ title }) => title },
        { key: "department", head: t("column.department"), cell: ({ departmentName }) => departmentName },
      ]}
    />
  );
}
