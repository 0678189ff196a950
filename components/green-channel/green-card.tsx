import { useTranslations } from "next-intl";
import type { CaseView } from "@/components/cases/case-view";
import { LimitChanges } from "@/components/green-channel/limit-changes";
import { Card, RuledList } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { LimitChange } from "@/lib/cases/event";
import { greenStateOf } from "@/lib/cases/rules";
import { formatMoment } from "@/lib/formats";
import { greenTones } from "./green-tones";

/** Every proposal to put the case into the green channel, newest first, and what became of it. */
export function GreenCard({ view }: { view: CaseView }) {
  const t = useTranslations("green");
  if (view.greenChannels.length === 0) return null;
  return (
    <Card flush headingLevel={3} title={t("tag")}>
      <RuledList>
        {view.greenChannels.map((entry) => (
          <li key={entry.id} className="grid gap-1 px-4 py-2 text-sm">
            <Entry entry={entry} />
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function Entry({ entry }: { entry: CaseView["greenChannels"][number] }) {
  const t = useTranslations("green");
  const cases = useTranslations("cases");
  const state = greenStateOf(entry);
  const said = (name: string, at: Date) => t("by", { name, at: formatMoment(at, "short") });
  return (
    <>
      <p className="flex flex-wrap items-center justify-between gap-2">
        <Tag tone={greenTones[state]}>{t(`state.${state}`)}</Tag>
        <span className="text-ink-2 text-xs">{said(entry.askedByName, entry.askedAt)}</span>
      </p>
      <p>
        <span className="font-semibold">{cases(`greenGround.${entry.ground}`)}</span>
        {t("colon")}
        {entry.reason}
      </p>
      {entry.granted && (
        <div className="text-ink-2">
          <LimitChanges limits={entry.limits as LimitChange[]} />
        </div>
      )}
      {entry.decidedAt && (
        <p className="text-ink-2">
          {t(entry.granted ? "grantedBy" : "refusedBy", {
            by: said(entry.decidedByName ?? "", entry.decidedAt),
            hasNote: entry.decisionNote ? "yes" : "no",
            note: entry.decisionNote,
          })}
        </p>
      )}
      {entry.liftedAt && (
        <p className="text-ink-2">
          {t("liftedBy", { by: said(entry.liftedByName ?? "", entry.liftedAt), note: entry.liftedReason })}
        </p>
      )}
    </>
  );
}
