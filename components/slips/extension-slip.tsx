import { useTranslations } from "next-intl";
import { Due, useMoment } from "@/components/slips/due";
import { FactTable } from "@/components/slips/fact-table";
import { useFacts } from "@/components/slips/facts";
import { Paper, PaperPart } from "@/components/slips/paper";
import { Signatures } from "@/components/slips/signatures";
import type { ExtensionSheet, ExtensionView, PaperView } from "@/components/slips/slip-view";

/** 延期审批表: what was asked for, on which ground, and what was decided; one sheet a request. */
export function ExtensionSlip({ paper, view }: { paper: PaperView; view: ExtensionView }) {
  const t = useTranslations("slips");
  const facts = useFacts();
  return view.sheets.map((sheet) => (
    <Paper
      key={sheet.id}
      view={paper}
      title={t("name.extension")}
      provisional={sheet.answerDue.at !== null && sheet.answerDue.provisional}
    >
      <FactTable facts={facts.request(paper, view)} />
      <PaperPart title={t("extension.asking")}>
        <Asking sheet={sheet} departmentName={view.departmentName} />
      </PaperPart>
      <PaperPart title={t("extension.deciding")}>
        <Decision sheet={sheet} />
      </PaperPart>
      <Signatures parties={[t("extension.byDepartment"), t("extension.byPark")]} />
    </Paper>
  ));
}

function Asking({ sheet, departmentName }: { sheet: ExtensionSheet; departmentName: string }) {
  const t = useTranslations("slips");
  const cases = useTranslations("cases");
  const moment = useMoment();
  const { limitDays, days, reason, note, asked } = sheet;
  return (
    <FactTable
      facts={[
        { term: t("extension.department"), value: departmentName, wide: true },
        { term: t("fact.promised"), value: t("days", { count: limitDays }) },
        { term: t("extension.days"), value: t("days", { count: days }) },
        { term: t("extension.reason"), value: cases(`extensionReason.${reason}`), wide: true },
        { term: t("extension.note"), value: note, wide: true },
        {
          term: t("extension.asked"),
          value: t("supervision.who", { name: asked.name, at: moment(asked.at) }),
          wide: true,
        },
      ]}
    />
  );
}

function Decision({ sheet: { decided, answerDue } }: { sheet: ExtensionSheet }) {
  const t = useTranslations("slips");
  const moment = useMoment();
  const opinion = decided ? t(decided.granted ? "extension.granted" : "extension.refused") : t("extension.waiting");
  return (
    <FactTable
      facts={[
        { term: t("extension.opinion"), value: opinion },
        { term: t("extension.answerDue"), value: <Due due={answerDue} withTime /> },
        { term: t("extension.decisionNote"), value: decided ? decided.note : "\n\n", wide: true },
        {
          term: t("extension.decided"),
          value: decided && t("supervision.who", { name: decided.name, at: moment(decided.at) }),
          wide: true,
        },
      ]}
    />
  );
}
