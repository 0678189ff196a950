import { ListFilter } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { LANES } from "@/lib/cases/queues";
import { RECORD_KINDS } from "@/lib/cases/rules";

export type QueueFilterValues = Record<"q" | "category" | "department" | "kind" | "lane" | "enterprise", string>;
type Choice = { value: string; label: string };
type QueueFilterProps = {
  href: string;
  values: QueueFilterValues;
  categories: readonly Choice[];
  departments: readonly Choice[];
  /** The enterprise the list is narrowed to, by name; null for one the reader does not see. */
  enterpriseName: string | null;
};

/** What narrows a queue, folded away until it is needed; what is in force stands open, each with its own way out. */
export function QueueFilter(props: QueueFilterProps) {
  const { href, values, categories, departments } = props;
  const t = useTranslations("desk");
  const kinds = useTranslations("cases.recordKind");
  return (
    <div className="shrink-0 border-line border-b px-3.5 py-1.5">
      <details className="group">
        <summary className="flex min-h-7 list-none items-center gap-1.5 text-ink-2 text-sm hover:text-brand">
          <ListFilter className="size-4" strokeWidth={1.75} aria-hidden />
          {t("filter.open")}
        </summary>
        <form action={href} className="grid gap-2 pt-1.5 pb-2">
          <TextInput
            name="q"
            type="search"
            defaultValue={values.q}
            maxLength={100}
            aria-label={t("filter.text")}
            placeholder={t("filter.text")}
          />
          <div className="grid grid-cols-2 gap-2">
            <Select
              name="category"
              options={categories}
              placeholder={t("filter.anyCategory")}
              defaultValue={values.category}
              aria-label={t("filter.category")}
            />
            <Select
              name="department"
              options={departments}
              placeholder={t("filter.anyDepartment")}
              defaultValue={values.department}
              aria-label={t("filter.department")}
            />
          </div>
          <div className="grid grid-cols-2 gap-2">
            <Select
              name="kind"
              options={RECORD_KINDS.map((value) => ({ value, label: kinds(value) }))}
              placeholder={t("filter.anyKind")}
              defaultValue={values.kind}
              aria-label={t("filter.kind")}
            />
            <Select
              name="lane"
              options={LANES.map((value) => ({ value, label: t(`filter.lane.${value}`) }))}
              placeholder={t("filter.anyLane")}
              defaultValue={values.lane}
              aria-label={t("filter.lane.label")}
            />
          </div>
          {values.enterprise && <input type="hidden" name="enterprise" value={values.enterprise} />}
          <Button type="submit" size="small">
            {t("filter.apply")}
          </Button>
        </form>
      </details>
      <ActiveFilters {...props} />
    </div>
  );
}

function ActiveFilters({ href, values, categories, departments, enterpriseName }: QueueFilterProps) {
  const t = useTranslations("desk");
  const kinds = useTranslations("cases.recordKind");
  const labels: [keyof QueueFilterValues, string | undefined][] = [
    ["q", values.q ? t("filter.textIs", { text: values.q }) : undefined],
    ["category", labelOf(categories, values.category)],
    ["department", labelOf(departments, values.department)],
    ["kind", RECORD_KINDS.some((kind) => kind === values.kind) ? kinds(values.kind) : undefined],
    ["lane", LANES.some((lane) => lane === values.lane) ? t(`filter.lane.${values.lane}`) : undefined],
    ["enterprise", values.enterprise ? (enterpriseName ?? t("filter.strangeEnterprise")) : undefined],
  ];
  const active = labels.filter((pair): pair is [keyof QueueFilterValues, string] => pair[1] !== undefined);
  if (active.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5 pb-1">
      {active.map(([name, label]) => (
        <li key={name}>
          <Link
            href={withFilter(href, { ...values, [name]: "" })}
            className="inline-flex min-h-6 items-center gap-1 rounded-control bg-brand-soft px-2 text-brand text-xs hover:underline"
          >
            {label}
            <span aria-hidden>×</span>
            <span className="sr-only">{t("filter.remove")}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

// A choice that is no longer offered still narrows the list, so it must be seen and can be taken away.
function labelOf(choices: readonly Choice[], value: string): string | undefined {
  return value === "" ? undefined : (choices.find((choice) => choice.value === value)?.label ?? value);
}

/** The queue's address with the filters in force, and whatever else belongs to it. */
export function withFilter(href: string, values: QueueFilterValues, more: Record<string, string | null> = {}): string {
  const pairs = Object.entries({ ...values, ...more }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length > 0 ? `${href}?${new URLSearchParams(pairs)}` : href;
}
