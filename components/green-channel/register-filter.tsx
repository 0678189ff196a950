import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { REGISTER_ENDS, REGISTER_STATES } from "@/lib/green-channel/policy";
import type { RegisterFilter as Filter } from "@/lib/green-channel/schema";

/** What only the numbers beside the register lead to; it stays until the filter is taken off. */
const KEPT = ["granted", "judged", "approver", "asker", "department"] as const;

/** The period in which was proposed, and how it stands. A plain form that asks for an address. */
export function RegisterFilter({ filter, href }: { filter: Filter; href: string }) {
  const t = useTranslations("green");
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
      <div className="col-span-2 flex gap-2">
        <Button type="submit">{t("filter.apply")}</Button>
        <ButtonLink href={href} variant="quiet" prefetch={false}>
          {t("filter.reset")}
        </ButtonLink>
      </div>
    </form>
  );
}
