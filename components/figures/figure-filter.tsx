import { useLocale, useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { CHANNELS, RECORD_KINDS } from "@/lib/cases/rules";
import { PERIODS, type Span } from "@/lib/stats/rules";
import { type FigureFilter as Filter, figuresHref, NONE } from "@/lib/stats/schema";

type FigureFilterProps = {
  filter: Filter;
  span: Span;
  departments: readonly { id: string; shortName: string }[];
  categories: readonly { code: string; name: string; nameEn: string }[];
};

/** The filters of the page. A plain form that asks for an address: it works without JavaScript and can be bookmarked. */
export function FigureFilter({ filter, span, departments, categories }: FigureFilterProps) {
  const t = useTranslations("figures");
  const channel = useTranslations("cases.channel");
  const kind = useTranslations("cases.recordKind");
  const english = useLocale() === "en";
  return (
    // The key makes the choices follow the address when one comes back to it.
    <form
      key={figuresHref(filter)}
      action="/desk/figures"
      aria-label={t("filter.label")}
      data-print="hide"
      className="group grid grid-cols-2 items-end gap-3 rounded-card border border-line bg-surface px-4 py-3 lg:flex lg:flex-wrap"
    >
      <Field name="period" label={t("filter.period")} unmarked className="max-lg:col-span-2 lg:w-44">
        <Select
          defaultValue={filter.period}
          options={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
        />
      </Field>
      {/* Without :has() the days stay in sight, which does no harm: they count only for the custom period. */}
      <div className="col-span-2 grid grid-cols-2 gap-3 supports-[selector(:has(*))]:not-group-has-[option[value=custom]:checked]:hidden lg:w-72">
        <Field name="from" label={t("filter.from")} unmarked>
          <TextInput type="date" defaultValue={span.fromOn} />
        </Field>
        <Field name="to" label={t("filter.to")} unmarked>
          <TextInput type="date" defaultValue={span.toOn} />
        </Field>
      </div>
      <Field name="department" label={t("filter.department")} unmarked className="max-lg:col-span-2 lg:w-44">
        <Select
          defaultValue={filter.department ?? ""}
          placeholder={t("filter.everyDepartment")}
          options={[
            ...departments.map(({ id, shortName }) => ({ value: id, label: shortName })),
            { value: NONE, label: t("filter.unassigned") },
          ]}
        />
      </Field>
      <Field name="category" label={t("filter.category")} unmarked className="lg:w-44">
        <Select
          defaultValue={filter.category ?? ""}
          placeholder={t("filter.everyCategory")}
          options={categories.map(({ code, name, nameEn }) => ({ value: code, label: english ? nameEn : name }))}
        />
      </Field>
      <Field name="channel" label={t("filter.channel")} unmarked className="lg:w-36">
        <Select
          defaultValue={filter.channel ?? ""}
          placeholder={t("filter.everyChannel")}
          options={CHANNELS.map((value) => ({ value, label: channel(value) }))}
        />
      </Field>
      <Field name="kind" label={t("filter.kind")} unmarked className="lg:w-36">
        <Select
          defaultValue={filter.kind ?? ""}
          placeholder={t("filter.everyKind")}
          options={RECORD_KINDS.map((value) => ({ value, label: kind(value) }))}
        />
      </Field>
      <div className="col-span-2 flex gap-2">
        <Button type="submit" variant="primary" className="max-lg:flex-1">
          {t("filter.apply")}
        </Button>
        <ButtonLink href="/desk/figures" variant="quiet" prefetch={false}>
          {t("filter.reset")}
        </ButtonLink>
      </div>
    </form>
  );
}
