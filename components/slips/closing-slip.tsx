import { useTranslations } from "next-intl";
import { AnswerFacts, EndFacts } from "@/components/slips/closing-facts";
import { CallBacks, RatingFacts } from "@/components/slips/closing-opinion";
import { DoneItems, KeptPromises } from "@/components/slips/closing-tables";
import { useMoment } from "@/components/slips/due";
import { FactTable } from "@/components/slips/fact-table";
import { useFacts } from "@/components/slips/facts";
import { Paper, PaperPart } from "@/components/slips/paper";
import { Signatures } from "@/components/slips/signatures";
import type { ClosingView, PaperView } from "@/components/slips/slip-view";

type ClosingSlipProps = { paper: PaperView; view: ClosingView };

/** 办结报告: what was asked, done and answered, how it ended, whether promises were kept, and what the enterprise says of it. */
export function ClosingSlip({ paper, view }: ClosingSlipProps) {
  const t = useTranslations("slips");
  return (
    <Paper
      view={paper}
      issuer={view.leadName}
      title={t("name.closing")}
      provisional={view.promises.some(({ due }) => due.provisional)}
    >
      <PaperPart title={t("closing.request")}>
        <RequestFacts paper={paper} view={view} />
      </PaperPart>
      <PaperPart long title={t("closing.checklist")}>
        {view.onTheSpotEvidence && <p>{t("closing.onTheSpot", { evidence: view.onTheSpotEvidence })}</p>}
        {view.items.length > 0 ? <DoneItems items={view.items} /> : <p>{t("closing.noItems")}</p>}
      </PaperPart>
      <PaperPart title={t("closing.answer")}>
        <AnswerFacts answer={view.answer} />
      </PaperPart>
      <PaperPart title={t("closing.end")}>
        <EndFacts end={view.end} />
      </PaperPart>
      <PaperPart title={t("closing.promises")}>
        <KeptPromises promises={view.promises} />
      </PaperPart>
      <PaperPart title={t("closing.opinion")}>
        <RatingFacts rating={view.rating} />
        <CallBacks callBacks={view.callBacks} />
      </PaperPart>
      <Signatures parties={[t("closing.byHandler"), t("closing.byDepartment")]} />
    </Paper>
  );
}

function RequestFacts({ paper, view }: ClosingSlipProps) {
  const t = useTranslations("slips");
  const channel = useTranslations("cases.channel");
  const moment = useMoment();
  const facts = useFacts();
  const files = view.files.join(t("comma"));
  return (
    <FactTable
      facts={[
        ...facts.request(paper, view),
        { term: t("fact.channel"), value: channel(view.channel) },
        { term: t("fact.acceptedAt"), value: view.acceptedAt && moment(view.acceptedAt) },
        ...facts.limits(view),
        { term: t("fact.detail"), value: view.detail, wide: true },
        { term: t("fact.files"), value: files, wide: true },
      ]}
    />
  );
}
