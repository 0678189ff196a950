import { useTranslations } from "next-intl";
import { Lamp } from "@/components/ui/lamp";
import type { Lamp as LampKind } from "@/lib/deadlines/rules";

/** How a measure stands, in shape and words. */
export function MeasureLamp({ lamp }: { lamp: LampKind }) {
  const t = useTranslations("plans");
  return <Lamp kind={lamp}>{t(`lamp.${lamp}`)}</Lamp>;
}
