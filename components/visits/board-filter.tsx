import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Quarter } from "@/lib/day";

type BoardFilterProps = {
  /** Empty for people who see nobody's visits but their own. */
  people: readonly { id: string; name: string; title: string | null }[];
  quarters: readonly Quarter[];
  person: string | undefined;
  quarter: Quarter | undefined;
  show: string;
  href: string;
};

/** Whose enterprises and visits, and which quarter. A plain form that asks for an address. */
export function BoardFilter({ people, quarters, person, quarter, show, href }: BoardFilterProps) {
  const t = useTranslations("visits");
  const options = people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}（${title}）` : name }));
  return (
    <form
      key={`${person} ${quarter}`}
      action={href}
      aria-label={t("filter.label")}
      data-print="hide"
      className="flex flex-wrap items-end gap-3"
    >
      <input type="hidden" name="show" value={show} />
      {people.length > 0 && (
        <Field name="person" label={t("filter.person")} unmarked className="w-64">
          <Select defaultValue={person ?? ""} placeholder={t("filter.everybody")} options={options} />
        </Field>
      )}
      <Field name="quarter" label={t("filter.quarter")} unmarked className="w-36">
        <Select
          defaultValue={quarter ?? ""}
          placeholder={t("filter.everyQuarter")}
          options={quarters.map((value) => ({ value, label: value }))}
        />
      </Field>
      <Button type="submit">{t("filter.apply")}</Button>
    </form>
  );
}
