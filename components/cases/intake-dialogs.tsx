import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/cases/action-dialog";
import type { DialogLook } from "@/components/cases/case-action-bar";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { DECLINE_REASONS, outcomesOf } from "@/lib/cases/rules";
import { LIMITS } from "@/lib/cases/schema";
import { materials } from "@/lib/catalog/schema";

type IntakeDialogProps = TurnProps & { look: DialogLook };

/** Everything that is missing, told once; the clocks pause until it is supplied. */
export function CorrectionDialog({ view, actions, look }: IntakeDialogProps) {
  const t = useTranslations("desk");
  const known = materials.safeParse(view.type.materials).data ?? [];
  const again = view.correctionCount > 0;
  return (
    <ActionDialog
      view={view}
      action={actions.askCorrection}
      keys="R"
      {...look}
      label={t("correction.label")}
      title={t("correction.title")}
      submit={t("correction.submit")}
      wide
    >
      <Notice kind={again ? "warning" : "info"}>{t(again ? "correction.again" : "correction.once")}</Notice>
      <FieldGroup name="materials" label={t("correction.materials")} required>
        {known.map(({ name, issuer, howToObtain }) => (
          <Checkbox
            key={name}
            name="materials"
            value={name}
            label={name}
            hint={[issuer, howToObtain].filter(Boolean).join(" · ")}
          />
        ))}
        <TextInput name="materials" aria-label={t("correction.other")} placeholder={t("correction.other")} />
      </FieldGroup>
      <Field name="note" label={t("correction.note")}>
        <TextArea name="note" rows={2} limit={LIMITS.note} counterFrom={900} />
      </Field>
      {again && (
        <Field name="reason" label={t("correction.reason")} required>
          <TextArea name="reason" rows={2} />
        </Field>
      )}
    </ActionDialog>
  );
}

/** What came in by phone or over the counter is noted for the enterprise. */
export function SupplyDialog({ view, actions, look }: IntakeDialogProps) {
  const t = useTranslations("desk");
  const asked = view.materials.filter((material) => material.status === "asked");
  return (
    <ActionDialog
      view={view}
      action={actions.supplyCorrection}
      {...look}
      label={t("supply.label")}
      title={t("supply.title")}
      submit={t("supply.submit")}
    >
      {asked.length > 0 && (
        <FieldGroup name="supplied" label={t("supply.materials")}>
          {asked.map(({ id, name }) => (
            <Checkbox key={id} name="supplied" value={id} label={name} defaultChecked />
          ))}
        </FieldGroup>
      )}
      <Field name="note" label={t("supply.note")} required>
        <TextArea name="note" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}

/** A no with a reason of the closed list and where to go instead; the enterprise reads it word for word. */
export function DeclineDialog({ view, actions, look }: IntakeDialogProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const reasons = DECLINE_REASONS.map((value) => ({ value, label: cases(`decline.${value}`) }));
  return (
    <ActionDialog
      view={view}
      action={actions.decline}
      keys="D"
      {...look}
      danger
      label={t("decline.label")}
      title={t("decline.title")}
      submit={t("decline.submit")}
      wide
    >
      <Notice kind="warning">{t("decline.read")}</Notice>
      <Field name="reason" label={t("decline.reason")} required>
        <Select name="reason" options={reasons} placeholder={t("choose")} />
      </Field>
      <Field name="explanation" label={t("decline.explanation")} hint={t("decline.explanationHint")} required>
        <TextArea name="explanation" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
      <Field name="whereInstead" label={t("decline.whereInstead")} hint={t("decline.whereInsteadHint")} required>
        <TextInput name="whereInstead" limit={300} counterFrom={250} />
      </Field>
    </ActionDialog>
  );
}

/** 马上就办: solved or explained at once; accepted and answered in one step. */
export function OnTheSpotDialog({ view, actions, look }: IntakeDialogProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const outcomes = outcomesOf(view.recordKind, true).map((value) => ({
    value,
    label: cases(`outcome.${value}`),
    hint: cases(`outcomeHint.${value}`),
  }));
  return (
    <ActionDialog
      view={view}
      action={actions.resolveOnTheSpot}
      keys="O"
      {...look}
      label={t("onTheSpot.label")}
      title={t("onTheSpot.title")}
      submit={t("onTheSpot.submit")}
      wide
    >
      <FieldGroup name="outcome" label={t("answer.outcome")} required>
        <RadioTiles options={outcomes} columns={1} />
      </FieldGroup>
      <Field name="replyText" label={t("answer.reply")} hint={t("answer.replyHint")} required>
        <TextArea name="replyText" rows={4} limit={LIMITS.reply} counterFrom={3600} />
      </Field>
      <Field name="evidence" label={t("onTheSpot.evidence")} hint={t("onTheSpot.evidenceHint")} required>
        <TextArea name="evidence" rows={2} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}
