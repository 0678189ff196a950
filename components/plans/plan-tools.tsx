import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { FormAction } from "@/lib/form-state";
import { LIMITS, type PlanView } from "@/lib/plans/schema";

export type PlanActions = Record<"submit" | "approve" | "sendBack" | "end", FormAction>;

type PlanToolsProps = { plan: PlanView; supersedes: number | null; actions: PlanActions };

/** What may be done with an edition as a whole: hand it in, decide on it, end it. */
export function PlanTools({ plan, supersedes, actions }: PlanToolsProps) {
  const t = useTranslations("plans");
  const { id, version, can } = plan;
  const address = <input type="hidden" name="planId" value={id} />;
  if (!(["submit", "approve", "sendBack", "end"] as const).some((verb) => can.includes(verb))) return null;
  return (
    <div className="grid gap-3" data-print="hide">
      {can.includes("submit") && (
        <ActionForm action={actions.submit} version={version} className="gap-2!">
          {address}
          <p className="text-ink-2 text-sm">{t("submitText")}</p>
          <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
        </ActionForm>
      )}
      {can.includes("approve") && (
        <ActionForm action={actions.approve} version={version} className="gap-2!">
          {address}
          <p className="text-ink-2 text-sm">
            {supersedes === null ? t("approveText") : t("approveSupersedes", { edition: supersedes })}
          </p>
          <SubmitButton className="justify-self-start">{t("approve")}</SubmitButton>
        </ActionForm>
      )}
      <div className="flex flex-wrap gap-2">
        {can.includes("sendBack") && (
          <Dialog trigger={t("sendBack")} title={t("sendBackTitle")}>
            <ClosingForm action={actions.sendBack} version={version}>
              {address}
              <Reason label={t("sendBackReason")} hint={t("sendBackHint")} />
              <SubmitButton>{t("sendBack")}</SubmitButton>
            </ClosingForm>
          </Dialog>
        )}
        {can.includes("end") && (
          <Dialog trigger={t("end")} triggerVariant="danger" title={t("end")}>
            <ClosingForm action={actions.end}>
              {address}
              <p>{t("endText")}</p>
              <Reason label={t("reason")} />
              <SubmitButton variant="danger">{t("confirmEnd")}</SubmitButton>
            </ClosingForm>
          </Dialog>
        )}
      </div>
    </div>
  );
}

function Reason({ label, hint }: { label: string; hint?: string }) {
  return (
    <Field name="reason" label={label} hint={hint} required>
      <TextArea limit={LIMITS.note} counterFrom={400} />
    </Field>
  );
}
