import { useTranslations } from "next-intl";
import { usePresetWords } from "@/components/presets/words";
import type { LimitChange } from "@/lib/presets/rules";

/** What would change, or did: each limit with its old and its new length. */
export function ChangeList({ changes }: { changes: readonly LimitChange[] }) {
  const t = useTranslations("presets");
  const words = usePresetWords();
  if (changes.length === 0) return <p className="text-ink-2">{t("sameLimits")}</p>;
  return (
    <ul className="grid gap-1">
      {changes.map(({ limit, from, to }) => (
        <li key={limit} className="flex flex-wrap justify-between gap-x-4">
          <span>{words.limit(limit)}</span>
          <span className="whitespace-nowrap">
            {words.length(limit, from)} → <strong>{words.length(limit, to)}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}
