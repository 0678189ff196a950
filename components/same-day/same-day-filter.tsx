import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/registers/filter-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { DISPOSAL_MODES } from "@/lib/cases/rules";
import { type SameDayFilter as Filter, NO_DEPARTMENT } from "@/lib/same-day/schema";

type SameDayFilterProps = {
  filter: Filter;
  href: string;
  /** The months and quarters one may choose, latest first. */
  months: readonly string[];
  departments: readonly { id: string; shortName: string }[];
};

/** Month, department and how it was dealt with. */
export function SameDayFilter({ filter, href, months, departments }: SameDayFilterProps) {
  const t = useTranslations("sameDay.filter");
  const disposal = useTranslations("cases.disposal");
  const tier = useTranslations("cases.tier");
  const offered = months.includes(filter.month) ? months : [filter.month, ...months];
  return (
    <FilterForm filter={filter} href={href}>
      <Field name="month" label={t("month")} unmarked className="lg:w-36">
        <Select defaultValue={filter.month} options={offered.map((value) => ({ value, label: value }))} />
      </Field>
      <Field name="department" label={t("department")} unmarked className="lg:w-44">
        <Select
          defaultValue={filter.department ?? ""}
          placeholder={t("everyDepartment")}
          options={[
            { value: NO_DEPARTMENT, label: t("desk") },
            ...departments.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
        />
      </Field>
      <Field name="disposal" label={t("disposal")} unmarked className="lg:w-40">
        <Select
          defaultValue={filter.disposal ?? ""}
          placeholder={t("everyDisposal")}
          options={DISPOSAL_MODES.map((value) => ({ value, label: disposal(value) }))}
        />
      </Field>
      <Field name="tier" label={t("tier")} unmarked className="lg:w-40">
        <Select
          defaultValue={filter.tier ?? ""}
          placeholder={t("everyTier")}
          options={[{ value: "A", label: tier("A") }]}
        />
      </Field>
      <Field name="evidence" label={t("evidence")} unmarked className="lg:w-40">
        <Select
          defaultValue={filter.evidence ?? ""}
          placeholder={t("withAndWithout")}
          options={[{ value: "missing", label: t("missing") }]}
        />
      </Field>
    </FilterForm>
  );
}
