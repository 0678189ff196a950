import { useTranslations } from "next-intl";
import { Card, RuledList } from "@/components/ui/card";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { Difference } from "@/lib/plans/diff.policy";

const tones: Record<Difference["how"], TagTone> = {
  added: "green",
  changed: "yellow",
  dropped: "red",
  finished: "gray",
};

/** What an edition changes against the one before, line by line and in words. */
export function DifferenceList({ since, list }: { since: number; list: readonly Difference[] }) {
  const t = useTranslations("plans");
  return (
    <Card title={t("differences", { edition: since })} flush>
      {list.length === 0 && <p className="px-4 py-3 text-ink-2 text-sm">{t("noDifference")}</p>}
      <RuledList>
        {list.map((difference) => (
          <li key={difference.line.key} className="grid gap-1 px-4 py-2.5">
            <p>
              <Tag tone={tones[difference.how]}>{t(`how.${difference.how}`)}</Tag>{" "}
              <span className="text-ink-2 text-sm">{t(`kind.${difference.line.kind}`)}</span>{" "}
              <span className="font-semibold">{difference.line.title}</span>
            </p>
            {difference.how === "changed" && <Changes changes={difference.changes} />}
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function Changes({ changes }: Pick<Extract<Difference, { how: "changed" }>, "changes">) {
  const t = useTranslations("plans");
  return (
    <dl className="grid gap-1 text-sm">
      {changes.map(({ field, from, to }) => (
        <div key={field} className="flex flex-wrap gap-x-3">
          <dt className="text-ink-2">{t(`fieldName.${field}`)}</dt>
          <dd>
            <span className="text-ink-2">{t("from")}</span> <del>{from || t("blank")}</del>{" "}
            <span className="text-ink-2">{t("to")}</span> <ins className="no-underline">{to || t("blank")}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
