import Link from "next/link";
import { useTranslations } from "next-intl";
import { WarningLine, type WarningLineView } from "@/components/checkups/warning-line";
import { ButtonLink } from "@/components/ui/button";
import { Card, RuledList } from "@/components/ui/card";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { Settlement } from "@/lib/checkups/policy";
import { LIMITS } from "@/lib/checkups/schema";
import type { FormAction } from "@/lib/form-state";
import { formatMoment } from "@/lib/formats";

export type WarningItem = WarningLineView & {
  id: string;
  typeCode: string;
  raisedAt: Date;
  settlement: Settlement | null;
  settledByName: string | null;
  settledAt: Date | null;
  reason: string;
  caseNumber: string | null;
};
type Tools = {
  enterpriseId: string;
  /** Requests filed since, to say which one was filed for a warning. */
  cases: readonly { number: string; title: string }[];
  /** Whether the reader may file requests for enterprises. */
  files: boolean;
  dismiss: FormAction;
  settleByCase: FormAction;
};
type WarningsCardProps = { title: string; warnings: readonly WarningItem[]; empty: string; tools?: Tools };

/** Early warnings with why they stand and what can be done about each; settled ones with how. */
export function WarningsCard({ title, warnings, empty, tools }: WarningsCardProps) {
  const t = useTranslations("checkups");
  return (
    <Card flush title={title} id={tools ? "warnings" : undefined}>
      {warnings.length === 0 && <p className="px-4 py-3 text-ink-3">{empty}</p>}
      <RuledList>
        {warnings.map((warning) => (
          <li key={warning.id} className="grid gap-1.5 px-4 py-3">
            <p>
              <WarningLine warning={warning} />
            </p>
            <p className="text-ink-2 text-sm">
              {warning.settlement ? (
                <Settled warning={warning} />
              ) : (
                t("raisedAt", { at: formatMoment(warning.raisedAt, "day") })
              )}
            </p>
            {tools && <WarningTools warning={warning} tools={tools} />}
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function Settled({ warning }: { warning: WarningItem }) {
  const t = useTranslations("checkups");
  const { settlement, settledByName, settledAt, reason, caseNumber } = warning;
  if (!settlement || !settledAt) return null;
  const sentence = t(`settledBy.${settlement}`, {
    name: settledByName ?? "",
    at: formatMoment(settledAt, "day"),
    reason,
    number: caseNumber ?? "",
  });
  if (!caseNumber) return sentence;
  return (
    <Link href={`/desk/cases/${caseNumber}`} prefetch={false} className="link">
      {sentence}
    </Link>
  );
}

function WarningTools({ warning, tools }: { warning: WarningItem; tools: Tools }) {
  const t = useTranslations("checkups");
  const { enterpriseId, cases, files } = tools;
  const address = (
    <>
      <input type="hidden" name="enterpriseId" value={enterpriseId} />
      <input type="hidden" name="warningId" value={warning.id} />
    </>
  );
  return (
    <div className="flex flex-wrap gap-1" data-print="hide">
      {files && (
        <ButtonLink
          href={`/desk/new?enterprise=${enterpriseId}&type=${warning.typeCode}`}
          prefetch={false}
          size="small"
        >
          {t("file")}
        </ButtonLink>
      )}
      <Dialog trigger={t("fileDone")} triggerSize="small" triggerVariant="quiet" title={t("fileDone")}>
        {cases.length === 0 ? (
          <p>{t("noCase")}</p>
        ) : (
          <ClosingForm action={tools.settleByCase}>
            {address}
            <Field name="number" label={t("chooseCase")} hint={t("chooseCaseHint")} required>
              <Select
                placeholder=""
                options={cases.map(({ number, title }) => ({ value: number, label: `${number} ${title}` }))}
              />
            </Field>
            <SubmitButton>{t("confirmCase")}</SubmitButton>
          </ClosingForm>
        )}
      </Dialog>
      <Dialog trigger={t("dismiss")} triggerSize="small" triggerVariant="quiet" title={t("dismiss")}>
        <ClosingForm action={tools.dismiss}>
          <p>{t("dismissText")}</p>
          {address}
          <Field name="reason" label={t("reason")} required>
            <TextInput limit={LIMITS.reason} counterFrom={150} autoComplete="off" />
          </Field>
          <SubmitButton variant="danger">{t("confirmDismiss")}</SubmitButton>
        </ClosingForm>
      </Dialog>
    </div>
  );
}
