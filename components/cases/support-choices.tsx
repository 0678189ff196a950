import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldGroup } from "@/components/ui/field";

type SupportChoicesProps = {
  departments: readonly { id: string; name: string }[];
  suggestedIds: readonly string[];
  /** Whether the request type asks them without being told. */
  checked: boolean;
};

/** The departments that help: those the request type names stand in front, the others are one click away. */
export function SupportChoices({ departments, suggestedIds, checked }: SupportChoicesProps) {
  const t = useTranslations("desk");
  const suggested = departments.filter(({ id }) => suggestedIds.includes(id));
  const others = departments.filter(({ id }) => !suggestedIds.includes(id));
  return (
    <FieldGroup name="supportIds" label={t("accept.support")} unmarked>
      <input type="hidden" name="withSupport" value="chosen" />
      <div className="flex flex-wrap gap-x-5">
        {suggested.map(({ id, name }) => (
          <Checkbox key={id} name="supportIds" value={id} label={name} defaultChecked={checked} />
        ))}
      </div>
      <details className="text-sm">
        <summary className="link w-fit list-none">
          {t(suggested.length > 0 ? "accept.otherSupport" : "accept.addSupport")}
        </summary>
        <div className="mt-1 grid max-h-48 gap-x-4 overflow-y-auto @lg:grid-cols-2">
          {others.map(({ id, name }) => (
            <Checkbox key={id} name="supportIds" value={id} label={name} />
          ))}
        </div>
      </details>
    </FieldGroup>
  );
}
