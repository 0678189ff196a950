import { useFormatter, useTranslations } from "next-intl";
import { type AcceptChoices, AcceptPanel } from "@/components/cases/accept-panel";
import { AnswerPanel } from "@/components/cases/answer-panel";
import { CallBackPanel, WriteOffPanel } from "@/components/cases/call-back-panel";
import type { CasePart } from "@/components/cases/case-view";
import { ExtensionPanel } from "@/components/cases/extension-panel";
import { LongTermPanel } from "@/components/cases/long-term-panel";
import { MeetingPanel } from "@/components/cases/meeting-panel";
import { ReviewPanel } from "@/components/cases/review-panel";
import { RulePanel } from "@/components/cases/rule-panel";
import { SignPanel } from "@/components/cases/sign-panel";
import { disputedItems, unsignedItems } from "@/components/cases/standing";
import { OwnSlipPanels, ReviewSlipPanels } from "@/components/cases/supervision-panels";
import { SuspensionPanel } from "@/components/cases/suspension-panel";
import { GreenPanel } from "@/components/green-channel/green-panel";
import { ReclassificationPanel } from "@/components/reclassification/reclassification-panel";
import { Notice } from "@/components/ui/notice";
import type { CategoryWithTypes } from "@/lib/catalog/schema";
import type { PresetsInForce } from "@/lib/presets/schema";

export type TurnProps = CasePart & {
  departments: readonly { id: string; name: string }[];
  /** The request types on offer, for whoever may give the case another one; empty for others. */
  categories: readonly CategoryWithTypes[];
  /** What the park promises now; null where nothing can be reclassified. */
  presets: PresetsInForce | null;
};

/** What the reader is expected to do now, on top of everything else. Empty when it is somebody else's turn. */
export function TurnPanels({
  choices,
  locale,
  ...part
}: TurnProps & { choices: AcceptChoices | null; locale: string }) {
  const { view, reader } = part;
  const may = (verb: (typeof view.verbs)[number]) => view.verbs.includes(verb);
  return (
    <>
      <ActsFor names={view.actsFor} />
      {choices && may("accept") && <AcceptPanel {...part} choices={choices} locale={locale} />}
      {may("ruleDispute") && disputedItems(view).length > 0 && <RulePanel {...part} />}
      {may("signItem") && unsignedItems(view, reader).length > 0 && <SignPanel {...part} />}
      {may("approveAnswer") && <ReviewPanel {...part} />}
      {view.meetingNeeded && <MeetingPanel {...part} />}
      {may("decideExtension") && <ExtensionPanel {...part} />}
      {(may("signSlip") || may("answerSlip")) && <OwnSlipPanels {...part} />}
      {may("reviewSlip") && <ReviewSlipPanels {...part} />}
      {may("decideGreenChannel") && <GreenPanel {...part} />}
      {may("decideReclassification") && <ReclassificationPanel {...part} />}
      {may("decideSuspension") && <SuspensionPanel {...part} />}
      {may("decideLongTerm") && <LongTermPanel {...part} />}
      {may("proposeAnswer") && <AnswerPanel {...part} />}
      {may("callBack") && !view.calledBackAt && <CallBackPanel {...part} />}
      {may("writeOff") && <WriteOffPanel {...part} />}
    </>
  );
}

/** Says before anything is pressed in whose name it will be done. */
function ActsFor({ names }: { names: readonly string[] }) {
  const t = useTranslations("desk");
  const format = useFormatter();
  if (names.length === 0) return null;
  return (
    <Notice className="text-sm">
      {t("standIn.actsFor", { names: format.list(names, { type: "conjunction", style: "narrow" }) })}
    </Notice>
  );
}
