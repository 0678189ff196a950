import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { ReclassificationFilter } from "@/lib/reclassification/schema";

/** The period in which was asked, and which way. A plain form that asks for an address. */
export function RegisterFilter({ filter, href }: { filter: ReclassificationFilter; href: string }) {
  const t = useTranslations("reclassification");
  return (
    <form
      key={JSON.stringify(filter)}
      action={href}
      aria-label={t("filter.label")}
      data-print="hide"
      className="grid grid-cols-2 items-end gap-3 lg:flex lg:flex-wrap"
    >
      <Field name="from" label={t("filter.from")} unmarked>
        <TextInput type="date" defaultValue={filter.from} />
      </Field>
      <Field name="to" label={t("filter.to")} unmarked>
        <TextInput type="date" defaultValue={filter.to} />
      </Field>
      <Field name="way" label={t("filter.way")} unmarked className="max-lg:col-span-2 lg:w-44">
        <Select
          defaultValue={filter.way ?? ""}
          placeholder={t("filter.everyWay")}
          options={(["longer", "other"] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
      </Field>
      <div className="col-span-2 flex gap-2">
        <Button type="submit">{t("filter.apply")}</Button>
        <ButtonLink href={href} variant="quiet" prefetch={false}>
          {t("filter.reset")}
        </ButtonLink>
      </div>
    </form>
  );
}
