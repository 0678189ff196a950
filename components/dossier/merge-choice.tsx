import Link from "next/link";
import { useTranslations } from "next-intl";
import { type EnterpriseChoice, EnterprisePicker } from "@/components/cases/enterprise-picker";
import { Button } from "@/components/ui/button";
import { Card, RuledList } from "@/components/ui/card";
import { Field } from "@/components/ui/field";

type Likely = { id: string; name: string; creditCode: string; park: string };
type MergeChoiceProps = { here: string; likely: readonly Likely[]; chosen: EnterpriseChoice | null };

/** Which registration is the duplicate: one of those that look like it, or one that is looked for. Nothing is written yet. */
export function MergeChoice({ here, likely, chosen }: MergeChoiceProps) {
  const t = useTranslations("dossier");
  const desk = useTranslations("desk");
  return (
    <>
      <Card flush title={t("merge.likely")} aside={t("merge.likelyText")}>
        {likely.length === 0 && <p className="px-4 py-3 text-ink-3">{t("merge.likelyNone")}</p>}
        <RuledList>
          {likely.map(({ id, name, creditCode, park }) => (
            <li key={id} className="px-4 py-2">
              <Link href={`${here}?otherId=${id}`} prefetch={false} className="link font-semibold">
                {name}
              </Link>
              <span className="block break-all text-ink-3 text-xs">{[creditCode, park].join(" · ")}</span>
            </li>
          ))}
        </RuledList>
      </Card>
      <form action={here} className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
        <Field name="otherId" label={t("merge.other")} hint={desk("new.enterpriseHint")} unmarked>
          <EnterprisePicker
            key={chosen?.id ?? "none"}
            name="otherId"
            initial={chosen}
            texts={{
              placeholder: desk("new.placeholder"),
              none: desk("new.none"),
              failed: desk("new.failed"),
              found: desk.raw("new.found"),
              change: desk("new.change"),
            }}
          />
        </Field>
        <Button type="submit">{t("merge.choose")}</Button>
      </form>
    </>
  );
}
