import { useTranslations } from "next-intl";
import { AcceptOutcome } from "@/components/cases/accept-outcome";
import { CaseForm } from "@/components/cases/case-form";
import { KeyHint } from "@/components/cases/key-hint";
import { SupportChoices } from "@/components/cases/support-choices";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { TypeSelect } from "@/components/cases/type-select";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";
import type { CategoryWithTypes, RequestTypeDetail } from "@/lib/catalog/schema";

export type PlannedDay = { limitDays: number; dueOn: string; provisional: boolean };
export type AcceptChoices = {
  plan: {
    type: RequestTypeDetail;
    isOwnType: boolean;
    suggestsSupport: boolean;
    items: readonly (PlannedDay & { title: string; publicTitle: string; mandatory: boolean })[];
    support: PlannedDay;
    answer: PlannedDay & { fromOn: string; weekendDays: number; holidays: number };
  };
  categories: readonly CategoryWithTypes[];
};

type AcceptPanelProps = TurnProps & { choices: AcceptChoices; locale: string };

/** Accept and assign: everything is filled in from the request type, so that a simple case takes one click. */
export function AcceptPanel({ view, actions, departments, choices, locale }: AcceptPanelProps) {
  const t = useTranslations("desk");
  const { plan, categories } = choices;
  const named = (row: { name: string; nameEn: string }) => (locale === "en" ? row.nameEn : row.name);
  const types = categories.map((category) => ({
    label: named(category),
    // The case's own type keeps the version it was filed with, so it is sent as "no other type".
    options: category.types.map((type) => ({
      value: type.code === view.type.code ? "" : type.code,
      label: named(type),
    })),
  }));
  const own = { value: "", label: named(view.type) };
  const isListed = types.some((group) => group.options.some((option) => option.value === ""));
  return (
    <TurnPanel id="turn" title={t("accept.title")}>
      <CaseForm id="accept" number={view.number} action={actions.accept} version={view.version} className="gap-3">
        <div className="grid gap-x-4 gap-y-3 @lg:grid-cols-2">
          <Field name="typeCode" label={t("accept.type")} unmarked>
            <TypeSelect
              name="typeCode"
              options={isListed ? types : [own, ...types]}
              defaultValue={plan.isOwnType ? "" : plan.type.code}
            />
          </Field>
          <Field name="leadDepartmentId" label={t("accept.lead")} unmarked>
            <Select
              key={plan.type.id}
              name="leadDepartmentId"
              options={departments.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={plan.type.leadDepartmentId}
            />
          </Field>
        </div>
        <SupportChoices
          key={`support-${plan.type.id}`}
          departments={departments}
          suggestedIds={plan.type.supportIds}
          checked={plan.suggestsSupport}
        />
        <AcceptOutcome plan={plan} />
        <details className="text-sm">
          <summary className="link w-fit list-none">{t("accept.more")}</summary>
          <div className="mt-3 grid gap-3">
            <Field name="disposalMode" label={t("accept.disposal")} unmarked>
              <DisposalSelect />
            </Field>
            <Field name="note" label={t("accept.note")}>
              <TextArea name="note" rows={2} limit={LIMITS.note} counterFrom={900} />
            </Field>
          </div>
        </details>
        <div className="flex flex-wrap items-center gap-3 max-sm:hidden">
          <SubmitButton>
            {t("accept.submit")}
            <KeyHint keys="A" />
          </SubmitButton>
          <span className="text-ink-3 text-xs">{t("accept.hint")}</span>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}

function DisposalSelect() {
  const cases = useTranslations("cases");
  const options = ["studiedTransferred", "assignedCentrally"].map((value) => ({
    value,
    label: cases(`disposal.${value}`),
  }));
  return <Select name="disposalMode" options={options} />;
}
