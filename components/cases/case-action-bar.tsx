import clsx from "clsx";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import {
  AddItemDialog,
  ContactDialog,
  DisputeDialog,
  ReopenDialog,
  ReturnDialog,
} from "@/components/cases/case-dialogs";
import { ExtensionDialog } from "@/components/cases/extension-dialog";
import { InstructDialog } from "@/components/cases/instruct-dialog";
import { CorrectionDialog, DeclineDialog, OnTheSpotDialog, SupplyDialog } from "@/components/cases/intake-dialogs";
import { KeyHint } from "@/components/cases/key-hint";
import { AskLongTermDialog, BeginLongTermDialog, ReportDialog } from "@/components/cases/long-term-dialogs";
import { answerIsLate, disputedItems, openItems, unsignedItems } from "@/components/cases/standing";
import { ownOpenSlips, slipsIn } from "@/components/cases/supervision";
import { CloseSlipDialog, InterviewDialog, IssueSlipDialog } from "@/components/cases/supervision-dialogs";
import { EndSuspensionDialog, SuspensionDialog } from "@/components/cases/suspension-dialogs";
import type { TurnProps } from "@/components/cases/turn-panels";
import { GreenDialog, LiftGreenDialog } from "@/components/green-channel/green-dialogs";
import { ReclassifyDialog } from "@/components/reclassification/reclassify-dialog";
import { Button, buttonLook } from "@/components/ui/button";
import { PopoverMenu } from "@/components/ui/popover-menu";
import type { CaseVerb } from "@/lib/cases/policy";

/** How an action looks: as a button of the bar, or as a line of the menu. */
export type DialogLook = { variant: "secondary" | "quiet"; className?: string };
const inBar: DialogLook = { variant: "secondary" };
const inMenu: DialogLook = { variant: "quiet", className: "w-full justify-between! rounded-none text-left text-ink!" };

/** One main action, two others, the rest behind "more". On a phone the bar stands at the bottom, under the thumb. */
export function CaseActionBar(part: TurnProps) {
  const t = useTranslations("desk");
  const primary = PrimaryAction(part);
  const others = otherActions(part);
  const exceptions = exceptionalActions(part);
  const rest = [...others.slice(2), ...exceptions];
  if (!primary && others.length + exceptions.length === 0) return null;
  return (
    <div data-print="hide" className={clsx(barLook, others.length > 0 ? mainAbove : mainBeside)}>
      {others.slice(0, 2).map(([name, draw]) => (
        <Fragment key={name}>{draw(inBar)}</Fragment>
      ))}
      {rest.length > 0 && (
        <PopoverMenu
          summaryClassName={buttonLook({ variant: "secondary" })}
          // Alone on its line it would unfold beyond the left edge of a phone.
          className="max-sm:ml-auto"
          panelClassName="max-sm:top-auto max-sm:bottom-full max-sm:mb-2"
          summary={
            <>
              <Ellipsis className="size-4" strokeWidth={1.75} aria-hidden />
              <span className="sr-only">{t("action.more")}</span>
            </>
          }
        >
          <div className="grid py-1">
            {rest.map(([name, draw]) => (
              <Fragment key={name}>{draw(inMenu)}</Fragment>
            ))}
          </div>
        </PopoverMenu>
      )}
      {primary}
    </div>
  );
}

const barLook = clsx(
  "flex flex-wrap gap-2",
  "max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-20 max-sm:border-line max-sm:border-t max-sm:bg-surface",
  "max-sm:px-4 max-sm:pt-2 max-sm:pb-[calc(0.5rem+env(safe-area-inset-bottom))]",
  // Dialogs keep their buttons inside a span.
  "[&>.main]:max-sm:order-first [&>span>button]:max-sm:min-w-0 [&>span>button]:max-sm:flex-1 [&>span>button]:max-sm:px-2",
);

/** Beside other actions the main one takes a line of its own under the thumb. */
const mainAbove = "[&>.main]:max-sm:w-full";
const mainBeside = "[&>.main]:max-sm:flex-1";

