import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/registers/filter-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { listsMeasures, type PlanFilter } from "@/lib/plans/schema";

const STATES = ["inForce", "open", "draft", "sentBack", "submitted", "ended"] as const;

/** What the register shows: plans by state and review, or measures by whose they are. */
export function RegisterFilter({ filter, href }: { filter: PlanFilter; href: string }) {
  const t = useTranslations("plans");
  const ofMeasures = listsMeasures(filter);
  const without = !ofMeasures && filter.list === "without";
  const list = ofMeasures ? "measures" : without ? "without" : null;
  return (
    <FilterForm filter={filter} href={href} resetHref={list ? `${href}?list=${list}` : href}>
      {list && <input type="hidden" name="list" value={list} />}
      <Field name="q" label={t("filter.q")} unmarked className="max-lg:col-span-2 lg:w-64">
        <TextInput type="search" defaultValue={filter.q} maxLength={100} />
      </Field>
      {ofMeasures ? (
        <>
          <Field name="done" label={t("filter.done")} unmarked className="lg:w-40">
            <Select
              defaultValue={filter.done ?? ""}
              placeholder={t("filter.notDone")}
              options={(["inTime", "late"] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
            />
          </Field>
          <Checkbox name="overdue" value="yes" label={t("filter.overdue")} defaultChecked={filter.overdue === "yes"} />
          <Checkbox name="mine" value="yes" label={t("filter.mine")} defaultChecked={filter.mine === "yes"} />
        </>
      ) : without ? null : (
        <>
          <Field name="state" label={t("filter.state")} unmarked className="lg:w-48">
            <Select
              defaultValue={filter.state ?? ""}
              placeholder={t("filter.everyState")}
              options={STATES.map((value) => ({
                value,
                label: value === "open" ? t("filter.open") : t(`state.${value}`),
              }))}
            />
          </Field>
          <Field name="review" label={t("filter.review")} unmarked className="lg:w-44">
            <Select
              defaultValue={filter.review ?? ""}
              placeholder={t("filter.everyReview")}
              options={(["due", "missed"] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
            />
          </Field>
        </>
      )}
    </FilterForm>
  );
}
