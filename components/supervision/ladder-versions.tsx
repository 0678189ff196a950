import { useTranslations } from "next-intl";
import { useWhen } from "@/components/supervision/words";
import { Card, RuledList } from "@/components/ui/card";
import { Timestamp } from "@/components/ui/timestamp";
import type { Ladder } from "@/lib/supervision/policy";

type Version = {
  id: string;
  at: Date;
  actorName: string;
  ladder: Pick<Ladder, "rungs"> & { ladderVersion: number };
};

/** Who set which ladder when, newest first. */
export function LadderVersions({ versions }: { versions: readonly Version[] }) {
  const t = useTranslations("supervision.ladder");
  const cases = useTranslations("cases");
  const comma = useTranslations("slips")("comma");
  const when = useWhen();
  return (
    <Card flush title={t("versions")}>
      {versions.length === 0 && <p className="px-4 py-3 text-ink-3">{t("noVersions")}</p>}
      <RuledList>
        {versions.map(({ id, at, actorName, ladder }) => (
          <li key={id} className="px-4 py-2">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="font-semibold">{t("version", { version: ladder.ladderVersion })}</span>
              <span className="text-ink-2 text-sm">
                {actorName} <Timestamp at={at} shape="minute" />
              </span>
            </p>
            <p className="text-ink-2 text-sm">
              {ladder.rungs.map(({ rung, days }) => `${cases(`rung.${rung}`)} ${when(days)}`).join(comma)}
            </p>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}
