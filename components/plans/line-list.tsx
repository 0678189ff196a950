import { useTranslations } from "next-intl";
import { claimAmount } from "@/components/plans/claim-amount";
import { Card, RuledList } from "@/components/ui/card";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { FormAction } from "@/lib/form-state";
import { formatMoment } from "@/lib/formats";
import { LIMITS, type LineView } from "@/lib/plans/schema";

/** Goals, policies or promises of an edition. `settle` only for those who may record what came of them. */
export function LineList({ title, lines, settle }: { title: string; lines: readonly LineView[]; settle?: FormAction }) {
  const t = useTranslations("plans");
  const amountOf = ({ kind, amount }: LineView) => (kind === "claim" ? claimAmount(t, amount) : amount);
  return (
    <Card title={title} flush>
      {lines.length === 0 && <p className="px-4 py-3 text-ink-2 text-sm">{t("noLines")}</p>}
      <RuledList>
        {lines.map((line) => (
          <li key={line.id} className="grid gap-1 px-4 py-3">
            <p className="font-semibold">{line.title}</p>
            <p className="text-ink-2 text-sm">
              {[amountOf(line), line.dueOn ? t("dueBy", { on: line.dueOn }) : t("noDay")].filter(Boolean).join(" · ")}
            </p>
            {line.why && <p className="text-ink-2 text-sm">{t("why", { why: line.why })}</p>}
            <Settled line={line} />
            {settle && line.kind !== "goal" && !line.settledAt && <Settle line={line} action={settle} />}
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function Settled({ line: { kind, settledAt, settledByName, settledNote } }: { line: LineView }) {
  const t = useTranslations("plans");
  if (!settledAt) return null;
  return (
    <p className="text-green text-sm">
      {t(`settled.${kind}`, { name: settledByName ?? "", at: formatMoment(settledAt), note: settledNote })}
    </p>
  );
}

function Settle({ line: { id, kind, title }, action }: { line: LineView; action: FormAction }) {
  const t = useTranslations("plans");
  return (
    <div className="mt-1" data-print="hide">
      <Dialog trigger={t(`settle.${kind}`)} triggerSize="small" title={t(`settleTitle.${kind}`)}>
        <ClosingForm action={action}>
          <input type="hidden" name="lineId" value={id} />
          <p className="font-semibold">{title}</p>
          <Field name="note" label={t("settleNote")} required>
            <TextArea limit={LIMITS.note} counterFrom={400} />
          </Field>
          <SubmitButton>{t("save")}</SubmitButton>
        </ClosingForm>
      </Dialog>
    </div>
  );
}
