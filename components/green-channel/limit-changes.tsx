import { useTranslations } from "next-intl";
import type { LimitChange } from "@/lib/cases/event";

/** What became of the limits: one line a clock, the lines of the checklist counted together. */
export function LimitChanges({ limits }: { limits: readonly LimitChange[] }) {
  const t = useTranslations("green");
  const clock = useTranslations("cases.clock");
  const duration = useTranslations("cases.duration");
  const changed = limits.filter(({ from, to }) => from.unit !== to.unit || from.count !== to.count);
  const items = changed.filter(({ kind }) => kind === "item");
  const others = changed.filter(({ kind }) => kind !== "item");
  const words = ({ unit, count }: LimitChange["to"]) =>
    duration(unit === "workingDays" ? "days" : "minutes", { count });
  if (changed.length === 0) return <p>{t(limits.length > 0 ? "limitsNear" : "limitsLater")}</p>;
  return (
    <ul>
      {others.map((change) => (
        <li key={change.clockId}>
          {change.kind === "firstContact"
            ? t("firstContact", { clock: clock(change.kind), from: words(change.from) })
            : t("limit", { clock: clock(change.kind), from: words(change.from), to: words(change.to) })}
        </li>
      ))}
      {items.length > 0 && <li>{t("limitItems", { count: items.length })}</li>}
    </ul>
  );
}
