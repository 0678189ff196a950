import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type PersonFilterProps = {
  people: readonly { id: string; name: string; title: string | null }[];
  person: string | undefined;
  show: string;
  href: string;
};

/** Whose enterprises and visits. A plain form that asks for an address. */
export function PersonFilter({ people, person, show, href }: PersonFilterProps) {
  const t = useTranslations("visits");
  const options = people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}（${title}）` : name }));
  return (
    <form
      key={person ?? ""}
      action={href}
      aria-label={t("filter.label")}
      data-print="hide"
      className="flex flex-wrap items-end gap-3"
    >
      <input type="hidden" name="show" value={show} />
      <Field name="person" label={t("filter.person")} unmarked className="w-64">
        <Select defaultValue={person ?? ""} placeholder={t("filter.everybody")} options={options} />
      </Field>
      <Button type="submit">{t("filter.apply")}</Button>
    </form>
  );
}
