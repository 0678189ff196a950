import { useTranslations } from "next-intl";
import { Lamp } from "@/components/ui/lamp";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { TopicState } from "@/lib/topics/policy";
import type { MeasureLamp } from "@/lib/topics/rules";

const tones: Record<TopicState, TagTone> = { open: "brand", decided: "purple", settled: "green", givenUp: "gray" };

export function TopicStateTag({ state }: { state: TopicState }) {
  const t = useTranslations("topics");
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}

/** How the measure's date stands; nothing while there is none. */
export function DueLamp({ lamp, dueOn }: { lamp: MeasureLamp | null; dueOn: string | null }) {
  const t = useTranslations("topics");
  return lamp && dueOn ? <Lamp kind={lamp}>{t(`lamp.${lamp}`, { on: dueOn })}</Lamp> : null;
}
