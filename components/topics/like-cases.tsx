import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { formatMoment } from "@/lib/formats";

export type LikeCaseOption = {
  number: string;
  title: string;
  submittedAt: Date;
  enterprise: { name: string };
};

type LikeCasesProps = {
  cases: readonly LikeCaseOption[];
  label: string;
  hint?: string;
  /** Whether all of them are ticked to begin with. */
  ticked?: boolean;
};

/** The like cases to tick, and a place for the numbers of others. */
export function LikeCases({ cases, label, hint, ticked = false }: LikeCasesProps) {
  const t = useTranslations("topics");
  return (
    <>
      {cases.length > 0 && (
        <FieldGroup name="numbers" label={label} hint={hint} unmarked>
          <div className="max-h-96 overflow-y-auto rounded-control border border-line px-3">
            {cases.map(({ number, title, submittedAt, enterprise }) => (
              <Checkbox
                key={number}
                name="numbers"
                value={number}
                defaultChecked={ticked}
                label={title}
                hint={`${number} · ${enterprise.name} · ${formatMoment(submittedAt, "day")}`}
              />
            ))}
          </div>
        </FieldGroup>
      )}
      <Field name="more" label={t("new.more")} hint={t("new.moreHint")}>
        <TextArea name="more" rows={cases.length > 0 ? 2 : 4} />
      </Field>
    </>
  );
}
