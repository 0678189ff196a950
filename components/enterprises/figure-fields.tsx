import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/enterprises/schema";

type Figures = {
  address: string | null;
  employees: number | null;
  revenueWan: number | null;
  assetsWan: number | null;
};

/** Address, people and money: what the enterprise itself may say too. */
export function FigureFields({ facts }: { facts?: Figures }) {
  const t = useTranslations("enterprises");
  return (
    <>
      <Field name="address" label={t("address")} className="sm:col-span-2">
        <TextInput
          defaultValue={facts?.address ?? ""}
          limit={LIMITS.address}
          counterFrom={100}
          autoComplete="street-address"
        />
      </Field>
      {(["employees", "revenueWan", "assetsWan"] as const).map((name) => (
        <Field key={name} name={name} label={t(name)} hint={name === "employees" && t("figureHint")}>
          <TextInput inputMode="numeric" defaultValue={facts?.[name] ?? ""} autoComplete="off" />
        </Field>
      ))}
    </>
  );
}
