import { useTranslations } from "next-intl";
import { LineRows, MeasureRows } from "@/components/plans/plan-rows";
import { useWording } from "@/components/plans/wording";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, FieldGroup } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";
import { type Drafting, type Owners, withProposals } from "@/lib/plans/drafting.policy";
import { LIMITS } from "@/lib/plans/schema";

type PlanFormProps = { enterpriseId: string; drafting: Drafting; action: FormAction; backHref: string };

/** A plan being written: what is left of the one before, and what is proposed with its reasons. */
export function PlanForm({ enterpriseId, drafting, action, backHref }: PlanFormProps) {
  const t = useTranslations("plans");
  const { version, untilOn, sentBack, proposals } = drafting;
  const lines = withProposals(drafting, proposals, useWording());
  const texts = useRowTexts();
  return (
    <ActionForm action={action} version={version}>
      {sentBack && (
        <Notice kind="warning">
          {t("edit.sentBack", { name: sentBack.byName ?? "", reason: sentBack.reason ?? "" })}
        </Notice>
      )}
      <input type="hidden" name="enterpriseId" value={enterpriseId} />
      <Card title={t("goals")}>
        <LineRows name="goals" lines={lines.goals} limits={LIMITS} texts={texts.goals} />
      </Card>
      <Card title={t("measures")}>
        <FieldGroup name="measures" label={t("measures")} hint={t("edit.measuresHint")} hideLabel unmarked>
          <MeasureRows
            measures={lines.measures}
            limits={LIMITS}
            owners={useOwnerOptions(drafting.owners)}
            texts={texts.measures}
          />
        </FieldGroup>
      </Card>
      <Card title={t("claims")}>
        <LineRows name="claims" lines={lines.claims} limits={LIMITS} texts={texts.claims} />
      </Card>
      <Card title={t("promises")}>
        <LineRows name="promises" lines={lines.promises} limits={LIMITS} texts={texts.promises} dueRequired />
      </Card>
      <Card>
        <Field name="untilOn" label={t("untilOn")} hint={t("edit.untilHint")} required className="sm:w-64">
          <TextInput type="date" defaultValue={untilOn} />
        </Field>
      </Card>
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="secondary">{t("edit.saveDraft")}</SubmitButton>
        <SubmitButton name="handIn" value="yes">
          {t("edit.saveAndSubmit")}
        </SubmitButton>
        <ButtonLink href={backHref} variant="quiet">
          {t("edit.cancel")}
        </ButtonLink>
      </div>
    </ActionForm>
  );
}

function useRowTexts() {
  const t = useTranslations("plans.edit");
  const row = { row: t.raw("row"), up: t("up"), down: t("down"), remove: t("remove"), why: t("why") };
  return {
    goals: { ...row, add: t("addGoal"), title: t("goalTitle"), amount: t("goalAmount"), due: t("goalDue") },
    measures: { ...row, add: t("addMeasure"), title: t("measureTitle"), owner: t("owner"), due: t("measureDue") },
    claims: { ...row, add: t("addClaim"), title: t("claimTitle"), amount: t("claimAmount"), due: t("claimDue") },
    promises: { ...row, add: t("addPromise"), title: t("promiseTitle"), due: t("promiseDue") },
  };
}

function useOwnerOptions({ people, departments }: Owners) {
  const t = useTranslations("plans.edit");
  return [
    {
      label: t("departments"),
      options: departments.map(({ id, name }) => ({ value: `department:${id}`, label: name })),
    },
    {
      label: t("people"),
      options: people.map(({ id, name, place }) => ({
        value: `person:${id}`,
        label: place ? `${name} · ${place}` : name,
      })),
    },
  ];
}
