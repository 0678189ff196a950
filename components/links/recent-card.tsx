import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card, RuledList } from "@/components/ui/card";
import { formatMoment } from "@/lib/formats";

type Recent = { id: string; at: Date; from: readonly string[]; to: readonly string[]; enterprises: number };
/** An import may change hands between many people; so many are named. */
const NAMED = 3;

/** The latest hand-overs: from whom to whom, how many enterprises, and the way to what was handed over. */
export function RecentCard({ handOvers }: { handOvers: readonly Recent[] }) {
  const t = useTranslations("links.recent");
  if (handOvers.length === 0) return null;
  const named = (names: readonly string[]) =>
    names.length === 0
      ? t("nobody")
      : t("names", { names: names.slice(0, NAMED).join("、"), more: Math.max(0, names.length - NAMED) });
  return (
    <Card flush title={t("title")}>
      <RuledList>
        {handOvers.map(({ id, at, from, to, enterprises }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-4 py-2.5">
            <Link href={`/desk/hand-overs/${id}`} prefetch={false} className="link">
              {t("line", { from: named(from), to: named(to), count: enterprises })}
            </Link>
            <span className="text-ink-2 text-sm">{formatMoment(at)}</span>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}
