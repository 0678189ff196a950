import { useTranslations } from "next-intl";
import { useFactValue } from "@/components/enterprises/fact-value";
import type { ProposedChange, RefusedField } from "@/lib/enterprises/proposals.policy";

type ProposedChangesProps = { changes: readonly ProposedChange[]; refused?: readonly RefusedField[] };

/** What a proposal wants changed, field by field, and why a field was not accepted. */
export function ProposedChanges({ changes, refused = [] }: ProposedChangesProps) {
  const t = useTranslations("dossier");
  const enterprises = useTranslations("enterprises");
  const textOf = useFactValue();
  return (
    <ul className="grid gap-1">
      {changes.map(({ field, from, to }) => {
        const refusal = refused.find((one) => one.field === field);
        return (
          <li key={field} className="break-words">
            {t("proposal.change", {
              field: enterprises(field),
              from: textOf(field, from),
              to: textOf(field, to),
            })}
            {refusal && (
              <span className="block text-red text-sm">
                {t("proposal.refusedBecause", { field: enterprises(field), reason: refusal.reason })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
