import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Quarter } from "@/lib/day";
import type { VisitFilter } from "@/lib/visits/address.policy";

type BoardFilterProps = {
  /** Whom one may choose; nobody for those who see their own enterprises alone. */
  people: readonly { id: string; name: string; title: string | null }[];
  quarters: readonly Quarter[];
  filter: VisitFilter;
  href: string;
};

/** Whose enterprises and visits, which quarter, and among the visits what was written on them. A plain form that asks for an address. */
export function BoardFilter({ people, quarters, filter, href }: BoardFilterProps) {
  const { show, person, quarter, q } = filter;
  const chosen = { ...(person && { person }), ...(quarter && { quarter }) };
  const t = useTranslations("visits");
  const options = people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}（${title}）` : name }));
  return (
    <form
      key={`${show} ${person} ${quarter} ${q}`}
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
      <Field name="quarter" label={t("filter.quarter")} unmarked className="w-36">
        <Select
          defaultValue={quarter ?? ""}
          placeholder={t("filter.everyQuarter")}
          options={quarters.map((value) => ({ value, label: value }))}
        />
      </Field>
      {show === "records" && (
        <Field name="q" label={t("filter.words")} unmarked className="w-80 max-w-full">
          <TextInput type="search" enterKeyHint="search" defaultValue={q} maxLength={100} />
        </Field>
      )}
      <Button type="submit">{show === "records" ? t("filter.search") : t("filter.apply")}</Button>
      {show === "records" && q && (
        <ButtonLink href={`${href}?${new URLSearchParams({ show, ...chosen })}`} variant="quiet">
          {t("filter.reset")}
        </ButtonLink>
      )}
    </form>
  );
}
