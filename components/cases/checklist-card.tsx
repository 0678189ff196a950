import { useTranslations } from "next-intl";
import { ItemRow } from "@/components/cases/item-row";
import { openItems } from "@/components/cases/standing";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Card, RuledList } from "@/components/ui/card";
import { progressOf } from "@/lib/checklist/rules";

/** The work on a case, line by line. */
export function ChecklistCard(part: TurnProps) {
  const t = useTranslations("desk");
  const open = openItems(part.view);
  const { closed, all } = progressOf(part.view.items);
  return (
    <Card
      flush
      title={t("checklist.title")}
      aside={<span className="font-semibold text-ink">{t("checklist.progress", { closed, all })}</span>}
    >
      <RuledList>
        {part.view.items.map((item) => (
          <ItemRow key={item.id} item={item} {...part} />
        ))}
      </RuledList>
      {part.view.verbs.includes("proposeAnswer") && open.length > 0 && (
        <p className="border-line border-t bg-page px-4 py-2 text-ink-2 text-sm">
          {t("answer.notYet", { count: open.length, titles: open.map((item) => item.title).join(t("comma")) })}
        </p>
      )}
    </Card>
  );
}
