import { useTranslations } from "next-intl";
import { useFactValue } from "@/components/enterprises/fact-value";
import type { FactField, FactView, SaidFact } from "@/lib/enterprises/facts.policy";

/** Where a fact comes from and of which day it is; what was said before it folds away. */
export function FactSource({ field, fact }: { field: FactField; fact: FactView | undefined }) {
  const t = useTranslations("enterprises");
  const textOf = useFactValue();
  if (!fact) return null;
  const from = ({ source, on }: SaidFact) => (source ? t("factFrom", { source, on: on ?? "—" }) : t("noSource"));
  return (
    <div className="text-ink-3 text-xs">
      <span className="mr-2">{from(fact)}</span>
      {fact.earlier.length > 0 && (
        <details className="inline-block align-top">
          <summary className="cursor-pointer hover:text-brand">{t("earlier", { count: fact.earlier.length })}</summary>
          <ul>
            {fact.earlier.map((said) => (
              <li key={said.at.toISOString()}>
                {t("earlierLine", {
                  value: textOf(field, said.value),
                  source: said.source ?? t("unsaid"),
                  on: said.on ?? "—",
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
