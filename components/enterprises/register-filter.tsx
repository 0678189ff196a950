import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { EnterpriseFilter } from "@/lib/enterprises/schema";

type RegisterFilterProps = {
  filter: EnterpriseFilter;
  facets: { chains: readonly string[]; parks: readonly string[] };
};

const SIZES = ["large", "medium", "small", "micro"] as const;

/** Search and filters of the register; an ordinary form whose answer has an address of its own. */
export function RegisterFilter({ filter, facets }: RegisterFilterProps) {
  const t = useTranslations("enterprises");
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <search>
      <form
        action="/desk/enterprises"
        className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_repeat(5,1fr)_auto]"
      >
        <Field name="q" label={t("search")} unmarked>
          <TextInput type="search" defaultValue={filter.q} maxLength={100} />
        </Field>
        <Field name="size" label={t("size")} unmarked>
          <Select
            defaultValue={filter.size}
            placeholder={t("everySize")}
            options={SIZES.map((size) => ({ value: size, label: t(`sizes.${size}`) }))}
          />
        </Field>
        <Field name="chain" label={t("chain")} unmarked>
          <Select defaultValue={filter.chain} placeholder={t("everyChain")} options={same(facets.chains)} />
        </Field>
        <Field name="park" label={t("park")} unmarked>
          <Select defaultValue={filter.park} placeholder={t("everyPark")} options={same(facets.parks)} />
        </Field>
        <Field name="expiring" label={t("expiringFilter")} unmarked>
          <Select
            defaultValue={filter.expiring}
            options={[
              { value: "", label: t("everyQualification") },
              { value: "yes", label: t("onlyExpiring") },
            ]}
          />
        </Field>
        <Field name="closed" label={t("closedFilter")} unmarked>
          <Select
            defaultValue={filter.closed}
            options={[
              { value: "", label: t("onlyOpen") },
              { value: "yes", label: t("onlyClosed") },
            ]}
          />
        </Field>
        <Button type="submit">{t("apply")}</Button>
      </form>
    </search>
  );
}
