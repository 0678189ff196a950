import { useTranslations } from "next-intl";
import { useDates } from "@/components/requests/dates";
import { Due } from "@/components/slips/due";
import { FactTable } from "@/components/slips/fact-table";
import { useFacts } from "@/components/slips/facts";
import { MaterialTable } from "@/components/slips/material-table";
import { Paper, PaperPart } from "@/components/slips/paper";
import { Signatures } from "@/components/slips/signatures";
import type { CorrectionView, DisclosureView, PaperView } from "@/components/slips/slip-view";
import { Table } from "@/components/ui/table";

/** 一次性告知书: every material, every step with its limit, and what was asked for later, until when. */
export function DisclosureSlip({ paper, view }: { paper: PaperView; view: DisclosureView }) {
  const t = useTranslations("slips");
  const dates = useDates();
  const facts = useFacts();
  const { title, submittedAt, materials, corrections, firstContact, acceptance } = view;
  const told = [firstContact, acceptance, ...corrections.map(({ due }) => due)];
  return (
    <Paper view={paper} title={t("name.disclosure")} provisional={told.some(({ provisional }) => provisional)}>
      <p>{t("addressed", { name: paper.enterpriseName })}</p>
      <p className="indent-[2em]">{t("disclosure.lead", { title, date: dates.full(submittedAt) })}</p>
      <FactTable
        facts={[
          ...facts.request(paper, view),
          ...facts.limits(view),
          { term: t("fact.usualLead"), value: view.usualLeadName },
          facts.specialist(view.specialist),
          { term: t("fact.basis"), value: view.basis, wide: true },
        ]}
      />
      <PaperPart long title={t("disclosure.materials")}>
        {materials.length === 0 ? (
          <p>{t("disclosure.noMaterials")}</p>
        ) : (
          <MaterialTable label={t("disclosure.materials")} materials={materials} />
        )}
      </PaperPart>
      {corrections.map((correction) => (
        <Correction key={correction.round} correction={correction} />
      ))}
      <PaperPart title={t("disclosure.steps")}>
        <Steps view={view} />
      </PaperPart>
      <Signatures parties={[t("disclosure.byPark"), t("disclosure.byEnterprise")]} />
    </Paper>
  );
}

function Correction({
  correction: { round, askedAt, due, suppliedAt, note, materials },
}: {
  correction: CorrectionView;
}) {
  const t = useTranslations("slips.disclosure");
  const dates = useDates();
  const title = t("correction", { round });
  const date = dates.full(askedAt);
  return (
    <PaperPart title={title}>
      <p>
        {suppliedAt
          ? t("correctionPaid", { date, supplied: dates.full(suppliedAt) })
          : t.rich("correctionLead", { date, due: () => <Due due={due} /> })}
      </p>
      {note && <p className="whitespace-pre-line">{t("note", { note })}</p>}
      <MaterialTable withStatus label={title} materials={materials} />
    </PaperPart>
  );
}

function Steps({ view: { firstContact, acceptance, limitDays } }: { view: DisclosureView }) {
  const t = useTranslations("slips.disclosure");
  const rows = [
    { step: t("contacts"), when: <Due due={firstContact} withTime /> },
    { step: t("accepts"), when: <Due due={acceptance} withTime /> },
    { step: t("answers"), when: t("answersWithin", { count: limitDays }) },
    { step: t("confirms"), when: t("afterAnswer") },
  ];
  return (
    <Table
      ruled
      compact
      label={t("steps")}
      rows={rows}
      rowKey={({ step }) => step}
      columns={[
        { key: "step", head: t("step"), rowHead: true, cell: ({ step }) => step },
        { key: "when", head: t("when"), cell: ({ when }) => when },
      ]}
    />
  );
}
