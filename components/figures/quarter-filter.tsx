import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Quarter } from "@/lib/day";

/** The quarter that figures speak of. A plain form that asks for an address. */
export function QuarterFilter({
  quarter,
  quarters,
  href,
}: {
  quarter: Quarter;
  quarters: readonly Quarter[];
  href: string;
}) {
  const t = useTranslations("figures");
  return (
    <form
      key={quarter}
      action={href}
      aria-label={t("filter.label")}
      data-print="hide"
      className="flex flex-wrap items-end gap-3"
    >
      <Field name="quarter" label={t("service.quarter")} unmarked className="w-36">
        <Select defaultValue={quarter} options={quarters.map((value) => ({ value, label: value }))} />
      </Field>
      <Button type="submit">{t("filter.apply")}</Button>
    </form>
  );
}
