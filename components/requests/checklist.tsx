import { useTranslations } from "next-intl";
import { useDates } from "@/components/requests/dates";
import { Card, RuledList } from "@/components/ui/card";
import { Tag, type TagTone } from "@/components/ui/tag";
import { type ItemStanding, type ItemState, itemStateOf, progressOf } from "@/lib/checklist/rules";

export type PublicItem = ItemStanding & { id: string; publicTitle: string; departmentName: string; dueAt: Date | null };

/** The checklist as the enterprise may read it: public titles, who, how far. */
export function Checklist({ items }: { items: readonly PublicItem[] }) {
  const t = useTranslations("my.case");
  if (items.length === 0) return null;
  return (
    <Card flush title={t("checklist")} aside={t("checklistDone", progressOf(items))}>
      <RuledList>
        {items.map((item) => (
          <ItemLine key={item.id} item={item} />
        ))}
      </RuledList>
    </Card>
  );
}

function ItemLine({ item }: { item: PublicItem }) {
  const t = useTranslations("my.case");
  const words = useTranslations("cases.itemForEnterprise");
  const dates = useDates();
  const state = itemStateOf(item);
  return (
    <li className="flex items-start justify-between gap-3 px-4 py-2.5">
      <div className="min-w-0">
        <p>{item.publicTitle}</p>
        <p className="flex flex-wrap gap-x-3 text-ink-2 text-sm">
          <span>{item.departmentName}</span>
          {item.completedAt && <span>{t("checklistOn", { date: dates.day(item.completedAt) })}</span>}
        </p>
      </div>
      <Tag tone={TONES[state]} className="mt-1 shrink-0">
        {words(state)}
      </Tag>
    </li>
  );
}

const TONES: Record<ItemState, TagTone> = {
  waiting: "gray",
  disputed: "gray",
  signed: "brand",
  blocked: "brand",
  completed: "green",
  exempted: "gray",
};
