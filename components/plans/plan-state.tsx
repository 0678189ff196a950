import { useTranslations } from "next-intl";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { PlanState } from "@/lib/plans/access.policy";

const tones: Record<PlanState, TagTone> = {
  draft: "gray",
  sentBack: "red",
  submitted: "yellow",
  inForce: "green",
  superseded: "gray",
  ended: "gray",
};

/** Where an edition stands, and whether its time is over. */
export function PlanStateTag({ state, isOver = false }: { state: PlanState; isOver?: boolean }) {
  const t = useTranslations("plans");
  return (
    <>
      <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      {isOver && <Tag tone="yellow">{t("over")}</Tag>}
    </>
  );
}
