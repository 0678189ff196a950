import { useTranslations } from "next-intl";
import { formatMoment } from "@/lib/formats";
import { useTypeName } from "./type-name";

type Named = { name: string; nameEn: string };
export type ReclassificationChange = {
  fromType: Named;
  toType: Named;
  fromTier: string;
  toTier: string;
  fromDays: number;
  toDays: number;
  dueBefore: Date | null;
  dueAfter: Date | null;
};

/** From what to what: type, tier, days and dates. */
export function Change({ change }: { change: ReclassificationChange }) {
  const t = useTranslations("reclassification");
  const cases = useTranslations("cases");
  const nameOf = useTypeName();
  const { fromType, toType, fromTier, toTier, fromDays, toDays, dueBefore, dueAfter } = change;
  const named = (type: Named, tier: string) => t("named", { type: nameOf(type), tier: cases(`tier.${tier}`) });
  return (
    <>
      <p>{t("change", { from: named(fromType, fromTier), to: named(toType, toTier) })}</p>
      <p>{t("days", { from: fromDays, to: toDays })}</p>
      {dueBefore && dueAfter && (
        <p className="text-ink-2">
          {t("dates", { from: formatMoment(dueBefore, "day"), to: formatMoment(dueAfter, "day") })}
        </p>
      )}
    </>
  );
}
