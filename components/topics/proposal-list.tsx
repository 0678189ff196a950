import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { RuledList } from "@/components/ui/card";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { FormAction } from "@/lib/form-state";
import { formatMoment } from "@/lib/formats";
import { LIMITS } from "@/lib/topics/schema";

export type ProposalLine = {
  typeCode: string;
  name: string;
  nameEn: string;
  departmentName: string;
  cases: number;
  enterprises: number;
  sinceDismissal: number | null;
  dismissed: { reason: string; byName: string; at: Date } | null;
};
type ProposalListProps = {
  rows: readonly ProposalLine[];
  /** How many more must come after a dismissal. */
  more: number;
  /** Left out for people who may only read. */
  dismiss?: FormAction;
};

/** Like cases that may be one problem: open it, or say why they are not. */
export function ProposalList({ rows, more, dismiss }: ProposalListProps) {
  const t = useTranslations("topics");
  if (rows.length === 0)
    return (
      <EmptyState kind="done" title={t("empty.proposed")}>
        {t("emptyText.proposed")}
      </EmptyState>
    );
  return (
    <RuledList>
      {rows.map((row) => (
        <li key={row.typeCode} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
          <What row={row} />
          <div className="flex flex-wrap gap-2" data-print="hide">
            {dismiss && (
              <>
                <ButtonLink href={`/desk/topics/new?type=${row.typeCode}`} size="small">
                  {t("proposal.open")}
                </ButtonLink>
                <Dismiss row={row} more={more} action={dismiss} />
              </>
            )}
          </div>
        </li>
      ))}
    </RuledList>
  );
}

function useTypeName(): (row: ProposalLine) => string {
  const english = useLocale() === "en";
  return ({ name, nameEn }) => (english ? nameEn : name);
}

function What({ row }: { row: ProposalLine }) {
  const t = useTranslations("topics");
  const nameOf = useTypeName();
  const { typeCode, cases, enterprises, departmentName, dismissed, sinceDismissal } = row;
  return (
    <div className="min-w-60 flex-1">
      <p className="font-semibold">
        {nameOf(row)} <span className="font-normal text-ink-2 text-xs">{typeCode}</span>
      </p>
      <p className="text-ink-2 text-sm">
        {t("proposal.count", { cases, enterprises })} · {t("proposal.department", { name: departmentName })}
      </p>
      {dismissed && (
        <p className="text-ink-2 text-sm">
          {t("proposal.dismissed", {
            name: dismissed.byName,
            at: formatMoment(dismissed.at, "day"),
            reason: dismissed.reason,
            count: sinceDismissal ?? 0,
          })}
        </p>
      )}
    </div>
  );
}

function Dismiss({ row, more, action }: { row: ProposalLine; more: number; action: FormAction }) {
  const t = useTranslations("topics");
  const nameOf = useTypeName();
  return (
    <Dialog
      trigger={t("proposal.dismiss")}
      triggerSize="small"
      triggerVariant="quiet"
      title={t("proposal.dismissTitle", { type: nameOf(row) })}
    >
      <ClosingForm action={action}>
        <input type="hidden" name="typeCode" value={row.typeCode} />
        <Field name="reason" label={t("field.reason")} hint={t("proposal.dismissHint", { more })} required>
          <TextArea name="reason" rows={3} limit={LIMITS.reason} counterFrom={250} />
        </Field>
        <div>
          <SubmitButton>{t("proposal.dismissSubmit")}</SubmitButton>
        </div>
      </ClosingForm>
    </Dialog>
  );
}
