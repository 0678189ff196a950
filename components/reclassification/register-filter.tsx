import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/registers/filter-form";
import { PeriodFields } from "@/components/registers/period-fields";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { ReclassificationFilter } from "@/lib/reclassification/schema";

/** The period in which was asked, and which way. */
export function RegisterFilter({ filter, href }: { filter: ReclassificationFilter; href: string }) {
  const t = useTranslations("reclassification");
  return (
    <FilterForm filter={filter} href={href}>
      <PeriodFields from={filter.from} to={filter.to} />
      <Field name="way" label={t("filter.way")} unmarked className="max-lg:col-span-2 lg:w-44">
        <Select
          defaultValue={filter.way ?? ""}
          placeholder={t("filter.everyWay")}
          options={(["longer", "other"] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
      </Field>
    </FilterForm>
  );
}
