import { useTranslations } from "next-intl";

export type Signed = { actorName: string; onBehalfOfName: string | null };

/** Who did something, as it is written: the name alone, or “王强（代李敏）” for a stand-in. */
export function useSigned(): (event: Signed) => string {
  const t = useTranslations("history");
  return ({ actorName, onBehalfOfName }) =>
    onBehalfOfName === null ? actorName : t("signed", { name: actorName, absent: onBehalfOfName });
}
