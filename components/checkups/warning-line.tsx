import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { Level, Rule } from "@/lib/checkups/policy";
import type { Particulars } from "@/lib/checkups/rules";

export type WarningLineView = { rule: Rule; level: Level; particulars: Particulars };

/** A warning in one sentence, with its level as a word. */
export function WarningLine({ warning: { rule, level, particulars } }: { warning: WarningLineView }) {
  const t = useTranslations("checkups");
  return (
    <span>
      <Tag tone={level} className="mr-1.5">
        {t(`level.${level}`)}
      </Tag>
      {t(`warning.${rule}`, particulars)}
    </span>
  );
}
