import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { VisitFilter } from "@/lib/visits/address.policy";

type BoardFilterProps = {
  /** Whom one may choose; nobody for those who see their own enterprises alone. */
  people: readonly { id: string; name: string; title: string | null }[];
  filter: VisitFilter;
  href: string;
};

/** Whose enterprises and visits, and among the visits what was written on them. A plain form that asks for an address. */
export function BoardFilter({ people, filter: { show, person, q }, href }: BoardFilterProps) {
  const t = useTranslations("visits");
  const options = people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}（${title}）` : name }));
  return (
    <form
      key={`${show} ${person} ${q}`}
      action={href}
      aria-label={t("filter.label")}
      data-print="hide"
      className="flex flex-wrap items-end gap-3"
    >
      <input type="hidden" name="show" value={show} />
      {people.length > 0 && (
        <Field name="person" label={t("filter.person")} unmarked className="w-64 max-w-full">
          <Select defaultValue={person ?? ""} placeholder={t("filter.everybody")} options={options} />
        </Field>
      )}
      {show === "records" && (
        <Field name="q" label={t("filter.words")} unmarked className="w-80 max-w-full">
          <TextInput type="search" enterKeyHint="search" defaultValue={q} maxLength={100} />
        </Field>
      )}
      <Button type="submit">{show === "records" ? t("filter.search") : t("filter.apply")}</Button>
      {show === "records" && q && (
        <ButtonLink href={`${href}?${new URLSearchParams({ show, ...(person && { person }) })}`} variant="quiet">
          {t("filter.reset")}
        </ButtonLink>
      )}
    </form>
  );
}
