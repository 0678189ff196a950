import { useTranslations } from "next-intl";
import { ProposedChanges } from "@/components/dossier/proposed-changes";
import { FigureFields } from "@/components/enterprises/figure-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Notice, type NoticeKind } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnField, ProposalOutcome } from "@/lib/enterprises/facts.policy";
import type { ProposedChange, RefusedField } from "@/lib/enterprises/proposals.policy";
import type { FormAction } from "@/lib/form-state";
import { formatMoment } from "@/lib/formats";

export type OwnProposalView = {
  id: string;
  proposedByName: string;
  proposedAt: Date;
  outcome: ProposalOutcome | null;
  changes: readonly ProposedChange[];
  refused: readonly RefusedField[];
};
type Figures = { version: number; address: string | null } & Record<Exclude<OwnField, "address">, number | null>;
type OwnProposalProps = {
  facts: Figures;
  waiting: OwnProposalView | null;
  closed: OwnProposalView | null;
  /** Only for administrators of the enterprise. */
  actions: { propose: FormAction; withdraw: FormAction } | null;
};

const looks: Record<"accepted" | "partly" | "refused" | "withdrawn", NoticeKind> = {
  accepted: "success",
  partly: "warning",
  refused: "danger",
  withdrawn: "info",
};

/** What became of the enterprise's own proposal, and the form for another one. */
export function OwnProposal({ facts, waiting, closed, actions }: OwnProposalProps) {
  const t = useTranslations("dossier");
  const enterprises = useTranslations("enterprises");
  const shown = waiting ?? closed;
  return (
    <Card title={enterprises("ownEdit")} id="facts-form">
      <div className="grid gap-4">
        {shown && <State proposal={shown} />}
        {waiting && actions && (
          <ActionForm action={actions.withdraw}>
            <input type="hidden" name="proposalId" value={waiting.id} />
            <SubmitButton variant="secondary" className="justify-self-start">
              {t("proposal.withdraw")}
            </SubmitButton>
          </ActionForm>
        )}
        {actions ? (
          <ActionForm key={waiting?.id ?? `none-${facts.version}`} action={actions.propose} version={facts.version}>
            <p className="text-ink-2">{enterprises("ownEditHint")}</p>
            <input type="hidden" name="waitingId" value={waiting?.id ?? ""} />
            <FigureFields facts={proposedOf(facts, waiting)} />
            <SubmitButton className="justify-self-start">
              {t(waiting ? "proposal.again" : "proposal.submitOwn")}
            </SubmitButton>
          </ActionForm>
        ) : (
          <p className="text-ink-2 text-sm">{enterprises("ownLead")}</p>
        )}
      </div>
    </Card>
  );
}

function State({ proposal }: { proposal: OwnProposalView }) {
  const t = useTranslations("dossier");
  const { outcome, proposedByName, proposedAt, changes, refused } = proposal;
  const state = outcome === "replaced" || outcome === "merged" ? null : (outcome ?? "waiting");
  if (!state) return null;
  return (
    <Notice kind={state === "waiting" ? "info" : looks[state]} title={t(`proposal.${state}Text`)}>
      <ProposedChanges changes={changes} refused={refused} />
      <p className="mt-1 text-ink-2 text-sm">
        {t("proposal.by", { name: proposedByName, at: formatMoment(proposedAt) })}
      </p>
    </Notice>
  );
}

/** The form goes on from what waits: whoever corrects one number need not type the others again. */
function proposedOf(facts: Figures, waiting: OwnProposalView | null) {
  const wanted = new Map(waiting?.changes.map(({ field, to }) => [field, to]));
  const number = (field: Exclude<OwnField, "address">) => {
    const text = wanted.get(field);
    return text === undefined ? facts[field] : text === null ? null : Number(text);
  };
  const address = wanted.get("address");
  return {
    address: address === undefined ? facts.address : address,
    employees: number("employees"),
    revenueWan: number("revenueWan"),
    assetsWan: number("assetsWan"),
  };
}
