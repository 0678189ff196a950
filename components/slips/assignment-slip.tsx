import { useTranslations } from "next-intl";
import { Due, useMoment } from "@/components/slips/due";
import { FactTable } from "@/components/slips/fact-table";
import { useFacts } from "@/components/slips/facts";
import { Paper, PaperPart } from "@/components/slips/paper";
import { Signatures } from "@/components/slips/signatures";
import type { AssignmentSheet, AssignmentView, PaperView } from "@/components/slips/slip-view";
import { Table } from "@/components/ui/table";

type AssignmentSlipProps = { paper: PaperView; view: AssignmentView };

/** 交办单: one sheet a department, with its items and until when, and whom to ask. */
export function AssignmentSlip({ paper, view }: AssignmentSlipProps) {
  return view.sheets.map((sheet) => <Sheet key={sheet.departmentId} paper={paper} view={view} sheet={sheet} />);
}

function Sheet({ paper, view, sheet }: AssignmentSlipProps & { sheet: AssignmentSheet }) {
  const t = useTranslations("slips");
  const told = [view.answerDue, sheet.signingDue, ...sheet.items.map(({ due }) => due)];
  return (
    <Paper view={paper} title={t("name.assignment")} provisional={told.some(({ provisional }) => provisional)}>
      <p>{t("addressed", { name: sheet.departmentName })}</p>
      <Lead sheet={sheet} />
      <SheetFacts paper={paper} view={view} sheet={sheet} />
      <PaperPart long title={t("assignment.items")}>
        <AssignedItems {...sheet} />
      </PaperPart>
      <Signatures parties={[t("assignment.byPark"), t("assignment.byDepartment")]} />
    </Paper>
  );
}

function Lead({ sheet: { isLead, signed, signingDue } }: { sheet: AssignmentSheet }) {
  const t = useTranslations("slips.assignment");
  const role = isLead ? "lead" : "support";
  const mustSign = !signed && signingDue.at !== null;
  return (
    <p className="indent-[2em]">
      {!mustSign ? t("leadSigned", { role }) : t.rich("lead", { role, due: () => <Due due={signingDue} withTime /> })}
    </p>
  );
}

function SheetFacts({ paper, view, sheet }: AssignmentSlipProps & { sheet: AssignmentSheet }) {
  const t = useTranslations("slips.assignment");
  const fact = useTranslations("slips.fact");
  const disposal = useTranslations("cases.disposal");
  const moment = useMoment();
  const facts = useFacts();
  const { assigned, disposalMode } = view;
  const signed = sheet.signed && t("signedBy", { name: sheet.signed.name, at: moment(sheet.signed.at) });
  return (
    <FactTable
      facts={[
        ...facts.request(paper, view),
        { term: fact("quantity"), value: view.quantity },
        { term: fact("urgentReason"), value: view.urgentReason, wide: true },
        { term: fact("detail"), value: view.detail, wide: true },
        { ...facts.lead(view.lead), wide: true },
        facts.specialist(view.specialist),
        { term: fact("answerDue"), value: <Due due={view.answerDue} /> },
        {
          term: t("assignedBy"),
          value: assigned && t("assigned", { name: assigned.name, at: moment(assigned.at) }),
          wide: true,
        },
        { term: t("disposal"), value: disposalMode && disposal(disposalMode) },
        { term: t("signed"), value: signed ?? t("unsigned") },
        { term: t("note"), value: view.note, wide: true },
      ]}
    />
  );
}

function AssignedItems({ items, departmentName }: AssignmentSheet) {
  const t = useTranslations("slips");
  return (
    <Table
      ruled
      compact
      label={t("assignment.itemsOf", { department: departmentName })}
      rows={items.map((item, index) => ({ ...item, row: index + 1 }))}
      rowKey={({ id }) => id}
      columns={[
        { key: "row", head: t("column.row"), className: "w-12", cell: ({ row }) => row },
        { key: "item", head: t("column.item"), rowHead: true, cell: ({ title }) => title },
        {
          key: "need",
          head: t("assignment.need"),
          className: "whitespace-nowrap",
          cell: ({ need }) => t(`assignment.${need}`),
        },
        {
          key: "limit",
          head: t("column.limit"),
          className: "whitespace-nowrap",
          cell: ({ limitDays }) => t("days", { count: limitDays }),
        },
        { key: "due", head: t("column.due"), cell: ({ due }) => <Due due={due} /> },
      ]}
    />
  );
}
