import { useTranslations } from "next-intl";
import { CaseForm } from "@/components/cases/case-form";
import { disputedItems } from "@/components/cases/standing";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";

/** The triage desk rules on a dispute: the work stays or moves. The ruling is final, the answer's clock has run on. */
export function RulePanel({ view, actions, departments }: TurnProps) {
  const t = useTranslations("desk");
  const [first] = disputedItems(view);
  if (!first) return null;
  const items = disputedItems(view).filter((item) => item.departmentId === first.departmentId);
  const others = departments.filter(({ id }) => id !== first.departmentId);
  const rulings = (["stays", "moves"] as const).map((value) => ({
    value,
    label: t(`rule.${value}`, { department: first.department.name }),
  }));
  return (
    <TurnPanel id="turn" title={t("rule.title")} aside={t("rule.final")}>
      <p>
        <span className="font-semibold">{t("rule.says", { department: first.department.name })}</span>{" "}
        {first.disputeReason}
      </p>
      <p className="mt-1 text-ink-2 text-sm">
        {t("rule.items", { titles: items.map((item) => item.title).join(t("comma")) })}
      </p>
      <CaseForm number={view.number} action={actions.ruleDispute} version={view.version} className="mt-3 gap-4">
        <FieldGroup name="ruling" label={t("rule.ruling")} required>
          <RadioTiles options={rulings} />
        </FieldGroup>
        <Field name="departmentId" label={t("rule.department")} hint={t("rule.departmentHint")}>
          <Select
            name="departmentId"
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={t("choose")}
          />
        </Field>
        <Field name="reason" label={t("rule.reason")} required>
          <TextArea name="reason" rows={2} limit={LIMITS.note} counterFrom={900} />
        </Field>
        <div>
          <SubmitButton>{t("rule.submit")}</SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}
