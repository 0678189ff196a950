import { useTranslations } from "next-intl";
import { useMoment } from "@/components/slips/due";
import { FactTable } from "@/components/slips/fact-table";
import type { ClosingView } from "@/components/slips/slip-view";

/** The answer with its outcome and how it was dealt with: neither says that the case is settled. */
export function AnswerFacts({ answer }: Pick<ClosingView, "answer">) {
  const t = useTranslations("slips.closing");
  const cases = useTranslations("cases");
  const moment = useMoment();
  const { outcome, disposalMode, at, inTime } = answer;
  return (
    <FactTable
      facts={[
        { term: t("outcome"), value: outcome && cases(`outcome.${outcome}`) },
        { term: t("disposal"), value: disposalMode && cases(`disposal.${disposalMode}`) },
        { term: t("answeredAt"), value: at && moment(at) },
        { term: t("inTime"), value: inTime === null ? null : t(inTime ? "onTime" : "late") },
        { term: t("handler"), value: answer.handlerName },
        { term: t("reviewer"), value: answer.reviewerName },
        { term: t("text"), value: answer.text, wide: true },
      ]}
    />
  );
}

/** How the case ended. Settled is the enterprise's word (or silence), written off the call-back desk's. */
export function EndFacts({ end: { settledAt, silently, solved, writtenOffAt, reopened } }: Pick<ClosingView, "end">) {
  const t = useTranslations("slips.closing");
  const words = useTranslations("cases.solved");
  const moment = useMoment();
  const how = silently ? t("silently") : solved && t("confirmed", { solved: words(solved) });
  return (
    <FactTable
      facts={[
        { term: t("settledAt"), value: settledAt && moment(settledAt) },
        { term: t("how"), value: how },
        { term: t("writtenOffAt"), value: writtenOffAt ? moment(writtenOffAt) : t("notWrittenOff") },
        { term: t("reopened"), value: t("times", { count: reopened }) },
      ]}
    />
  );
}
