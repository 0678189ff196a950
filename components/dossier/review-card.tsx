import { useTranslations } from "next-intl";
import { useFactValue } from "@/components/enterprises/fact-value";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { asFactText, type OwnField } from "@/lib/enterprises/facts.policy";
import type { ProposedChange } from "@/lib/enterprises/proposals.policy";
import { LIMITS } from "@/lib/enterprises/schema";
import type { FormAction } from "@/lib/form-state";
import { formatMoment } from "@/lib/formats";

type Proposal = { id: string; proposedByName: string; proposedAt: Date; changes: readonly ProposedChange[] };
type ReviewCardProps = {
  enterprise: { id: string; version: number } & Record<OwnField, string | number | null>;
  proposal: Proposal;
  review: FormAction;
};

/** What an enterprise wants changed of itself: one ruling a field, the reasons go to the enterprise. */
export function ReviewCard({ enterprise, proposal, review }: ReviewCardProps) {
  const t = useTranslations("dossier");
  const { id, proposedByName, proposedAt, changes } = proposal;
  return (
    <Card
      id="proposal"
      title={t("proposal.title")}
      aside={t("proposal.by", { name: proposedByName, at: formatMoment(proposedAt, "short") })}
    >
      <ActionForm action={review} version={enterprise.version}>
        <input type="hidden" name="enterpriseId" value={enterprise.id} />
        <input type="hidden" name="proposalId" value={id} />
        {changes.map((change) => (
          <Ruling key={change.field} change={change} now={asFactText(enterprise[change.field])} />
        ))}
        {changes.length > 1 && (
          <Field name="reasonForAll" label={t("proposal.reasonForAll")} hint={t("proposal.reasonForAllHint")}>
            <TextInput limit={LIMITS.reason} counterFrom={150} autoComplete="off" />
          </Field>
        )}
        <SubmitButton className="justify-self-start">{t("proposal.submit")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

function Ruling({ change: { field, from, to }, now }: { change: ProposedChange; now: string | null }) {
  const t = useTranslations("dossier");
  const enterprises = useTranslations("enterprises");
  const textOf = useFactValue();
  const options = (["accepted", "refused"] as const).map((value) => ({ value, label: t(`proposal.ruling.${value}`) }));
  return (
    <div className="grid gap-3 border-line border-b pb-4 sm:grid-cols-2">
      <FieldGroup
        name={`ruling.${field}`}
        label={t("proposal.change", { field: enterprises(field), from: textOf(field, from), to: textOf(field, to) })}
        hint={now !== from && t("proposal.changedSince", { now: textOf(field, now) })}
        required
      >
        <RadioTiles options={options} columns={2} />
      </FieldGroup>
      <Field name={`reason.${field}`} label={t("proposal.reason")} hint={t("proposal.reasonHint")}>
        <TextInput limit={LIMITS.reason} counterFrom={150} autoComplete="off" />
      </Field>
    </div>
  );
}