/** The first thing the law lets the reader do that also waits for them. Sends the form of the panel below, or leads to it. */
function PrimaryAction({ view, reader }: TurnProps): ReactNode {
  const t = useTranslations("desk");
  const green = useTranslations("green");
  const reclassification = useTranslations("reclassification");
  const may = (verb: CaseVerb) => view.verbs.includes(verb);
  const send = (form: string, label: string, keys?: string) => (
    <Button type="submit" form={form} variant="primary" data-key={keys} className="main">
      {label}
      {keys && <KeyHint keys={keys} />}
    </Button>
  );
  const slips = useTranslations("supervision");
  const lead = (label: string, to = "turn") => (
    <a href={`#${to}`} className={clsx(buttonLook({ variant: "primary" }), "main")}>
      {label}
    </a>
  );
  if (may("accept")) return send("accept", t("accept.submit"), "A");
  if (may("ruleDispute") && disputedItems(view).length > 0) return lead(t("rule.title"));
  if (may("signItem") && unsignedItems(view, reader).length > 0) return send("sign", t("sign.submit"), "S");
  if (may("approveAnswer")) return send("approve", t("review.approve"));
  if (may("recordMeeting")) return lead(t("meeting.panel"));
  if (may("decideExtension")) return lead(t("extension.panel"));
  const [slip] = [...ownOpenSlips(view, reader), ...(may("reviewSlip") ? slipsIn(view, "review") : [])];
  if (slip) return lead(slips("panel.lead"), `slip-${slip.id}`);
  if (may("decideGreenChannel")) return lead(green("panel"));
  if (may("decideReclassification")) return lead(reclassification("panel"));
  if (may("decideSuspension")) return lead(t("suspension.panel"));
  if (may("decideLongTerm")) return lead(t("longTerm.panel"));
  if (may("proposeAnswer") && openItems(view).length === 0) return lead(t("answer.title"));
  if (may("writeOff")) return send("writeOff", t("writeOff.submit"));
  if (may("callBack")) return lead(t("callBack.title"));
  return null;
}

type OtherAction = [name: string, draw: (look: DialogLook) => ReactNode];

function otherActions(part: TurnProps): OtherAction[] {
  const { view, reader } = part;
  const may = (verb: CaseVerb) => view.verbs.includes(verb);
  const all: [boolean, OtherAction][] = [
    [
      may("askCorrection") || may("askCorrectionAgain"),
      ["correction", (look) => <CorrectionDialog {...part} look={look} />],
    ],
    [may("supplyCorrection"), ["supply", (look) => <SupplyDialog {...part} look={look} />]],
    [may("decline"), ["decline", (look) => <DeclineDialog {...part} look={look} />]],
    [may("resolveOnTheSpot"), ["onTheSpot", (look) => <OnTheSpotDialog {...part} look={look} />]],
    [
      may("disputeItem") && unsignedItems(view, reader).length > 0,
      ["dispute", (look) => <DisputeDialog {...part} look={look} />],
    ],
    [may("returnForWork"), ["return", (look) => <ReturnDialog {...part} look={look} />]],
    [may("reopen"), ["reopen", (look) => <ReopenDialog {...part} look={look} />]],
    [may("logContact"), ["contact", (look) => <ContactDialog {...part} look={look} />]],
    [may("askExtension") && !answerIsLate(view), extension(part)],
    [may("reportProgress"), ["report", (look) => <ReportDialog {...part} look={look} />]],
    [may("issueSlip"), ["issueSlip", (look) => <IssueSlipDialog {...part} look={look} />]],
    [may("recordInterview"), ["interview", (look) => <InterviewDialog {...part} look={look} />]],
    [
      may("reviewSlip") && slipsIn(view, "signing", "answer").length > 0,
      ["closeSlip", (look) => <CloseSlipDialog {...part} look={look} />],
    ],
    [may("endSuspension"), ["endSuspension", (look) => <EndSuspensionDialog {...part} look={look} />]],
    [may("askSuspension") && !answerIsLate(view), suspension(part)],
    [may("askLongTerm"), ["longTerm", (look) => <AskLongTermDialog {...part} look={look} />]],
    [may("beginLongTerm"), ["beginLongTerm", (look) => <BeginLongTermDialog {...part} look={look} />]],
    [may("instruct"), ["instruct", (look) => <InstructDialog {...part} look={look} />]],
    [may("addItem"), ["addItem", (look) => <AddItemDialog {...part} look={look} />]],
  ];
  return all.filter(([holds]) => holds).map(([, action]) => action);
}

const extension = (part: TurnProps): OtherAction => ["extension", (look) => <ExtensionDialog {...part} look={look} />];
const suspension = (part: TurnProps): OtherAction => [
  "suspension",
  (look) => <SuspensionDialog {...part} look={look} />,
];

/** What is for exceptions stands behind "more", however little else there is to do: nobody should come upon it. */
function exceptionalActions(part: TurnProps): OtherAction[] {
  const may = (verb: CaseVerb) => part.view.verbs.includes(verb);
  const all: [boolean, OtherAction][] = [
    // Asked too late: whoever tries is told when it could have been asked.
    [may("askExtension") && answerIsLate(part.view), extension(part)],
    [may("askSuspension") && answerIsLate(part.view), suspension(part)],
    [may("reclassify"), ["reclassify", (look) => <ReclassifyDialog {...part} look={look} />]],
    [
      may("proposeGreenChannel") || may("grantGreenChannel"),
      ["green", (look) => <GreenDialog {...part} look={look} />],
    ],
    [may("liftGreenChannel"), ["liftGreen", (look) => <LiftGreenDialog {...part} look={look} />]],
  ];
  return all.filter(([holds]) => holds).map(([, action]) => action);
}
