import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/registers/filter-form";
import { PeriodFields } from "@/components/registers/period-fields";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { REGISTER_ENDS, REGISTER_STATES } from "@/lib/green-channel/policy";
import type { RegisterFilter as Filter } from "@/lib/green-channel/schema";

/** What only the numbers beside the register lead to; it stays until the filter is taken off. */
const KEPT = ["granted", "judged", "approver", "asker", "department"] as const;

/** The period in which was proposed, and how it stands. */
export function RegisterFilter({ filter, href }: { filter: Filter; href: string }) {
  const t = useTranslations("green");
  return (
    <FilterForm filter={filter} href={href}>
      <PeriodFields from={filter.from} to={filter.to} />
      <Field name="state" label={t("filter.state")} unmarked className="max-lg:col-span-2 lg:w-44">
        <Select
          defaultValue={filter.state ?? ""}
          placeholder={t("filter.everyState")}
          options={REGISTER_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      </Field>
      <Field name="ended" label={t("filter.ended")} unmarked className="max-lg:col-span-2 lg:w-44">
        <Select
          defaultValue={filter.ended ?? ""}
          placeholder={t("filter.everyEnd")}
          options={REGISTER_ENDS.map((value) => ({ value, label: t(value) }))}
        />
      </Field>
      {KEPT.map((name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />)}
    </FilterForm>
  );
}
