import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

/** The days in which was asked; either end may be left open. */
export function PeriodFields({ from, to }: { from?: string; to?: string }) {
  const t = useTranslations("ui.filter");
  return (
    <>
      <Field name="from" label={t("from")} unmarked>
        <TextInput type="date" defaultValue={from} />
      </Field>
      <Field name="to" label={t("to")} unmarked>
        <TextInput type="date" defaultValue={to} />
      </Field>
    </>
  );
}
